-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0, more than two decimals.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_grading_policies_insert BEFORE INSERT ON grading_policies
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
  END;
END
