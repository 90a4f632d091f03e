-- Rule: an exam when it is planned
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT
-- Refuses: an exam in a locked period, a maximum not above 0, a duration below 0, a date outside the period, two timed
--   exams of one level that share a moment, also past midnight (touching ends are allowed).
-- Holds: writes the period's row and the level's eight stripes in rule_locks first; every deciding read is a locking
--   read. Fills the copies of year and lock, tied by a foreign key.
CREATE TRIGGER trg_exam_schedules_insert BEFORE INSERT ON exam_schedules FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE period_locked BOOLEAN;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE other_id INT;
  DECLARE other_day DATE;
  DECLARE other_start TIME;
  -- include: session((SELECT p.is_locked FROM exam_periods p WHERE p.id = NEW.exam_period_id))
  -- include: values((SELECT p.is_locked FROM exam_periods p WHERE p.id = NEW.exam_period_id))
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'exam_period' AND parent_id = NEW.exam_period_id AND stripe = 0;
  SET lock_rows = ROW_COUNT();
  UPDATE rule_locks SET version = version + 1 WHERE scope = 'grade_level' AND parent_id = NEW.grade_level_id;
  IF ROW_COUNT() < 8 AND EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id) THEN
    SET lock_rows = 0;
  END IF;
  -- :lock
  SELECT p.name, p.academic_year_id, p.start_date, p.end_date, p.is_locked
    INTO period_name, period_year, first_day, last_day, period_locked
    FROM exam_periods p WHERE p.id = NEW.exam_period_id LIMIT 1 LOCK IN SHARE MODE;
  -- A missing period is left to the foreign key.
  SET NEW.academic_year_id = COALESCE(period_year, 0), NEW.is_locked = COALESCE(period_locked, 0);
  IF NEW.duration_minutes > 0 THEN
    SELECT x.id, x.exam_date, x.start_time INTO other_id, other_day, other_start FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.id <> NEW.id AND
        -- include: exams_meet(x, NEW)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN period_locked THEN CONCAT('PERIOD_LOCKED: ', period_name, ' is locked')
    WHEN lock_rows = 0 AND period_year IS NOT NULL
      THEN 'VALIDATION_ERROR: the period or the level has lost its rows in rule_locks'
    WHEN NEW.max_score <= 0 THEN 'VALIDATION_ERROR: max_score must be above 0'
    WHEN NEW.duration_minutes < 0 THEN 'VALIDATION_ERROR: duration_minutes must not be below 0'
    WHEN NEW.exam_date < first_day OR NEW.exam_date > last_day
      THEN CONCAT('EXAM_OUTSIDE_PERIOD: ', NEW.exam_date, ' is not from ', first_day, ' to ', last_day, ' of ',
      period_name)
    WHEN other_id IS NOT NULL
      THEN CONCAT('EXAM_CONFLICT: level ', NEW.grade_level_id, ' sits exam ', other_id, ' on ', other_day, ' at ',
      other_start)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
