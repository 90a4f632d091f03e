-- Rule: a semester, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates outside the year; dates that meet those of another semester of the year.
-- Holds: the row of the same name is the one that REPLACE takes away, or that refuses. Writes the year's row in rule_locks first, as the year does when its dates change; deciding reads are locking
--   reads. A missing year is left to the foreign key.
CREATE TRIGGER trg_semesters_insert BEFORE INSERT ON semesters FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE year_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE lock_rows INT DEFAULT 1;
  -- include: session(FALSE)
  -- include: values
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'academic_year' AND parent_id = NEW.academic_year_id AND stripe = 0;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SELECT y.name, y.start_date, y.end_date INTO year_name, first_day, last_day
    FROM academic_years y WHERE y.id = NEW.academic_year_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT m.name INTO other_name FROM semesters m
    WHERE m.academic_year_id = NEW.academic_year_id AND m.id <> NEW.id
      AND LOWER(m.name) COLLATE utf8mb4_bin <> LOWER(NEW.name)
      AND m.start_date <= NEW.end_date AND m.end_date >= NEW.start_date LIMIT 1 LOCK IN SHARE MODE;
  SET told = LEFT(CASE
    WHEN lock_rows = 0 AND year_name IS NOT NULL THEN 'VALIDATION_ERROR: the year has lost its row in rule_locks'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN NEW.start_date < first_day OR NEW.end_date > last_day
      THEN CONCAT('VALIDATION_ERROR: not inside ', first_day, ' to ', last_day, ' of ', year_name)
    WHEN other_name IS NOT NULL THEN CONCAT('VALIDATION_ERROR: another semester of the year meets it: ', other_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
