-- Rule: a seat's values
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_exam_assignments_update BEFORE UPDATE ON exam_assignments FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
