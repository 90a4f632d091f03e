-- Rule: an exam when its plan changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT, MAX_SCORE_TOO_LOW
-- Refuses: what is refused for a new exam; any change in a locked period or into one; another period, level or subject
--   once something stands on its sheet; a maximum below a mark. Empty rows of another level or year go, the new ones
--   come afterwards.
-- Holds: writes the rows of both periods and the stripes of both levels in rule_locks first; deciding reads are locking
--   reads. A new maximum reaches the marks through the foreign key, on their very rows.
CREATE TRIGGER trg_exam_schedules_update BEFORE UPDATE ON exam_schedules FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE period_locked BOOLEAN;
  DECLARE lock_rows INT DEFAULT 8;
  DECLARE other_id INT;
  DECLARE other_day DATE;
  DECLARE other_start TIME;
  DECLARE standing INT;
  DECLARE highest DECIMAL(5,2);
  DECLARE references_stand INT;
  DECLARE same_period BOOLEAN DEFAULT NEW.exam_period_id <=> OLD.exam_period_id;
  DECLARE same_level BOOLEAN DEFAULT NEW.grade_level_id <=> OLD.grade_level_id;
  DECLARE same_time BOOLEAN DEFAULT NEW.exam_date <=> OLD.exam_date AND NEW.start_time <=> OLD.start_time
    AND NEW.duration_minutes <=> OLD.duration_minutes;
  -- include: session(OLD.is_locked)
  -- include: values(OLD.is_locked)
  IF OLD.is_locked = 1 THEN
    SET told = CONCAT('PERIOD_LOCKED: exam ', OLD.id, ' belongs to a locked exam period');
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NOT (same_period AND same_level AND same_time) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'exam_period' AND parent_id IN (OLD.exam_period_id, NEW.exam_period_id) AND stripe = 0;
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'grade_level' AND parent_id IN (OLD.grade_level_id, NEW.grade_level_id);
    SET lock_rows = IF(same_level, ROW_COUNT(), ROW_COUNT() - 8);
    -- A missing level is left to the foreign key.
    IF lock_rows < 8 AND NOT EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id) THEN
      SET lock_rows = 8;
    END IF;
    -- :lock
    SELECT p.name, p.academic_year_id, p.start_date, p.end_date, p.is_locked
      INTO period_name, period_year, first_day, last_day, period_locked
      FROM exam_periods p WHERE p.id = NEW.exam_period_id LIMIT 1 LOCK IN SHARE MODE;
    IF NOT same_period AND period_year IS NOT NULL THEN
      SET NEW.academic_year_id = period_year, NEW.is_locked = period_locked;
    END IF;
  END IF;
  IF NOT (same_level AND same_time) AND NEW.duration_minutes > 0 THEN
    SELECT x.id, x.exam_date, x.start_time INTO other_id, other_day, other_start FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.id <> OLD.id AND
        -- include: exams_meet(x, NEW)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF NOT (same_period AND same_level AND NEW.subject_id <=> OLD.subject_id) THEN
    SELECT s.enrollment_id INTO standing FROM student_exam_scores s
      WHERE s.exam_schedule_id = OLD.id
        AND (s.score IS NOT NULL OR s.is_present = 0
          OR CHAR_LENGTH(COALESCE(s.teacher_notes, '')) > 0 OR CHAR_LENGTH(COALESCE(s.excuse_details, '')) > 0)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF NEW.max_score < OLD.max_score THEN
    SELECT MAX(s.score) INTO highest FROM student_exam_scores s
      WHERE s.exam_schedule_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN period_locked THEN CONCAT('PERIOD_LOCKED: ', period_name, ' is locked')
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: an exam keeps its id'
    WHEN lock_rows < 8 THEN 'VALIDATION_ERROR: the level has lost its rows in rule_locks'
    WHEN standing IS NOT NULL
      THEN CONCAT('VALIDATION_ERROR: exam ', OLD.id,
      ' keeps its period, level and subject: something stands for enrollment ', standing)
    WHEN NEW.max_score <= 0 THEN 'VALIDATION_ERROR: max_score must be above 0'
    WHEN NEW.duration_minutes < 0 THEN 'VALIDATION_ERROR: duration_minutes must not be below 0'
    WHEN NEW.exam_date < first_day OR NEW.exam_date > last_day
      THEN CONCAT('EXAM_OUTSIDE_PERIOD: ', NEW.exam_date, ' is not from ', first_day, ' to ', last_day, ' of ',
      period_name)
    WHEN other_id IS NOT NULL
      THEN CONCAT('EXAM_CONFLICT: level ', NEW.grade_level_id, ' sits exam ', other_id, ' on ', other_day, ' at ',
      other_start)
    WHEN NEW.max_score < highest THEN CONCAT('MAX_SCORE_TOO_LOW: a mark of ', highest, ' is above ', NEW.max_score)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NOT same_level OR (NEW.academic_year_id <> OLD.academic_year_id AND period_year IS NOT NULL) THEN
    -- Only when no foreign key will refuse: UPDATE IGNORE would keep the exam and lose its rows.
    SELECT COUNT(*) INTO references_stand FROM subjects b
      WHERE b.id = NEW.subject_id
        AND EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id LOCK IN SHARE MODE)
        AND (NEW.created_by IS NULL
        OR EXISTS (SELECT 1 FROM users u WHERE u.id = NEW.created_by LOCK IN SHARE MODE)) LIMIT 1 LOCK IN SHARE MODE;
    DELETE FROM student_exam_scores WHERE exam_schedule_id = OLD.id AND references_stand = 1;
  END IF;
END
