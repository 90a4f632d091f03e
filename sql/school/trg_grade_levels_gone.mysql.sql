-- Rule: a deleted level's lock rows
-- Codes: none
-- Does: removes the rows of the level in rule_locks, and what was written down of its policies.
-- Holds: removed by the statement that removes the level.
CREATE TRIGGER trg_grade_levels_gone AFTER DELETE ON grade_levels FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'grade_level' AND parent_id = OLD.id;
  DELETE FROM semester_policies WHERE grade_level_id = OLD.id;
END
