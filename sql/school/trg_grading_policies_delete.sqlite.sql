-- Rule: what is closed keeps the policy it was judged by
-- Codes: none
-- Does: writes down what the policy says of what is closed, before it goes, as sp_keep_policies does.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_grading_policies_delete BEFORE DELETE ON grading_policies
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('keep_policies', OLD.academic_year_id);
END
