-- Rule: semester grades come from the procedures
-- Codes: VALIDATION_ERROR
-- Refuses: a row typed by hand.
-- Holds: the procedures write a row in rule_settling; semester_grades_stale shows what another wrote.
CREATE TRIGGER trg_semester_grades_insert BEFORE INSERT ON semester_grades
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'semester_grades')
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
