-- Rule: a student, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a date or a moment in another form.
-- Holds: SQLite has one writer; a row that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_students_insert BEFORE INSERT ON students
BEGIN
  -- include: values
  DELETE FROM rule_noted WHERE table_name = 'students';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'students', o.rowid, json_object('key', o.unique_id, 'rows',
    EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = o.unique_id))
  FROM students o
  WHERE (o.unique_id_identity = NEW.unique_id_identity OR o.rowid = NEW.rowid);
END
