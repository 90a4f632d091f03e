-- Rule: a link's references, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a session or a period that is missing; a moment in another form.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_session_periods_update BEFORE UPDATE ON exam_session_periods
BEGIN
  -- include: values
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM exam_sessions r WHERE r.id = NEW.exam_session_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM exam_periods r WHERE r.id = NEW.exam_period_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.created_by)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
