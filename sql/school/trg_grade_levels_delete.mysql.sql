-- Rule: a level in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_grade_levels_delete BEFORE DELETE ON grade_levels FOR EACH ROW
BEGIN
  -- include: references_checked
END
