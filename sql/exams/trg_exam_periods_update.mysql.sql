-- Rule: a period when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD
-- Refuses: while locked, any change but of the lock and its reason; a start after the end, dates outside the semester
--   or short of an exam, another year while there are exams. Locking stamps when and by whom, unlocking clears the
--   stamps and the reason.
-- Holds: writes its own, the semester's and, when it closes or opens, the year's row in rule_locks first; deciding reads are locking reads. The lock reaches
--   exams and marks through foreign keys, on their very rows.
CREATE TRIGGER trg_exam_periods_update BEFORE UPDATE ON exam_periods FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE lock_rows INT DEFAULT 2;
  DECLARE year_rows INT DEFAULT 1;
  DECLARE exam_id INT;
  DECLARE exam_day DATE;
  DECLARE same_dates BOOLEAN DEFAULT NEW.start_date <=> OLD.start_date AND NEW.end_date <=> OLD.end_date
    AND NEW.semester_id <=> OLD.semester_id AND NEW.academic_year_id <=> OLD.academic_year_id;
  DECLARE same_rest BOOLEAN DEFAULT NEW.id <=> OLD.id AND NEW.type <=> OLD.type AND NEW.is_active <=> OLD.is_active
    AND CAST(NEW.name AS BINARY) <=> CAST(OLD.name AS BINARY)
    AND NEW.created_by <=> OLD.created_by AND NEW.created_at <=> OLD.created_at;
  DECLARE same_stamps BOOLEAN DEFAULT NEW.locked_at <=> OLD.locked_at
    AND NEW.locked_by_user_id <=> OLD.locked_by_user_id;
  -- include: session(OLD.is_locked)
  -- include: values(OLD.is_locked)
  IF OLD.is_locked = 1 AND NOT (same_dates AND same_rest AND (NEW.is_locked <=> 0 OR same_stamps)) THEN
    SET told = LEFT(CONCAT('PERIOD_LOCKED: ', OLD.name, ' is locked'), 128);
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  -- lock:
  -- Nodes of a cluster share no lock: an exam that is being scheduled elsewhere meets the lock on this row.
  IF NEW.is_locked <> OLD.is_locked THEN
    UPDATE rule_locks SET version = version + 1 WHERE scope = 'exam_period' AND parent_id = OLD.id AND stripe = 0;
  END IF;
  -- :lock
  IF NOT (NEW.is_locked <=> OLD.is_locked AND NEW.type <=> OLD.type AND NEW.semester_id <=> OLD.semester_id) THEN
    -- lock:
    -- What closes keeps its policy: a policy that is being changed meets it on this row.
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'academic_year' AND parent_id = OLD.academic_year_id AND stripe = 0;
    SET year_rows = ROW_COUNT();
    -- :lock
  END IF;
  IF NOT same_dates THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE (scope = 'exam_period' AND parent_id = OLD.id OR scope = 'semester' AND parent_id = NEW.semester_id)
        AND stripe = 0;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT m.name, m.academic_year_id, m.start_date, m.end_date
      INTO semester_name, semester_year, first_day, last_day
      FROM semesters m WHERE m.id = NEW.semester_id LIMIT 1 LOCK IN SHARE MODE;
    SELECT x.id, x.exam_date INTO exam_id, exam_day FROM exam_schedules x
      WHERE x.exam_period_id = OLD.id
        AND (x.exam_date < NEW.start_date OR x.exam_date > NEW.end_date OR NEW.academic_year_id <> OLD.academic_year_id)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: a period keeps its id'
    WHEN year_rows = 0 THEN 'VALIDATION_ERROR: the year has lost its row in rule_locks'
    WHEN lock_rows < 2 AND semester_year IS NOT NULL
      THEN 'VALIDATION_ERROR: the period or the semester has lost its row in rule_locks'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN exam_id IS NOT NULL AND NEW.academic_year_id <> OLD.academic_year_id
      THEN CONCAT('VALIDATION_ERROR: the period keeps its year: it has exam ', exam_id)
    WHEN semester_year <> NEW.academic_year_id
      THEN CONCAT('VALIDATION_ERROR: the semester is of another year: ', semester_name)
    WHEN NEW.start_date < first_day OR NEW.end_date > last_day
      THEN CONCAT('VALIDATION_ERROR: not inside ', first_day, ' to ', last_day, ' of ', semester_name)
    WHEN exam_id IS NOT NULL THEN CONCAT('EXAM_OUTSIDE_PERIOD: exam ', exam_id, ' is on ', exam_day)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  -- The reason of an unlocking is not kept in the row; the recording trigger takes it from here.
  SET @rasd_lock_reason = @rasd_reason;
  IF @rasd_reason IS NULL AND NOT (CAST(NEW.lock_reason AS BINARY) <=> CAST(OLD.lock_reason AS BINARY)) THEN
    SET @rasd_lock_reason = NEW.lock_reason;
  END IF;
  IF NEW.is_locked = 0 THEN
    SET NEW.locked_at = NULL, NEW.locked_by_user_id = NULL, NEW.lock_reason = NULL;
  ELSEIF OLD.is_locked = 0 THEN
    SET NEW.locked_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
    SET NEW.locked_by_user_id = COALESCE(NEW.locked_by_user_id, @rasd_user_id);
  END IF;
END
