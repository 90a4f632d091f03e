-- Rule: the marks a semester still lacks
-- Codes: none
-- Does: rows of monthly, midterm and final exams, of students who are in the section or finished there, that have
--   neither a mark nor an absence, which is a mark of 0.
-- Holds: what sp_fill_final_exam_score_strict asks for.
CREATE VIEW v_semester_marks_missing AS
SELECT p.semester_id, e.classroom_id, s.exam_schedule_id, s.enrollment_id
FROM exam_periods p
JOIN exam_schedules x ON x.exam_period_id = p.id
JOIN student_exam_scores s ON s.exam_schedule_id = x.id
JOIN enrollments e ON e.id = s.enrollment_id
WHERE p.type <> 'DIAGNOSTIC' AND e.status IN ('ACTIVE', 'GRADUATED') AND s.score IS NULL
