-- Rule: semester grades come from the procedures
-- Codes: VALIDATION_ERROR
-- Refuses: a row changed by hand.
-- Holds: the procedures set @rasd_filling; a session that sets it too is stopped by grants, and semester_grades_stale
--   shows what it wrote.
CREATE TRIGGER trg_semester_grades_update BEFORE UPDATE ON semester_grades FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF @rasd_filling IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: semester grades come from sp_fill_final_exam_score alone';
  END IF;
END
