-- Rule: a question when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: marks below 0, a right choice below 0.
-- Holds: the row itself.
CREATE TRIGGER trg_questions_insert BEFORE INSERT ON questions FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  -- include: session(FALSE)
  -- include: values
  SET told = CASE
    WHEN NEW.marks < 0 THEN 'VALIDATION_ERROR: marks are not below 0'
    WHEN NEW.right_choice < 0 THEN 'VALIDATION_ERROR: right_choice counts from 0'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
