-- Rule: a new level's lock rows
-- Codes: none
-- Does: makes the 8 rows of the level in rule_locks.
-- Holds: made by the statement that makes the level, also when typed by hand.
CREATE TRIGGER trg_grade_levels_added AFTER INSERT ON grade_levels FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'grade_level' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe)
  VALUES ('grade_level', NEW.id, 0), ('grade_level', NEW.id, 1), ('grade_level', NEW.id, 2), ('grade_level', NEW.id,
    3), ('grade_level', NEW.id, 4), ('grade_level', NEW.id, 5), ('grade_level', NEW.id, 6), ('grade_level', NEW.id, 7);
END
