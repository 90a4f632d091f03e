-- Rule: a mark when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: any change in a locked period, a change of a row's exam or enrollment, an absence without its type, a mark
--   below 0 or above the maximum.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_score_validate_update BEFORE UPDATE ON student_exam_scores
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'student_exam_scores' AND t.row_id = OLD.id)
BEGIN
  -- include: values((SELECT p.is_locked FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = OLD.exam_schedule_id))
  SELECT CASE
    WHEN p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.id IS NOT OLD.id OR NEW.exam_schedule_id IS NOT OLD.exam_schedule_id
      OR NEW.enrollment_id IS NOT OLD.enrollment_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_present = 0 AND NEW.absence_type IS NULL THEN RAISE(ABORT, 'ABSENCE_TYPE_REQUIRED')
    WHEN NEW.is_present = 1 AND (NEW.score < 0 OR NEW.score > x.max_score) THEN RAISE(ABORT, 'SCORE_OUT_OF_RANGE')
  END
  FROM (SELECT 1)
  LEFT JOIN exam_schedules x ON x.id = OLD.exam_schedule_id
  LEFT JOIN exam_periods p ON p.id = x.exam_period_id;
END
