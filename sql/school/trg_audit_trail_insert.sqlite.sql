-- Rule: what is recorded is not replaced
-- Codes: AUDIT_CLOSED, VALIDATION_ERROR
-- Refuses: a row over one that is there (REPLACE fires no delete trigger); a moment in another form.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_insert BEFORE INSERT ON audit_trail
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM audit_trail a WHERE a.id = NEW.id) THEN RAISE(ABORT, 'AUDIT_CLOSED')
    WHEN NEW.at IS NOT datetime(NEW.at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
