-- Rule: a deleted account is recorded
-- Codes: none
-- Does: records the role of a deleted account; one that others refer to is refused as a reference.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already, but for an UPDATE OR
--   REPLACE, which is refused.
CREATE TRIGGER trg_users_gone AFTER DELETE ON users
BEGIN
  SELECT RAISE(ABORT,
    'FOREIGN KEY constraint failed') WHERE EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.user_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.created_by = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.locked_by_user_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.created_by = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.created_by = OLD.id)
      OR EXISTS (SELECT 1 FROM attempts c WHERE c.user_id = OLD.id)
      OR EXISTS (SELECT 1 FROM course_timetables c WHERE c.teacher_user_id = OLD.id);
  DELETE FROM rule_noted WHERE table_name = 'users' AND row_id = OLD.id AND facts <> 'update';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'users', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'role' AS name, OLD.role AS old, NULL AS new) c
  WHERE c.old IS NOT c.new;
END
