-- Rule: a new account's role is recorded
-- Codes: none
-- Does: records the role of a new account, that it is not active, and an account that REPLACE took away; one that
--   others refer to is not taken away.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_added AFTER INSERT ON users
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'users' AND json_extract(n.facts, '$.rows') = 1;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'users' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'users';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'users', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'role' AS name, NULL AS old, NEW.role AS new
    UNION ALL SELECT 'is_active', NULL, CASE NEW.is_active WHEN 0 THEN '0' END) c
  WHERE c.old IS NOT c.new;
END
