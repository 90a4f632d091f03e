-- Rule: a course that changes keeps its students' seats and weeks
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a rowid below 0, which stands for none given; a capacity below the seats taken and offered; a semester in
--   which a student's courses would clash; an UPDATE OR REPLACE that took a course in use away, as the foreign key
--   would.
-- Does: offers the seats that a raised capacity gives to those who wait and fit, in order.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_courses_changed AFTER UPDATE ON courses
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'courses';
  SELECT CASE
    WHEN NEW.capacity IS NOT OLD.capacity AND NEW.capacity
      < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.unique_id)
      + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.unique_id AND w.offered_at IS NOT NULL)
        THEN RAISE(ABORT, 'COURSE_FULL')
    WHEN NEW.semester_id IS NOT OLD.semester_id AND EXISTS (
      SELECT 1 FROM course_timetables n
      CROSS JOIN course_timetables o ON o.day = n.day AND o.course_id <> NEW.unique_id
        AND time(o.start_time) < time(n.end_time) AND time(o.end_time) > time(n.start_time)
      CROSS JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = NEW.college_id
        AND (oc.semester_id = NEW.semester_id OR oc.semester_id IS NULL OR NEW.semester_id IS NULL)
      CROSS JOIN student_course_mapping om ON om.course_id = o.course_id
      CROSS JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.unique_id
      WHERE n.course_id = NEW.unique_id) THEN RAISE(ABORT, 'ENROLLMENT_CONFLICT')
  END;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.unique_id) AND NEW.capacity IS NOT OLD.capacity;
END
