-- Rule: an exam in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_exams_delete BEFORE DELETE ON exams FOR EACH ROW
BEGIN
  -- include: references_checked
END
