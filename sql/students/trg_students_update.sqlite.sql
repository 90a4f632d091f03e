-- Rule: a student, when it changes
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while the student holds a course of the old one; a date or a
--   moment in another form.
-- Holds: SQLite has one writer; a row that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_students_update BEFORE UPDATE ON students
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.college_id IS NOT OLD.college_id AND EXISTS (
      SELECT 1 FROM student_course_mapping m JOIN courses c ON c.unique_id = m.course_id
      WHERE m.student_id = OLD.unique_id AND c.college_id IS NOT NEW.college_id) THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
  END;
  -- include: rekeyed
  DELETE FROM rule_noted WHERE table_name = 'students';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'students', o.rowid, json_object('key', o.unique_id, 'rows',
    EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = o.unique_id))
  FROM students o
  WHERE o.rowid <> OLD.rowid AND (o.unique_id_identity = NEW.unique_id_identity OR o.rowid = NEW.rowid);
END
