-- Rule: a level keeps its id
-- Codes: VALIDATION_ERROR
-- Refuses: another id.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_grade_levels_update BEFORE UPDATE ON grade_levels
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
