-- Rule: a deleted account is recorded
-- Codes: none
-- Does: records the role of a deleted account.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_gone AFTER DELETE ON users FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', OLD.id, 'role',
      OLD.role, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
