-- Rule: a section of an exam, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: writing in a session whose foreign keys are switched off.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_sections_insert BEFORE INSERT ON sections FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to write sections';
  END IF;
END
