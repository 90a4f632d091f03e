-- Rule: an account's role, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a role that is none of the five.
-- Holds: the row itself; sql_mode='' would let an unknown role through as an empty one.
CREATE TRIGGER trg_users_insert BEFORE INSERT ON users FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
