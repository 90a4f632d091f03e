-- Rule: an attempt when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: any change of a submitted attempt's state, times, user, exam or score; an end before the
--   beginning; another id or exam of one in
--   progress; a
--   score that is not the sum of its answers; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: the triggers of answers and questions name the attempts whose score they change in rule_settling.
CREATE TRIGGER trg_attempts_update BEFORE UPDATE ON attempts
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts' AND t.row_id = OLD.id)
BEGIN
  -- include: values
  SELECT CASE
    WHEN OLD.status = 'submitted' AND ((NEW.id, NEW.user_id, NEW.exam_id, NEW.status, NEW.started_at, NEW.finished_at)
        IS NOT (OLD.id, OLD.user_id, OLD.exam_id, OLD.status, OLD.started_at, OLD.finished_at)
      OR NEW.score IS NOT OLD.score AND NOT EXISTS (
        SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts.score' AND t.row_id = OLD.id))
      THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN NEW.id IS NOT OLD.id OR NEW.exam_id IS NOT OLD.exam_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.score IS NOT OLD.score AND NOT EXISTS (
      SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts.score' AND t.row_id = OLD.id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN OLD.status = 'in_progress' AND NEW.finished_at < NEW.started_at THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
