-- Rule: a period when it is opened
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, dates outside the semester, a semester of another year. A period opened locked is
--   stamped, one opened unlocked has no stamps.
-- Holds: writes the semester's row in rule_locks first, as a change of the semester does; the deciding read is a
--   locking read.
CREATE TRIGGER trg_exam_periods_insert BEFORE INSERT ON exam_periods FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE lock_rows INT DEFAULT 1;
  -- include: session(FALSE)
  -- include: values
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'semester' AND parent_id = NEW.semester_id AND stripe = 0;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SELECT m.name, m.academic_year_id, m.start_date, m.end_date
    INTO semester_name, semester_year, first_day, last_day
    FROM semesters m WHERE m.id = NEW.semester_id LIMIT 1 LOCK IN SHARE MODE;
  -- A missing semester is left to the foreign key.
  SET told = LEFT(CASE
    WHEN lock_rows = 0 AND semester_year IS NOT NULL
      THEN 'VALIDATION_ERROR: the semester has lost its row in rule_locks'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN semester_year <> NEW.academic_year_id
      THEN CONCAT('VALIDATION_ERROR: the semester is of another year: ', semester_name)
    WHEN NEW.start_date < first_day OR NEW.end_date > last_day
      THEN CONCAT('VALIDATION_ERROR: not inside ', first_day, ' to ', last_day, ' of ', semester_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NEW.is_locked = 1 THEN
    SET NEW.locked_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
    SET NEW.locked_by_user_id = COALESCE(NEW.locked_by_user_id, @rasd_user_id);
  ELSE
    SET NEW.locked_at = NULL, NEW.locked_by_user_id = NULL, NEW.lock_reason = NULL;
  END IF;
END
