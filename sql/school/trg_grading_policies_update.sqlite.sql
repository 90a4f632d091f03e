-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0, more than two decimals.
-- Does: what is closed keeps the policy it was judged by, as sp_keep_policies does.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_grading_policies_update BEFORE UPDATE ON grading_policies
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.pass_percentage > 100 OR NEW.pass_percentage < 0 OR NEW.monthly_weight < 0 OR NEW.midterm_weight < 0 OR NEW.final_weight < 0
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  -- A REPLACE takes away the policy that has its id, without a word to any trigger.
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'keep_policies', y.id FROM (
    SELECT NEW.academic_year_id AS id UNION SELECT OLD.academic_year_id UNION SELECT o.academic_year_id FROM grading_policies o WHERE o.id = NEW.id) y;
END
