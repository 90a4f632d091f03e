-- Rule: what was written down of an exam's policy is so
-- Codes: VALIDATION_ERROR
-- Refuses: taking it away while what it judges is closed.
-- Holds: on MariaDB and MySQL the grants hold it.
CREATE TRIGGER trg_exam_policies_delete BEFORE DELETE ON exam_policies
WHEN EXISTS (
  SELECT 1 FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id
  WHERE x.id = OLD.exam_schedule_id AND p.is_locked = 1)
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
