-- Rule: a course, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a capacity below 0; a course added while references are not checked.
-- Holds: the row itself.
CREATE TRIGGER trg_courses_insert BEFORE INSERT ON courses FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NEW.capacity < 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: capacity must not be below 0';
  END IF;
END
