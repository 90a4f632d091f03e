-- Rule: a new semester's lock rows
-- Codes: none
-- Does: makes the 1 row of the semester in rule_locks.
-- Holds: made by the statement that makes the semester, also when typed by hand.
CREATE TRIGGER trg_semesters_added AFTER INSERT ON semesters FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'semester' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe)
  VALUES ('semester', NEW.id, 0);
END
