-- Rule: a course holds no more than its seats
-- Codes: COURSE_FULL
-- Finds: courses with more students and open offers than their capacity.
SELECT 'courses', c.unique_id, 'COURSE_FULL' FROM courses c
WHERE c.capacity < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = c.unique_id)
  + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = c.unique_id AND w.offered_at IS NOT NULL)
