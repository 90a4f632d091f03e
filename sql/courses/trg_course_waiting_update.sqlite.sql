-- Rule: an offer's moment, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_waiting_update BEFORE UPDATE ON course_waiting
BEGIN
  SELECT CASE
    WHEN NEW.offered_at IS NOT datetime(NEW.offered_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
