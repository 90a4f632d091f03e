-- Rule: a course's college is that of its students
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while students of another hold the course; a capacity that is no whole number or below 0;
--   another key of a course in use.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_courses_update BEFORE UPDATE ON courses
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.capacity < 0
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.college_id IS NOT OLD.college_id AND EXISTS (
      SELECT 1 FROM student_course_mapping m JOIN students s ON s.unique_id = m.student_id
      WHERE m.course_id = OLD.unique_id AND s.college_id IS NOT NEW.college_id) THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
  END;
  -- include: rekeyed
  DELETE FROM rule_noted WHERE table_name = 'courses';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'courses', o.rowid FROM courses o
  WHERE o.rowid <> OLD.rowid AND (o.unique_id_identity = NEW.unique_id_identity OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = o.unique_id));
END
