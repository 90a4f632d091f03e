-- Rule: a student waits for a course
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: a course of another college, and one that the student holds.
-- Holds: writes the student's stripe first, as an enrollment does. A missing student or course is left to the foreign
--   key.
CREATE TRIGGER trg_course_waiting_insert BEFORE INSERT ON course_waiting FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE held VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  -- include: session(FALSE)
  -- include: values
  SELECT s.unique_id, s.college_id INTO student_key, student_college
    FROM students s WHERE s.unique_id = NEW.student_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT c.college_id INTO course_college FROM courses c WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1
    WHERE college_id = student_college AND stripe = CRC32(student_key) MOD 64;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SELECT m.unique_id INTO held FROM student_course_mapping m
    WHERE m.student_id = NEW.student_id AND m.course_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  SET told = LEFT(CASE
    WHEN student_college <> course_college
      THEN CONCAT('COLLEGE_CONSTRAINT: student of ', LEFT(student_college, 30), ', course of ', LEFT(course_college, 30))
    WHEN held IS NOT NULL THEN 'VALIDATION_ERROR: the student holds the course'
    WHEN lock_rows = 0 AND student_key IS NOT NULL
      THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
