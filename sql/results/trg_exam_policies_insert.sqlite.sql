-- Rule: what was written down of an exam's policy is so
-- Codes: VALIDATION_ERROR
-- Refuses: numbers that are not those that judge what is closed now.
-- Holds: on MariaDB and MySQL the grants hold it.
CREATE TRIGGER trg_exam_policies_insert BEFORE INSERT ON exam_policies
WHEN NOT EXISTS (
  SELECT 1 FROM v_exam_policies j
  WHERE j.exam_schedule_id = NEW.exam_schedule_id AND j.is_locked = 1 AND j.kept_at IS NULL
    AND (j.pass_percentage, j.excused_absence, j.unexcused_absence, j.policy)
      IS (NEW.pass_percentage, NEW.excused_absence, NEW.unexcused_absence, NEW.policy))
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
