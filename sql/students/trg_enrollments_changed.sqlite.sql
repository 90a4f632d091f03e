-- Rule: the sheets follow who comes and leaves
-- Codes: VALIDATION_ERROR
-- Does: a student who becomes ACTIVE in a level gets an empty row in each exam still to come in unlocked periods; one
--   who leaves loses the empty rows of exams still to come in unlocked periods; records each changed column. An UPDATE
--   OR REPLACE that took another row away is refused.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_enrollments_changed AFTER UPDATE ON enrollments
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') FROM rule_noted n WHERE n.table_name = 'enrollments';
  DELETE FROM student_exam_scores
  WHERE enrollment_id = NEW.id
    AND (SELECT c.grade_level_id || '/' || c.academic_year_id FROM classrooms c WHERE c.id = NEW.classroom_id)
      <> (SELECT o.grade_level_id || '/' || o.academic_year_id FROM classrooms o WHERE o.id = OLD.classroom_id);
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT x.id, NEW.id
  FROM classrooms c
  JOIN exam_schedules x ON x.grade_level_id = c.grade_level_id AND x.exam_date >=
    -- include: today
  JOIN exam_periods p ON p.id = x.exam_period_id AND p.academic_year_id = c.academic_year_id AND p.is_locked = 0
  WHERE c.id = NEW.classroom_id AND NEW.status = 'ACTIVE'
    AND (OLD.status <> 'ACTIVE'
      OR (SELECT c.grade_level_id || '/' || c.academic_year_id FROM classrooms c WHERE c.id = NEW.classroom_id)
      <> (SELECT o.grade_level_id || '/' || o.academic_year_id FROM classrooms o WHERE o.id = OLD.classroom_id))
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id);
  DELETE FROM student_exam_scores
  WHERE enrollment_id = NEW.id AND OLD.status = 'ACTIVE' AND NEW.status <> 'ACTIVE'
    AND score IS NULL AND is_present = 1 AND length(coalesce(teacher_notes, '')) = 0
      AND length(coalesce(excuse_details, '')) = 0
    AND exam_schedule_id IN (
      SELECT x.id FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id
      WHERE p.is_locked = 0 AND x.exam_date >=
        -- include: today
      );
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'enrollments', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NEW.student_id AS new
    UNION ALL SELECT 'classroom_id', OLD.classroom_id, NEW.classroom_id
    UNION ALL SELECT 'academic_year_id', OLD.academic_year_id, NEW.academic_year_id
    UNION ALL SELECT 'status', OLD.status, NEW.status
    UNION ALL SELECT 'enrolled_on', OLD.enrolled_on, NEW.enrolled_on
    UNION ALL SELECT 'left_on', OLD.left_on, NEW.left_on) c
  WHERE c.old IS NOT c.new;
END
