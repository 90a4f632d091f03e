-- Rule: a deleted semester's lock rows
-- Codes: none
-- Does: removes the rows of the semester in rule_locks, and what was written down of its policies.
-- Holds: removed by the statement that removes the semester.
CREATE TRIGGER trg_semesters_gone AFTER DELETE ON semesters FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'semester' AND parent_id = OLD.id;
  DELETE FROM semester_policies WHERE semester_id = OLD.id;
END
