-- Rule: the courses of a section
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it.
-- Holds: the row itself.
CREATE TRIGGER trg_classroom_courses_insert BEFORE INSERT ON classroom_courses FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
END
