-- Rule: an account's role, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a role that is none of the five.
-- Holds: the row itself; sql_mode='' would let an unknown role through as an empty one.
CREATE TRIGGER trg_users_update BEFORE UPDATE ON users FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.id <=> OLD.id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: an account keeps its id';
  END IF;
END
