-- Rule: a section in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_classrooms_delete BEFORE DELETE ON classrooms FOR EACH ROW
BEGIN
  -- include: references_checked
END
