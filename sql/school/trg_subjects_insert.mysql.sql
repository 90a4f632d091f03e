-- Rule: a subject's values
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_subjects_insert BEFORE INSERT ON subjects FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
