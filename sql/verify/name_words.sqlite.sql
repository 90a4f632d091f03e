-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Finds: students who lack a word of their name, so that finding misses them, and words that nobody's name has.
SELECT DISTINCT 'students', s.unique_id, 'VALIDATION_ERROR' FROM students s, json_each(s.name_spellings) n
LEFT JOIN student_name_words w ON w.word = n.value AND w.student_id = s.unique_id
WHERE n.value <> '' AND w.word IS NULL
UNION ALL
SELECT DISTINCT 'student_name_words', w.student_id, 'VALIDATION_ERROR' FROM student_name_words w
WHERE NOT EXISTS (SELECT 1 FROM students s, json_each(s.name_spellings) n
  WHERE s.unique_id = w.student_id AND n.value = w.word)
