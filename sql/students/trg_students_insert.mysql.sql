-- Rule: a student's values
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_students_insert BEFORE INSERT ON students FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
