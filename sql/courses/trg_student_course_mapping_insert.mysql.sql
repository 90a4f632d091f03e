-- Rule: a student takes a course
-- Codes: VALIDATION_ERROR, INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT
-- Refuses: a student or a course that is not there, and a course of another college.
-- Holds: writes the student's stripe of the college in course_locks (the student's own key is hashed, not as it was
--   typed) before anything is read that the rule compares; a timetable change writes all of them. Those who wait
--   are offered the seats due to them first, so that nobody is overtaken.
CREATE TRIGGER trg_student_course_mapping_insert BEFORE INSERT ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE seats INT;
  DECLARE waits INT;
  -- include: session(FALSE)
  -- include: values
  SELECT s.unique_id, s.college_id, c.college_id, c.capacity
    INTO student_key, student_college, course_college, seats
    FROM students s LEFT JOIN courses c ON c.unique_id = NEW.course_id
    WHERE s.unique_id = NEW.student_id LIMIT 1 LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1
    WHERE college_id = student_college AND stripe = CRC32(student_key) MOD 64;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SET told = LEFT(CASE
    WHEN student_key IS NULL THEN CONCAT('INVALID_STUDENT: there is no student ', COALESCE(NEW.student_id, 'NULL'))
    WHEN course_college IS NULL THEN CONCAT('INVALID_COURSE: there is no course ', COALESCE(NEW.course_id, 'NULL'))
    WHEN student_college <> course_college
      THEN CONCAT('COLLEGE_CONSTRAINT: student of ', LEFT(student_college, 30), ', course of ', LEFT(course_college, 30))
    WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF seats IS NOT NULL THEN
    SELECT w.id INTO waits FROM course_waiting w
      WHERE w.course_id = NEW.course_id AND w.offered_at IS NULL LIMIT 1 LOCK IN SHARE MODE;
    IF waits IS NOT NULL THEN
      CALL sp_offer_seats(NEW.course_id);
    END IF;
  END IF;
END
