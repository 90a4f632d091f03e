-- Rule: the periods of a session
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_exam_session_periods_update BEFORE UPDATE ON exam_session_periods FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
