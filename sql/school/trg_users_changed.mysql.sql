-- Rule: a changed role is recorded
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: records a changed role, and that an account was closed or opened.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_changed AFTER UPDATE ON users FOR EACH ROW
BEGIN
  -- include: kept(id, username_identity, student_id)
  IF NOT (CAST(NEW.role AS BINARY) <=> CAST(OLD.role AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'role',
      OLD.role, NEW.role, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.is_active <=> OLD.is_active) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'is_active',
      OLD.is_active, NEW.is_active, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
