-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Finds: students who lack a word of their name, so that finding misses them, and words that nobody's name has.
SELECT DISTINCT 'students', s.unique_id, 'VALIDATION_ERROR'
FROM students s JOIN JSON_TABLE(s.name_spellings, '$[*]'
  COLUMNS (word VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) n
LEFT JOIN student_name_words w ON w.word = n.word AND w.student_id = s.unique_id
WHERE n.word <> '' AND w.word IS NULL
UNION ALL
SELECT DISTINCT 'student_name_words', w.student_id, 'VALIDATION_ERROR' FROM student_name_words w
WHERE NOT EXISTS (SELECT 1 FROM students s JOIN JSON_TABLE(s.name_spellings, '$[*]'
    COLUMNS (word VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) n
  WHERE s.unique_id = w.student_id AND n.word = w.word)
