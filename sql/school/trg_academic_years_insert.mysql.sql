-- Rule: a year starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end.
-- Holds: the row itself.
CREATE TRIGGER trg_academic_years_insert BEFORE INSERT ON academic_years FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  -- include: session(FALSE)
  -- include: values
  SET told = CASE
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
