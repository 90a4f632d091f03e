-- Rule: who teaches what
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_teaching_assignments_insert BEFORE INSERT ON teaching_assignments FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
