-- Rule: an enrollment changes
-- Codes: VALIDATION_ERROR, PERIOD_LOCKED
-- Refuses: a year that is not the section's; another level, year or student once something stands on a sheet; the same
--   while an empty row lies in a locked period.
-- Holds: SQLite has one writer. A row that UPDATE OR REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_enrollments_update BEFORE UPDATE ON enrollments
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.academic_year_id <> c.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.student_id, c.grade_level_id, c.academic_year_id) IS (OLD.student_id, o.grade_level_id,
      o.academic_year_id) THEN NULL
    WHEN EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = OLD.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    -- A missing section is left to the reference.
    WHEN c.id IS NULL THEN NULL
    WHEN EXISTS (
      SELECT 1 FROM student_exam_scores s
      JOIN exam_schedules x ON x.id = s.exam_schedule_id
      JOIN exam_periods p ON p.id = x.exam_period_id
      WHERE s.enrollment_id = OLD.id AND p.is_locked = 1) THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.student_id IS NOT OLD.student_id
      AND (c.grade_level_id, c.academic_year_id) IS NOT (o.grade_level_id, o.academic_year_id)
        THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN classrooms o ON o.id = OLD.classroom_id
  LEFT JOIN classrooms c ON c.id = NEW.classroom_id;
  DELETE FROM rule_noted WHERE table_name = 'enrollments';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'enrollments', e.id, 'update'
  FROM enrollments e
  WHERE e.id <> OLD.id AND NEW.status = 'ACTIVE' AND e.status = 'ACTIVE'
    AND e.student_id = NEW.student_id AND e.academic_year_id = NEW.academic_year_id;
END
