-- Rule: what is closed keeps the policy it was judged by
-- Codes: none
-- Does: writes down what the policy says of what is closed, before it goes (sp_keep_policies).
-- Holds: the row of the year that sp_keep_policies writes.
CREATE TRIGGER trg_grading_policies_delete BEFORE DELETE ON grading_policies FOR EACH ROW
BEGIN
  CALL sp_keep_policies(OLD.academic_year_id);
END
