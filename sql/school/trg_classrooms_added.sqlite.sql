-- Rule: a section in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_classrooms_added AFTER INSERT ON classrooms
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'classrooms';
END
