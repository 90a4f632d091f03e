-- Rule: a course, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a capacity below 0; a course added while references are not checked.
-- Holds: the row itself.
CREATE TRIGGER trg_courses_insert BEFORE INSERT ON courses FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to add courses';
  END IF;
  IF NEW.capacity < 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: capacity must not be below 0';
  END IF;
END
