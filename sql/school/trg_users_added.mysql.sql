-- Rule: a new account's role is recorded
-- Codes: none
-- Does: records the role of a new account, and that it is not active.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_added AFTER INSERT ON users FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'role',
      NULL, NEW.role, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  IF NEW.is_active = 0 THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'is_active',
      NULL, NEW.is_active, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
