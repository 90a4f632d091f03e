-- Rule: references are looked at
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off.
-- Holds: any account may switch them off for itself; the trigger looks.
IF @@SESSION.foreign_key_checks = 0 THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from {table}';
END IF;
