-- Rule: a test when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: writing in a session whose foreign keys are switched off.
-- Does: a new test's total is 0, whatever is given: it has no question yet.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_exams_insert BEFORE INSERT ON exams FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to write exams';
  END IF;
  SET NEW.total_marks = 0;
END
