-- Rule: an enrollment changes
-- Codes: VALIDATION_ERROR, PERIOD_LOCKED
-- Refuses: a year that is not the section's; another level, year or student once something stands on a sheet; the same
--   while an empty row lies in a locked period.
-- Holds: writes a stripe of both levels in rule_locks first; deciding reads are locking reads. Empty rows of the old
--   level go before the row changes, the new ones come afterwards.
CREATE TRIGGER trg_enrollments_update BEFORE UPDATE ON enrollments FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_level INT DEFAULT OLD.grade_level_id;
  DECLARE section_year INT DEFAULT OLD.academic_year_id;
  DECLARE lock_rows INT DEFAULT 2;
  DECLARE standing INT;
  DECLARE locked_exam INT;
  DECLARE other_active INT;
  DECLARE same_student BOOLEAN DEFAULT CAST(NEW.student_id AS BINARY) <=> CAST(OLD.student_id AS BINARY);
  DECLARE same_place BOOLEAN DEFAULT NEW.classroom_id <=> OLD.classroom_id;
  -- include: session(FALSE)
  -- include: values
  IF NOT same_place THEN
    SET section_level = NULL, section_year = NULL;
    SELECT c.name, c.grade_level_id, c.academic_year_id INTO section_name, section_level, section_year
      FROM classrooms c WHERE c.id = NEW.classroom_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF NOT (same_student AND same_place AND NEW.status <=> OLD.status) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'grade_level' AND parent_id IN (OLD.grade_level_id, section_level)
        AND stripe = CRC32(NEW.student_id) MOD 8;
    SET lock_rows = IF(section_level = OLD.grade_level_id, 2 * ROW_COUNT(), ROW_COUNT());
    -- :lock
  END IF;
  IF NOT (same_student AND section_level <=> OLD.grade_level_id AND section_year <=> OLD.academic_year_id) THEN
    SELECT s.exam_schedule_id INTO standing FROM student_exam_scores s
      WHERE s.enrollment_id = OLD.id
        AND (s.score IS NOT NULL OR s.is_present = 0
          OR CHAR_LENGTH(COALESCE(s.teacher_notes, '')) > 0 OR CHAR_LENGTH(COALESCE(s.excuse_details, '')) > 0)
      LIMIT 1 LOCK IN SHARE MODE;
    SELECT s.exam_schedule_id INTO locked_exam FROM student_exam_scores s
      WHERE s.enrollment_id = OLD.id AND s.is_locked = 1 LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  -- A missing section is left to the foreign key.
  SET NEW.grade_level_id = COALESCE(section_level, 0);
  SET told = LEFT(CASE
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: an enrollment keeps its id'
    WHEN lock_rows < 2 AND section_level IS NOT NULL THEN 'VALIDATION_ERROR: the level has lost its rows in rule_locks'
    WHEN NOT (NEW.academic_year_id <=> COALESCE(section_year, NEW.academic_year_id))
      THEN CONCAT_WS('', 'VALIDATION_ERROR: the section is of another year: ', section_name)
    WHEN standing IS NOT NULL
      THEN CONCAT('VALIDATION_ERROR: the enrollment keeps its student and level: something stands in exam ', standing)
    WHEN locked_exam IS NOT NULL AND section_level IS NOT NULL
      THEN CONCAT('PERIOD_LOCKED: the enrollment is on the sheet of exam ', locked_exam, ' of a locked period')
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF section_level <> OLD.grade_level_id OR section_year <> OLD.academic_year_id THEN
    IF NOT same_student THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: change the student and the level one after the other';
    END IF;
    -- Only when no key will refuse: UPDATE IGNORE would keep the enrollment and lose its rows.
    SELECT e.id INTO other_active FROM enrollments e
      WHERE e.student_id = NEW.student_id AND e.academic_year_id = NEW.academic_year_id AND e.status = 'ACTIVE'
        AND e.id <> OLD.id AND NEW.status = 'ACTIVE' LIMIT 1 LOCK IN SHARE MODE;
    DELETE FROM student_exam_scores WHERE enrollment_id = OLD.id AND other_active IS NULL;
  END IF;
END
