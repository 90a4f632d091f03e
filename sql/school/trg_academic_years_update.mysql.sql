-- Rule: a year, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates that leave a semester outside.
-- Holds: writes its own row in rule_locks first, as a semester does; the deciding read is a locking read.
CREATE TRIGGER trg_academic_years_update BEFORE UPDATE ON academic_years FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.start_date <=> OLD.start_date AND NEW.end_date <=> OLD.end_date) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1 WHERE scope = 'academic_year' AND parent_id = OLD.id AND stripe = 0;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT m.name INTO semester_name FROM semesters m
      WHERE m.academic_year_id = OLD.id AND (m.start_date < NEW.start_date OR m.end_date > NEW.end_date)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: a year keeps its id'
    WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the year has lost its row in rule_locks'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN semester_name IS NOT NULL THEN CONCAT('VALIDATION_ERROR: the semester would stand outside: ', semester_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
