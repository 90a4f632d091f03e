-- Rule: a deleted enrollment is recorded
-- Codes: none
-- Does: records the student, the section and the status of a deleted enrollment.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already, but for an UPDATE OR
--   REPLACE, which is refused.
CREATE TRIGGER trg_enrollments_gone AFTER DELETE ON enrollments
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'enrollments' AND row_id = OLD.id AND facts <> 'update';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'enrollments', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NULL AS new
    UNION ALL SELECT 'classroom_id', OLD.classroom_id, NULL
    UNION ALL SELECT 'status', OLD.status, NULL) c
  WHERE c.old IS NOT c.new;
END
