-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: changing a row of the audit.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_update BEFORE UPDATE ON audit_trail FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_CLOSED: the audit can be added to, never changed or deleted';
END
