-- Rule: a course taken is recorded
-- Codes: none
-- Does: records student and course of a new mapping, and one that REPLACE took away.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_student_course_mapping_added AFTER INSERT ON student_course_mapping
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'student_course_mapping' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_course_mapping', NEW.unique_id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, NULL AS old, NEW.student_id AS new
    UNION ALL SELECT 'course_id', NULL, NEW.course_id) c
  WHERE c.old IS NOT c.new;
END
