-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, a type that is none of the four.
-- Holds: the row itself.
CREATE TRIGGER trg_exam_sessions_insert BEFORE INSERT ON exam_sessions FOR EACH ROW
BEGIN
  IF NEW.start_date > NEW.end_date OR NEW.start_date < '1000-01-01' OR NEW.end_date < '1000-01-01'
    OR NEW.exam_type = '' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a session starts before it ends and has one of the types of periods';
  END IF;
END
