-- Rule: an account in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_users_delete BEFORE DELETE ON users FOR EACH ROW
BEGIN
  -- include: references_checked
END
