-- Rule: a student and the courses held are of one college
-- Codes: COLLEGE_CONSTRAINT
-- Finds: courses held by students of another college.
SELECT 'student_course_mapping', m.unique_id, 'COLLEGE_CONSTRAINT' FROM student_course_mapping m
JOIN students s ON s.unique_id = m.student_id
JOIN courses c ON c.unique_id = m.course_id
WHERE s.college_id <> c.college_id
