-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Finds: students who lack a word of their name, so that finding misses them, and words that nobody's name has.
SELECT DISTINCT 'students', v.student_id, 'VALIDATION_ERROR' FROM v_student_name_words v
LEFT JOIN student_name_words w ON w.word = v.word AND w.student_id = v.student_id
WHERE w.word IS NULL
UNION ALL
SELECT DISTINCT 'student_name_words', w.student_id, 'VALIDATION_ERROR' FROM student_name_words w
WHERE NOT EXISTS (SELECT 1 FROM v_student_name_words v WHERE v.student_id = w.student_id AND v.word = w.word)
