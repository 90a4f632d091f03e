-- Rule: a section with students keeps its level and year
-- Codes: VALIDATION_ERROR
-- Refuses: another level or year of a section that has enrollments.
-- Holds: a locking read gives the sentence; the composite foreign key of enrollments holds it whatever runs beside.
CREATE TRIGGER trg_classrooms_update BEFORE UPDATE ON classrooms FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE enrollment INT;
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.id <=> OLD.id AND NEW.grade_level_id <=> OLD.grade_level_id
    AND NEW.academic_year_id <=> OLD.academic_year_id) THEN
    SELECT e.id INTO enrollment FROM enrollments e WHERE e.classroom_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN enrollment IS NOT NULL THEN CONCAT('VALIDATION_ERROR: students are enrolled in ', OLD.name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
