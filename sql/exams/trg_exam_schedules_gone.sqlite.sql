-- Rule: a deleted exam is recorded
-- Codes: none
-- Does: records the maximum and the date of a deleted exam.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_exam_schedules_gone AFTER DELETE ON exam_schedules
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'exam_schedules' AND row_id = OLD.id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_schedules', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'max_score' AS name, printf('%.2f', OLD.max_score) AS old, NULL AS new
    UNION ALL SELECT 'exam_date', OLD.exam_date, NULL) c
  WHERE c.old IS NOT c.new;
END
