-- Rule: a locked period is not deleted
-- Codes: PERIOD_LOCKED
-- Refuses: deleting a locked period; one with exams or linked sessions is refused as a reference.
-- Holds: SQLite has one writer; the references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_periods_delete BEFORE DELETE ON exam_periods
BEGIN
  SELECT CASE
    WHEN OLD.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods l WHERE l.exam_period_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'exam_periods' AND row_id = OLD.id;
END
