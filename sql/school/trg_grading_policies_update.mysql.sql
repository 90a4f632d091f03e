-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0.
-- Does: what is closed keeps the policy it was judged by (sp_keep_policies).
-- Holds: the row itself, and the row of the year that sp_keep_policies writes.
CREATE TRIGGER trg_grading_policies_update BEFORE UPDATE ON grading_policies FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  -- include: session(FALSE)
  -- include: values
  SET told = CASE
    WHEN NEW.pass_percentage NOT BETWEEN 0 AND 100
      THEN 'VALIDATION_ERROR: pass_percentage is from 0 to 100'
    WHEN LEAST(NEW.monthly_weight, NEW.midterm_weight, NEW.final_weight) < 0
      THEN 'VALIDATION_ERROR: a weight is not below 0'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  CALL sp_keep_policies(OLD.academic_year_id);
  IF NEW.academic_year_id <> OLD.academic_year_id THEN
    CALL sp_keep_policies(NEW.academic_year_id);
  END IF;
END
