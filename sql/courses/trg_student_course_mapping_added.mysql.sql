-- Rule: a course taken has a seat, clashes with nothing and is recorded
-- Codes: COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a course whose seats are all taken or held by offers to others; one that meets at the hour of another that the
--   student holds, unless their semesters differ.
-- Does: takes the seat and the student off the waiting list; records student and course of a new mapping.
-- Holds: the student's stripe is written before (trg_student_course_mapping_insert); deciding reads are locking reads. The
--   seat is counted last, since the course's row in course_seats is what many wait for. A duplicate never comes here.
CREATE TRIGGER trg_student_course_mapping_added AFTER INSERT ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_semester INT;
  DECLARE seats INT;
  DECLARE waiting_id INT;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_day VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  SELECT c.name, c.course_code, c.semester_id, c.capacity, w.id
    INTO own_name, own_code, own_semester, seats, waiting_id
    FROM courses c LEFT JOIN course_waiting w ON w.course_id = c.unique_id AND w.student_id = NEW.student_id
    WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT oc.name, oc.course_code, o.day, o.start_time, o.end_time
    INTO other_name, other_code, other_day, other_start, other_end
    FROM student_course_mapping m
    STRAIGHT_JOIN course_timetables o ON o.course_id = m.course_id
    STRAIGHT_JOIN course_timetables n ON n.course_id = NEW.course_id AND n.day = o.day
      AND n.start_time < o.end_time AND n.end_time > o.start_time
    STRAIGHT_JOIN courses oc ON oc.unique_id = m.course_id
      AND (oc.semester_id = own_semester OR oc.semester_id IS NULL OR own_semester IS NULL)
    WHERE m.student_id = NEW.student_id AND m.unique_id <> NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'student_id',
      NULL, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'course_id',
      NULL, NEW.course_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  IF waiting_id IS NOT NULL THEN
    DELETE FROM course_waiting WHERE id = waiting_id;
  END IF;
  IF seats IS NOT NULL THEN
    UPDATE course_seats SET taken = taken + 1 WHERE course_id = NEW.course_id AND taken + offered < seats;
    IF ROW_COUNT() = 0 THEN
      SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
        ')');
    END IF;
  END IF;
  IF told IS NULL AND other_code IS NOT NULL THEN
    SET told = CONCAT('ENROLLMENT_CONFLICT: ', LEFT(other_name, 36), ' (', other_code, ') ', other_day, ' ', other_start,
      '-', other_end);
  END IF;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
