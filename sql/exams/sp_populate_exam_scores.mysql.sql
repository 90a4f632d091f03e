-- Rule: an exam's sheet is filled
-- Codes: PERIOD_LOCKED
-- Does: adds an empty row for every ACTIVE student of every section of the exam's level and year who has none; touches
--   no row that is there. Refused only when somebody is missing and the period is locked.
-- Holds: one statement, so it is atomic under autocommit; locking reads see who was enrolled since; the rows carry
--   their copies, so the per-row trigger reads nothing.
-- Arguments: exam_schedule_id
CREATE PROCEDURE sp_populate_exam_scores(IN in_exam_schedule_id INT)
BEGIN
  INSERT INTO student_exam_scores
    (exam_schedule_id, enrollment_id, grade_level_id, academic_year_id, max_score, is_locked)
  SELECT x.id, e.id, x.grade_level_id, x.academic_year_id, x.max_score, x.is_locked
  FROM exam_schedules x
  JOIN classrooms c ON c.grade_level_id = x.grade_level_id AND c.academic_year_id = x.academic_year_id
  JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
  WHERE x.id = in_exam_schedule_id
    AND NOT EXISTS (
      SELECT 1 FROM student_exam_scores s
      WHERE s.exam_schedule_id = x.id AND s.enrollment_id = e.id LOCK IN SHARE MODE)
  LOCK IN SHARE MODE;
END
