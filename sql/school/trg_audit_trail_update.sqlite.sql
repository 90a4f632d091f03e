-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: changing a row of the audit.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_update BEFORE UPDATE ON audit_trail
BEGIN
  SELECT RAISE(ABORT, 'AUDIT_CLOSED');
END
