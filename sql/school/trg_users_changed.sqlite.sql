-- Rule: a changed role is recorded
-- Codes: VALIDATION_ERROR
-- Does: records a changed role, and that an account was closed or opened. An UPDATE OR REPLACE that took another
--   account away is refused.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_changed AFTER UPDATE ON users
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') FROM rule_noted n WHERE n.table_name = 'users';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'users', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'role' AS name, OLD.role AS old, NEW.role AS new
    UNION ALL SELECT 'is_active', OLD.is_active, NEW.is_active) c
  WHERE c.old IS NOT c.new;
END
