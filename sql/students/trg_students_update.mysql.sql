-- Rule: a student's college is that of the courses held
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while the student holds a course of the old one.
-- Holds: writes the student's stripe in both colleges first, as an enrollment in a course does; the deciding read is a
--   locking read.
CREATE TRIGGER trg_students_update BEFORE UPDATE ON students FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_told VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.college_id <=> OLD.college_id) THEN
    -- lock:
    UPDATE course_locks SET version = version + 1
      WHERE college_id IN (OLD.college_id, NEW.college_id) AND stripe = CRC32(OLD.unique_id) MOD 64;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT c.name, c.course_code INTO course_name, course_told
      FROM student_course_mapping m JOIN courses c ON c.unique_id = m.course_id
      WHERE m.student_id = OLD.unique_id AND NOT (c.college_id <=> NEW.college_id) LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN course_told IS NOT NULL
      THEN CONCAT('COLLEGE_CONSTRAINT: the student holds ', LEFT(course_name, 36), ' (', course_told, ')')
    WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
