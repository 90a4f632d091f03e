-- Rule: a test in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Does: a new test's total is 0, whatever is given: it has no question yet.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_exams_added AFTER INSERT ON exams
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'exams';
  INSERT INTO rule_settling (table_name, row_id) VALUES ('exams.total_marks', NEW.id);
  UPDATE exams SET total_marks = 0 WHERE id = NEW.id AND total_marks IS NOT 0;
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
END
