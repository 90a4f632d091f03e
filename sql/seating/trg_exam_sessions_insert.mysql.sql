-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, a type that is none of the four.
-- Holds: the row itself.
CREATE TRIGGER trg_exam_sessions_insert BEFORE INSERT ON exam_sessions FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NEW.start_date > NEW.end_date THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a session starts before it ends';
  END IF;
END
