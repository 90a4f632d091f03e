-- Rule: a slot's times, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a start that is not before the end.
-- Holds: writes every stripe of the course's college in course_locks before the slots and students are looked at, as an
--   enrollment writes the one of its student. A missing course is left to the foreign key.
CREATE TRIGGER trg_course_timetables_insert BEFORE INSERT ON course_timetables FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 64;
  -- include: session(FALSE)
  -- include: values
  SELECT c.college_id INTO course_college FROM courses c WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1 WHERE college_id = course_college;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SET told = LEFT(CASE
    WHEN lock_rows < 64 AND course_college IS NOT NULL
      THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
    WHEN NEW.start_time >= NEW.end_time
      THEN CONCAT('VALIDATION_ERROR: ', NEW.start_time, ' is not before ', NEW.end_time)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
