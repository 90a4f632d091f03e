-- Rule: a test when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a total that is not the sum of its questions' marks.
-- Holds: the triggers of questions and sections set @rasd_summing; a session that sets it too is stopped by grants, and
--   `rasd db verify` names what it wrote.
CREATE TRIGGER trg_exams_update BEFORE UPDATE ON exams FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write exams'
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a test keeps its id'
    WHEN NOT NEW.total_marks <=> OLD.total_marks AND @rasd_summing IS NULL
      THEN 'VALIDATION_ERROR: a total is the sum of the marks of the questions'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
