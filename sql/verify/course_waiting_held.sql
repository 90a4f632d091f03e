-- Rule: who holds a course does not wait for it
-- Codes: VALIDATION_ERROR
-- Finds: places on waiting lists of courses that the student holds.
SELECT 'course_waiting', w.id, 'VALIDATION_ERROR' FROM course_waiting w
JOIN student_course_mapping m ON m.student_id = w.student_id AND m.course_id = w.course_id
