-- Rule: a test when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a total that is not the sum of its questions' marks.
-- Holds: the triggers of questions and sections raise the row's version with the total, which grants let no one else
--   write; `rasd db verify` names what its owner wrote all the same.
CREATE TRIGGER trg_exams_update BEFORE UPDATE ON exams FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  -- include: session(FALSE)
  -- include: values
  SET told = CASE
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a test keeps its id'
    WHEN NOT NEW.total_marks <=> OLD.total_marks AND NEW.version <=> OLD.version
      THEN 'VALIDATION_ERROR: a total is the sum of the marks of the questions'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
