-- Rule: a deleted year's lock rows
-- Codes: none
-- Does: removes the rows of the year in rule_locks.
-- Holds: removed by the statement that removes the year.
CREATE TRIGGER trg_academic_years_gone AFTER DELETE ON academic_years FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'academic_year' AND parent_id = OLD.id;
END
