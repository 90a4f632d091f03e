-- Rule: a student is enrolled
-- Codes: VALIDATION_ERROR
-- Refuses: a year that is not the section's; a second ACTIVE row of a year is refused by its key.
-- Holds: writes one stripe of the level in rule_locks before anything is read of the exams; a new exam writes all
--   eight. Fills the copy of the level, tied by a foreign key to the section.
CREATE TRIGGER trg_enrollments_insert BEFORE INSERT ON enrollments FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_level INT;
  DECLARE section_year INT;
  DECLARE lock_rows INT DEFAULT 1;
  -- include: session(FALSE)
  -- include: values
  SELECT c.name, c.grade_level_id, c.academic_year_id INTO section_name, section_level, section_year
    FROM classrooms c WHERE c.id = NEW.classroom_id LIMIT 1 LOCK IN SHARE MODE;
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'grade_level' AND parent_id = section_level AND stripe = CRC32(NEW.student_id) MOD 8;
  SET lock_rows = ROW_COUNT();
  -- :lock
  -- A missing section is left to the foreign key.
  SET NEW.grade_level_id = COALESCE(section_level, 0);
  SET told = LEFT(CASE
    WHEN lock_rows = 0 AND section_level IS NOT NULL THEN 'VALIDATION_ERROR: the level has lost its rows in rule_locks'
    WHEN NOT (NEW.academic_year_id <=> COALESCE(section_year, NEW.academic_year_id))
      THEN CONCAT('VALIDATION_ERROR: the section is of another year: ', section_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
