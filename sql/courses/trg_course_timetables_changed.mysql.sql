-- Rule: a changed slot clashes with nothing
-- Codes: VALIDATION_ERROR, TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED
-- Refuses: two slots of a course that overlap on a day; a slot that overlaps one of another course that a student of this
--   one holds, unless their semesters differ. Touching ends are allowed;
--   an UPDATE IGNORE that a key or a reference refuses.
-- Holds: the stripes are written before (trg_course_timetables_update); deciding reads are locking reads. Goes from the
--   few courses that meet at that hour to their students, never from slot to slot or from student to student.
CREATE TRIGGER trg_course_timetables_changed AFTER UPDATE ON course_timetables FOR EACH ROW
proof: BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_semester INT;
  DECLARE own_start TIME;
  DECLARE own_end TIME;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  -- include: kept(unique_id, course_id, teacher_user_id)
  IF NEW.course_id <=> OLD.course_id AND NEW.day <=> OLD.day AND NEW.start_time <=> OLD.start_time
      AND NEW.end_time <=> OLD.end_time THEN
    LEAVE proof;
  END IF;
  SELECT c.name, c.course_code, c.college_id, c.semester_id, t.start_time, t.end_time
    INTO own_name, own_code, own_college, own_semester, own_start, own_end
    FROM courses c LEFT JOIN course_timetables t ON t.course_id = c.unique_id AND t.day = NEW.day
      AND t.start_time < NEW.end_time AND t.end_time > NEW.start_time AND t.unique_id <> NEW.unique_id
    WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  IF own_start IS NULL THEN
    SELECT oc.name, oc.course_code, o.start_time, o.end_time INTO other_name, other_code, other_start, other_end
      FROM course_timetables o
      STRAIGHT_JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = own_college
        AND (oc.semester_id = own_semester OR oc.semester_id IS NULL OR own_semester IS NULL)
      STRAIGHT_JOIN student_course_mapping om ON om.course_id = o.course_id
      STRAIGHT_JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.course_id
      WHERE o.day = NEW.day AND o.start_time < NEW.end_time AND o.end_time > NEW.start_time
        AND o.course_id <> NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN own_start IS NOT NULL
      THEN CONCAT('TIMETABLE_CONFLICT: ', LEFT(own_name, 36), ' (', own_code, ') ', NEW.day, ' ', own_start, '-', own_end)
    WHEN other_code IS NOT NULL
      THEN CONCAT('TIMETABLE_UPDATE_BLOCKED: ', LEFT(other_name, 36), ' (', other_code, ') ', NEW.day, ' ', other_start,
      '-', other_end)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
