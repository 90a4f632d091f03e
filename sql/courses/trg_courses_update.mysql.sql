-- Rule: a course's college is that of its students
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while students of another hold the course; a capacity below 0.
-- Holds: writes every stripe of the college in course_locks, of both when it changes, and the course's row in
--   course_seats, before students, seats and slots are looked at here and in trg_courses_changed.
CREATE TRIGGER trg_courses_update BEFORE UPDATE ON courses FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 64;
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.college_id <=> OLD.college_id AND NEW.semester_id <=> OLD.semester_id
      AND NEW.capacity <=> OLD.capacity) THEN
    -- lock:
    UPDATE course_locks SET version = version + 1 WHERE college_id IN (OLD.college_id, NEW.college_id);
    SET lock_rows = ROW_COUNT();
    UPDATE course_seats SET version = version + 1 WHERE course_id = OLD.unique_id;
    SET lock_rows = IF(ROW_COUNT() = 0, 0, lock_rows);
    -- :lock
  END IF;
  IF NOT (NEW.college_id <=> OLD.college_id) THEN
    SELECT m.student_id INTO student_key
      FROM student_course_mapping m JOIN students s ON s.unique_id = m.student_id
      WHERE m.course_id = OLD.unique_id AND NOT (s.college_id <=> NEW.college_id) LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN NEW.capacity < 0 THEN 'VALIDATION_ERROR: capacity must not be below 0'
    WHEN student_key IS NOT NULL
      THEN CONCAT('COLLEGE_CONSTRAINT: student ', student_key, ' of another college holds the course')
    WHEN lock_rows < 64 THEN 'VALIDATION_ERROR: course_locks or course_seats has lost rows of the course'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
