-- Rule: a year in use is not replaced
-- Codes: none
-- Refuses: an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_academic_years_changed AFTER UPDATE ON academic_years
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'academic_years';
END
