-- Rule: a section with questions stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_sections_delete BEFORE DELETE ON sections FOR EACH ROW
BEGIN
  -- include: references_checked
END
