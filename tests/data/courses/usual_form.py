"""The usual form of the rules on courses: plain reads in BEFORE triggers, a cursor loop per slot or per student."""

from typing import Any

TABLES = ("student_course_mapping", "course_timetables", "courses", "course_waiting", "students", "colleges")

_TEXT = "CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"

_ENROLL = f"""
BEGIN
  DECLARE at_end BOOLEAN DEFAULT FALSE;
  DECLARE student_college, course_college VARCHAR(64) {_TEXT};
  DECLARE slot_day VARCHAR(9) {_TEXT};
  DECLARE slot_start, slot_end TIME;
  DECLARE seats, semester, found INT;
  DECLARE slots CURSOR FOR SELECT day, start_time, end_time FROM course_timetables WHERE course_id = NEW.course_id;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET at_end = TRUE;
  SELECT college_id INTO student_college FROM students WHERE unique_id = NEW.student_id;
  IF student_college IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'INVALID_STUDENT: no such student';
  END IF;
  SELECT college_id, capacity, semester_id INTO course_college, seats, semester
    FROM courses WHERE unique_id = NEW.course_id;
  IF course_college IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'INVALID_COURSE: no such course';
  END IF;
  IF student_college <> course_college THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'COLLEGE_CONSTRAINT: another college';
  END IF;
  SELECT COUNT(*) INTO found FROM student_course_mapping WHERE course_id = NEW.course_id;
  IF found >= seats THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'COURSE_FULL: no seat';
  END IF;
  SET at_end = FALSE;
  OPEN slots;
  each_slot: LOOP
    FETCH slots INTO slot_day, slot_start, slot_end;
    IF at_end THEN
      LEAVE each_slot;
    END IF;
    SELECT COUNT(*) INTO found FROM student_course_mapping m
      JOIN courses c ON c.unique_id = m.course_id
      JOIN course_timetables t ON t.course_id = m.course_id
      WHERE m.student_id = NEW.student_id AND m.course_id <> NEW.course_id AND t.day = slot_day
        AND t.start_time < slot_end AND t.end_time > slot_start
        AND (c.semester_id = semester OR c.semester_id IS NULL OR semester IS NULL);
    IF found > 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ENROLLMENT_CONFLICT: clash';
    END IF;
  END LOOP;
  CLOSE slots;
END
"""

_SLOT = f"""
BEGIN
  DECLARE at_end BOOLEAN DEFAULT FALSE;
  DECLARE student VARCHAR(64) {_TEXT};
  DECLARE semester, found INT;
  DECLARE enrolled CURSOR FOR SELECT student_id FROM student_course_mapping WHERE course_id = NEW.course_id;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET at_end = TRUE;
  SELECT semester_id INTO semester FROM courses WHERE unique_id = NEW.course_id;
  SELECT COUNT(*) INTO found FROM course_timetables
    WHERE course_id = NEW.course_id AND day = NEW.day AND unique_id <> NEW.unique_id
      AND start_time < NEW.end_time AND end_time > NEW.start_time;
  IF found > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TIMETABLE_CONFLICT: overlap';
  END IF;
  SET at_end = FALSE;
  OPEN enrolled;
  each_student: LOOP
    FETCH enrolled INTO student;
    IF at_end THEN
      LEAVE each_student;
    END IF;
    SELECT COUNT(*) INTO found FROM student_course_mapping m
      JOIN courses c ON c.unique_id = m.course_id
      JOIN course_timetables t ON t.course_id = m.course_id
      WHERE m.student_id = student AND m.course_id <> NEW.course_id AND t.day = NEW.day
        AND t.start_time < NEW.end_time AND t.end_time > NEW.start_time
        AND (c.semester_id = semester OR c.semester_id IS NULL OR semester IS NULL);
    IF found > 0 THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'TIMETABLE_UPDATE_BLOCKED: clash';
    END IF;
  END LOOP;
  CLOSE enrolled;
END
"""

_COURSE = """
BEGIN
  DECLARE found INT;
  SELECT COUNT(*) INTO found FROM student_course_mapping WHERE course_id = NEW.unique_id;
  IF found > NEW.capacity THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'COURSE_FULL: more hold it';
  END IF;
END
"""

_LEFT = """
BEGIN
  DECLARE first_waiting INT;
  SELECT MIN(place) INTO first_waiting FROM course_waiting WHERE course_id = OLD.course_id AND offered_at IS NULL;
  UPDATE course_waiting SET offered_at = UTC_TIMESTAMP() WHERE course_id = OLD.course_id AND place = first_waiting;
END
"""

TRIGGERS = {
    "usual_enroll": ("BEFORE INSERT ON student_course_mapping", _ENROLL),
    "usual_enroll_changed": ("BEFORE UPDATE ON student_course_mapping", _ENROLL),
    "usual_slot": ("BEFORE INSERT ON course_timetables", _SLOT),
    "usual_slot_changed": ("BEFORE UPDATE ON course_timetables", _SLOT),
    "usual_course": ("BEFORE UPDATE ON courses", _COURSE),
    "usual_left": ("AFTER DELETE ON student_course_mapping", _LEFT),
}


def install_usual_courses(cursor: Any) -> None:
    """Replace every rule on courses in the current database by its usual form."""
    cursor.execute(
        "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
        f" AND EVENT_OBJECT_TABLE IN ({', '.join(['%s'] * len(TABLES))})",
        TABLES,
    )
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP TRIGGER {name}")
    for name, (event, body) in TRIGGERS.items():
        cursor.execute(f"CREATE TRIGGER {name} {event} FOR EACH ROW {body}")
