-- Rule: a course, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a capacity that is no whole number or below 0.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_courses_insert BEFORE INSERT ON courses
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.capacity < 0
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  DELETE FROM rule_noted WHERE table_name = 'courses';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'courses', o.rowid FROM courses o
  WHERE (o.unique_id_identity = NEW.unique_id_identity OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = o.unique_id));
END
