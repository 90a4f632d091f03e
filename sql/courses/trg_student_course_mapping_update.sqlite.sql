-- Rule: a student takes another course
-- Codes: INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT
-- Refuses: a student or a course that is not there, and a course of another college.
-- Does: offers those who wait the seats due to them, so that nobody is overtaken; notes the rows that an UPDATE may
--   replace; they are settled after it.
-- Holds: SQLite has one writer; REPLACE fires no delete trigger with recursive_triggers off.
CREATE TRIGGER trg_student_course_mapping_update BEFORE UPDATE ON student_course_mapping
BEGIN
  -- include: values
  SELECT CASE
    WHEN s.unique_id IS NULL THEN RAISE(ABORT, 'INVALID_STUDENT')
    WHEN c.unique_id IS NULL THEN RAISE(ABORT, 'INVALID_COURSE')
    WHEN s.college_id IS NOT c.college_id THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
  END
  FROM (SELECT 1)
  LEFT JOIN students s ON s.unique_id = NEW.student_id
  LEFT JOIN courses c ON c.unique_id = NEW.course_id;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.course_id) AND NEW.course_id IS NOT OLD.course_id;
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'student_course_mapping', m.rowid, json_object('key', m.unique_id,
    'values', json_object('student_id', m.student_id, 'course_id', m.course_id))
  FROM student_course_mapping m
  WHERE m.rowid <> OLD.rowid
    AND (m.unique_id_identity = NEW.unique_id_identity OR (m.student_id = NEW.student_id AND m.course_id = NEW.course_id)
      OR m.rowid = NEW.rowid);
END
