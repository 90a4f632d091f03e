-- Rule: a level keeps its id
-- Codes: VALIDATION_ERROR
-- Refuses: another id: the level's rows in rule_locks bear it.
-- Holds: the row itself.
CREATE TRIGGER trg_grade_levels_update BEFORE UPDATE ON grade_levels FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.id <=> OLD.id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a grade level keeps its id';
  END IF;
END
