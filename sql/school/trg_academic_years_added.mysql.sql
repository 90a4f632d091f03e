-- Rule: a new year's lock rows
-- Codes: none
-- Does: makes the 1 row of the year in rule_locks.
-- Holds: made by the statement that makes the year, also when typed by hand.
CREATE TRIGGER trg_academic_years_added AFTER INSERT ON academic_years FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'academic_year' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe)
  VALUES ('academic_year', NEW.id, 0);
END
