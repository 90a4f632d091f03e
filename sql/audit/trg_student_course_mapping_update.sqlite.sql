-- Rule: a course that UPDATE OR REPLACE takes away is noted
-- Codes: none
-- Does: notes the rows that an UPDATE may replace; they are settled after it.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off.
CREATE TRIGGER trg_student_course_mapping_update BEFORE UPDATE ON student_course_mapping
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'student_course_mapping', m.rowid, json_object('key', m.unique_id,
    'values', json_object('student_id', m.student_id, 'course_id', m.course_id))
  FROM student_course_mapping m
  WHERE m.rowid <> OLD.rowid
    AND (m.unique_id = NEW.unique_id OR (m.student_id = NEW.student_id AND m.course_id = NEW.course_id));
END
