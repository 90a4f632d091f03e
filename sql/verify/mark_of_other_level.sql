-- Rule: a mark's student belongs to the exam's level and year
-- Codes: VALIDATION_ERROR
-- Finds: marks of students of another level or year than the exam.
SELECT 'student_exam_scores', s.id, 'VALIDATION_ERROR' FROM student_exam_scores s
JOIN exam_schedules x ON x.id = s.exam_schedule_id
JOIN exam_periods p ON p.id = x.exam_period_id
JOIN enrollments e ON e.id = s.enrollment_id
JOIN classrooms c ON c.id = e.classroom_id
WHERE c.grade_level_id <> x.grade_level_id OR c.academic_year_id <> p.academic_year_id
