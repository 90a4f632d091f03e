-- Rule: a college in use is not replaced
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; a REPLACE that took a row away to which others refer, as
--   the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_colleges_added AFTER INSERT ON colleges
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'colleges';
END
