-- Rule: what was written down of a semester's policy is so
-- Codes: VALIDATION_ERROR
-- Refuses: numbers that are not those that judge what is closed now.
-- Holds: on MariaDB and MySQL the grants hold it.
CREATE TRIGGER trg_semester_policies_insert BEFORE INSERT ON semester_policies
WHEN NOT EXISTS (
  SELECT 1 FROM v_exam_policies j
  WHERE j.semester_id = NEW.semester_id AND j.grade_level_id = NEW.grade_level_id AND j.subject_id = NEW.subject_id
    AND j.type <> 'DIAGNOSTIC' AND j.total_kept_at IS NULL
    AND (j.monthly_weight, j.midterm_weight, j.final_weight, j.total_pass_percentage, j.total_policy)
      IS (NEW.monthly_weight, NEW.midterm_weight, NEW.final_weight, NEW.pass_percentage, NEW.policy)
    AND NOT EXISTS (
      SELECT 1 FROM exam_periods o
      WHERE o.semester_id = j.semester_id AND o.type <> 'DIAGNOSTIC' AND o.is_locked = 0))
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
