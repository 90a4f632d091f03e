-- Rule: a college in use keeps its key
-- Codes: VALIDATION_ERROR
-- Refuses: another key in a session whose foreign keys are switched off; with them on they refuse it.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_colleges_update BEFORE UPDATE ON colleges FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
