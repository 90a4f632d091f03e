-- Rule: an account's role, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a role that is none of the five.
-- Holds: the row itself; sql_mode='' would let an unknown role through as an empty one.
CREATE TRIGGER trg_users_insert BEFORE INSERT ON users FOR EACH ROW
BEGIN
  IF NEW.role IS NULL OR NEW.role = '' OR NEW.is_active IS NULL OR NEW.is_active NOT IN (0, 1) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: an account has one of the five roles, and is_active is 0 or 1';
  END IF;
END
