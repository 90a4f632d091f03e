-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: deleting a row of the audit, a REPLACE over one too.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_delete BEFORE DELETE ON audit_trail FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_CLOSED: the audit can be added to, never changed or deleted';
END
