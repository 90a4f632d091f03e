-- Rule: a deleted period's lock row
-- Codes: none
-- Does: removes the period's row in rule_locks.
-- Holds: removed by the statement that removes the period.
CREATE TRIGGER trg_exam_periods_gone AFTER DELETE ON exam_periods FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'exam_period' AND parent_id = OLD.id;
END
