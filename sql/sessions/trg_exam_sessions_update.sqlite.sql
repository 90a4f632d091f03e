-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date or a moment in another form.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_sessions_update BEFORE UPDATE ON exam_sessions
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NOT date(NEW.start_date, '+0 days') OR NEW.end_date IS NOT date(NEW.end_date, '+0 days')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
