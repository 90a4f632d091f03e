-- Rule: a college in use keeps its key
-- Codes: VALIDATION_ERROR
-- Refuses: another key in a session whose foreign keys are switched off; with them on they refuse it.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_colleges_update BEFORE UPDATE ON colleges FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 AND NOT (NEW.unique_id <=> OLD.unique_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to change a college';
  END IF;
END
