-- Rule: a session in use stays
-- Codes: none
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_exam_sessions_delete BEFORE DELETE ON exam_sessions FOR EACH ROW
BEGIN
  -- include: references_checked
END
