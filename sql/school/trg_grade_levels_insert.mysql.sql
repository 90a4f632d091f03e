-- Rule: a level's values
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_grade_levels_insert BEFORE INSERT ON grade_levels FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
