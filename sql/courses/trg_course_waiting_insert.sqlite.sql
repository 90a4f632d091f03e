-- Rule: a student waits for a course
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: a course of another college, and one that the student holds; a moment in another form than
--   YYYY-MM-DD HH:MM:SS.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_insert BEFORE INSERT ON course_waiting
BEGIN
  -- include: values
  SELECT CASE
    WHEN s.college_id <> c.college_id THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
    WHEN EXISTS (
      SELECT 1 FROM student_course_mapping m WHERE m.student_id = NEW.student_id AND m.course_id = NEW.course_id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN students s ON s.unique_id = NEW.student_id
  LEFT JOIN courses c ON c.unique_id = NEW.course_id;
  DELETE FROM rule_noted WHERE table_name = 'course_waiting';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'course_waiting', w.id, w.course_id FROM course_waiting w
  WHERE (w.id = NEW.id OR w.course_id = NEW.course_id AND (w.student_id = NEW.student_id OR w.place = NEW.place))
    AND w.offered_at IS NOT NULL;
END
