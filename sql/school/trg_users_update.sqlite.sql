-- Rule: an account when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a role that is none of the five; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: an account that UPDATE OR REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_users_update BEFORE UPDATE ON users
BEGIN
  -- include: values
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.id IS NOT OLD.id;
  DELETE FROM rule_noted WHERE table_name = 'users';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'users', u.id, 'update'
  FROM users u
  WHERE u.id <> OLD.id AND u.username_identity = NEW.username_identity;
END
