-- Rule: an assignment's values, when it is made
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_teaching_assignments_insert BEFORE INSERT ON teaching_assignments
BEGIN
  -- include: values
END
