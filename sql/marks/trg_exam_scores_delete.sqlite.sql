-- Rule: a mark of a locked period is not deleted
-- Codes: PERIOD_LOCKED
-- Refuses: deleting a row of a locked period.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_scores_delete BEFORE DELETE ON student_exam_scores
BEGIN
  SELECT RAISE(ABORT, 'PERIOD_LOCKED')
  FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id
  WHERE x.id = OLD.exam_schedule_id AND p.is_locked = 1;
END
