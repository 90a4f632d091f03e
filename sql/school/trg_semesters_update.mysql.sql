-- Rule: a semester holds its periods
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates that leave a period outside, or lie outside the year, or meet those of another
--   semester of the year; another year while it has periods.
-- Holds: writes its own row and the year's in rule_locks first; every deciding read is a locking read.
CREATE TRIGGER trg_semesters_update BEFORE UPDATE ON semesters FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 2;
  DECLARE year_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE period_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.start_date <=> OLD.start_date AND NEW.end_date <=> OLD.end_date
      AND NEW.academic_year_id <=> OLD.academic_year_id) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE (scope = 'semester' AND parent_id = OLD.id OR scope = 'academic_year' AND parent_id = NEW.academic_year_id)
        AND stripe = 0;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT p.name INTO period_name FROM exam_periods p
      WHERE p.semester_id = OLD.id AND (p.start_date < NEW.start_date OR p.end_date > NEW.end_date
        OR p.academic_year_id <> NEW.academic_year_id)
      LIMIT 1 LOCK IN SHARE MODE;
    SELECT y.name, y.start_date, y.end_date INTO year_name, first_day, last_day
      FROM academic_years y WHERE y.id = NEW.academic_year_id LIMIT 1 LOCK IN SHARE MODE;
    SELECT m.name INTO other_name FROM semesters m
      WHERE m.academic_year_id = NEW.academic_year_id AND m.id <> OLD.id
        AND m.start_date <= NEW.end_date AND m.end_date >= NEW.start_date LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: a semester keeps its id'
    WHEN lock_rows < 2 AND (year_name IS NOT NULL OR lock_rows = 0)
      THEN 'VALIDATION_ERROR: the semester or its year has lost its row in rule_locks'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN period_name IS NOT NULL THEN CONCAT('VALIDATION_ERROR: the period would stand outside: ', period_name)
    WHEN NEW.start_date < first_day OR NEW.end_date > last_day
      THEN CONCAT('VALIDATION_ERROR: not inside ', first_day, ' to ', last_day, ' of ', year_name)
    WHEN other_name IS NOT NULL THEN CONCAT('VALIDATION_ERROR: another semester of the year meets it: ', other_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
