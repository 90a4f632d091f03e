-- Rule: a section of an exam, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: writing in a session whose foreign keys are switched off.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_sections_insert BEFORE INSERT ON sections FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
