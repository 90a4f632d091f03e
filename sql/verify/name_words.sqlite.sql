-- Rule: a student is found by the words of the name and by any end of the phone
-- Codes: VALIDATION_ERROR
-- Finds: students who lack a word of their name or an ending of their phone, so that finding misses them, and words
--   that nobody has.
WITH wanted AS (
  SELECT s.unique_id AS student, n.value AS word FROM students s, json_each(s.name_spellings) n WHERE n.value <> ''
  UNION
  SELECT s.unique_id, e.value FROM students s, json_each(s.phone_endings) e WHERE length(e.value) >= 3)
SELECT DISTINCT 'students', n.student, 'VALIDATION_ERROR' FROM wanted n
LEFT JOIN student_name_words w ON w.word = n.word AND w.student_id = n.student
WHERE w.word IS NULL
UNION ALL
SELECT DISTINCT 'student_name_words', w.student_id, 'VALIDATION_ERROR' FROM student_name_words w
WHERE NOT EXISTS (SELECT 1 FROM students s, json_each(s.name_spellings) n
    WHERE s.unique_id = w.student_id AND n.value = w.word)
  AND NOT EXISTS (SELECT 1 FROM students s, json_each(s.phone_endings) e
    WHERE s.unique_id = w.student_id AND e.value = w.word AND length(e.value) >= 3)
