-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0, more than two decimals.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_grading_policies_update BEFORE UPDATE ON grading_policies
BEGIN
  SELECT CASE
    WHEN NEW.pass_percentage > 100
      OR typeof(NEW.pass_percentage) NOT IN ('integer', 'real') OR NEW.pass_percentage < 0
        OR round(NEW.pass_percentage, 2) <> NEW.pass_percentage
      OR typeof(NEW.monthly_weight) NOT IN ('integer', 'real') OR NEW.monthly_weight < 0
        OR round(NEW.monthly_weight, 2) <> NEW.monthly_weight
      OR typeof(NEW.midterm_weight) NOT IN ('integer', 'real') OR NEW.midterm_weight < 0
        OR round(NEW.midterm_weight, 2) <> NEW.midterm_weight
      OR typeof(NEW.final_weight) NOT IN ('integer', 'real') OR NEW.final_weight < 0
        OR round(NEW.final_weight, 2) <> NEW.final_weight
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.excused_absence NOT IN ('LEFT_OUT', 'ZERO') OR NEW.unexcused_absence NOT IN ('LEFT_OUT', 'ZERO')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      OR (NEW.grade_level_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id))
      OR (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
