-- Rule: an answered question stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_questions_delete BEFORE DELETE ON questions FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from questions';
  END IF;
END
