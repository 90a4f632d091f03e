-- Rule: a script refuses
-- Codes: MARKS_INCOMPLETE
-- Refuses: a script's statement that asks for it: SQLite raises a code in a trigger only.
-- Holds: the row is never written.
CREATE TRIGGER trg_rule_settling_insert BEFORE INSERT ON rule_settling
WHEN NEW.table_name = 'MARKS_INCOMPLETE'
BEGIN
  SELECT RAISE(ABORT, 'MARKS_INCOMPLETE');
END
