-- Rule: a new slot clashes with nothing
-- Codes: TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED
-- Refuses: two slots of a course that overlap on a day; a slot that overlaps one of another course that a student of
--   this one holds, unless their semesters differ. Touching ends are allowed.
-- Holds: SQLite has one writer. Goes from the few courses that meet at that hour to their students, never from slot
--   to slot or from student to student.
CREATE TRIGGER trg_course_timetables_added AFTER INSERT ON course_timetables
BEGIN
  SELECT CASE
    WHEN EXISTS (
      SELECT 1 FROM course_timetables t
      WHERE t.course_id = NEW.course_id AND t.day = NEW.day AND t.rowid <> NEW.rowid
        AND time(t.start_time) < time(NEW.end_time) AND time(t.end_time) > time(NEW.start_time))
        THEN RAISE(ABORT, 'TIMETABLE_CONFLICT')
    WHEN EXISTS (
      SELECT 1 FROM course_timetables o
      CROSS JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = c.college_id
        AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
      CROSS JOIN student_course_mapping om ON om.course_id = o.course_id
      CROSS JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.course_id
      WHERE o.day = NEW.day AND o.course_id <> NEW.course_id
        AND time(o.start_time) < time(NEW.end_time) AND time(o.end_time) > time(NEW.start_time))
        THEN RAISE(ABORT, 'TIMETABLE_UPDATE_BLOCKED')
  END
  FROM courses c WHERE c.unique_id = NEW.course_id;
END
