-- Rule: a student is found by the words of the name and by any end of the phone
-- Codes: VALIDATION_ERROR
-- Finds: students who lack a word of their name or an ending of their phone, so that finding misses them, and words
--   that nobody has.
SELECT DISTINCT 'students', s.unique_id, 'VALIDATION_ERROR'
FROM students s JOIN JSON_TABLE(s.name_spellings, '$[*]'
  COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) n
LEFT JOIN student_name_words w ON w.word = n.word AND w.student_id = s.unique_id
WHERE n.word <> '' AND w.word IS NULL
UNION
SELECT DISTINCT 'students', s.unique_id, 'VALIDATION_ERROR'
FROM students s JOIN JSON_TABLE(s.phone_endings, '$[*]'
  COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) e
LEFT JOIN student_name_words w ON w.word = e.word AND w.student_id = s.unique_id
WHERE CHAR_LENGTH(e.word) >= 3 AND w.word IS NULL
UNION ALL
SELECT DISTINCT 'student_name_words', w.student_id, 'VALIDATION_ERROR' FROM student_name_words w
WHERE NOT EXISTS (SELECT 1 FROM students s JOIN JSON_TABLE(s.name_spellings, '$[*]'
  COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) n
    WHERE s.unique_id = w.student_id AND n.word = w.word)
  AND NOT EXISTS (SELECT 1 FROM students s JOIN JSON_TABLE(s.phone_endings, '$[*]'
  COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) e
    WHERE s.unique_id = w.student_id AND e.word = w.word AND CHAR_LENGTH(e.word) >= 3)
