-- Rule: an exam's sheet is filled
-- Codes: PERIOD_LOCKED
-- Does: adds an empty row for every ACTIVE student of every section of the exam's level and year who has none; touches
--   no row that is there. Refused only when somebody is missing and the period is locked.
-- Holds: SQLite has one writer.
-- Arguments: exam_schedule_id
INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
SELECT x.id, e.id
FROM exam_schedules x
JOIN exam_periods p ON p.id = x.exam_period_id
JOIN classrooms c ON c.grade_level_id = x.grade_level_id AND c.academic_year_id = p.academic_year_id
JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
WHERE x.id = :exam_schedule_id
  AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND s.enrollment_id = e.id)
