-- Rule: a course that changes keeps its students' seats and weeks
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a capacity below the seats taken and offered; a semester in which a student's courses would clash;
--   an UPDATE IGNORE that a key or a reference refuses.
-- Does: offers the seats that a raised capacity gives to those who wait and fit, in order. Seats are counted only while
--   there is a capacity: a first one counts them here. Gives the row in course_seats the course's new key.
-- Holds: the stripes and the seats are written before (trg_courses_update); deciding reads are locking reads.
CREATE TRIGGER trg_courses_changed AFTER UPDATE ON courses FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_day VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  DECLARE seats_taken INT;
  DECLARE seats_offered INT;
  -- include: kept(unique_id, college_id, subject_id, semester_id)
  IF CAST(NEW.unique_id AS BINARY) <> CAST(OLD.unique_id AS BINARY) THEN
    UPDATE course_seats SET course_id = NEW.unique_id WHERE course_id = OLD.unique_id;
  END IF;
  IF NEW.capacity IS NULL AND OLD.capacity IS NOT NULL THEN
    UPDATE course_seats SET taken = 0, offered = 0 WHERE course_id = NEW.unique_id;
  ELSEIF NOT (NEW.capacity <=> OLD.capacity) THEN
    IF OLD.capacity IS NULL THEN
      SELECT COUNT(*) INTO seats_taken FROM student_course_mapping m
        WHERE m.course_id = NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
      SELECT COUNT(*) INTO seats_offered FROM course_waiting w
        WHERE w.course_id = NEW.unique_id AND w.offered_at IS NOT NULL LIMIT 1 LOCK IN SHARE MODE;
      UPDATE course_seats SET taken = seats_taken, offered = seats_offered WHERE course_id = NEW.unique_id;
    END IF;
    SELECT k.taken, k.offered INTO seats_taken, seats_offered FROM course_seats k
      WHERE k.course_id = NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF NOT (NEW.semester_id <=> OLD.semester_id) THEN
    SELECT oc.name, oc.course_code, o.day, o.start_time, o.end_time
      INTO other_name, other_code, other_day, other_start, other_end
      FROM course_timetables n
      STRAIGHT_JOIN course_timetables o ON o.day = n.day AND o.start_time < n.end_time AND o.end_time > n.start_time
        AND o.course_id <> NEW.unique_id
      STRAIGHT_JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = NEW.college_id
        AND (oc.semester_id = NEW.semester_id OR oc.semester_id IS NULL OR NEW.semester_id IS NULL)
      STRAIGHT_JOIN student_course_mapping om ON om.course_id = o.course_id
      STRAIGHT_JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.unique_id
      WHERE n.course_id = NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN NEW.capacity < seats_taken + seats_offered
      THEN CONCAT('COURSE_FULL: ', seats_taken, ' seats are taken, ', seats_offered, ' offered: ', LEFT(NEW.name, 36), ' (',
      NEW.course_code, ')')
    WHEN other_code IS NOT NULL
      THEN CONCAT('ENROLLMENT_CONFLICT: ', LEFT(other_name, 36), ' (', other_code, ') ', other_day, ' ', other_start, '-',
      other_end)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NOT (NEW.capacity <=> OLD.capacity) THEN
    CALL sp_offer_seats(NEW.unique_id);
  END IF;
END
