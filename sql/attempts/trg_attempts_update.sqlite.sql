-- Rule: an attempt's moments, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_attempts_update BEFORE UPDATE ON attempts
BEGIN
  SELECT CASE
    WHEN NEW.started_at IS NOT datetime(NEW.started_at, '+0 seconds')
      OR NEW.finished_at IS NOT datetime(NEW.finished_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
