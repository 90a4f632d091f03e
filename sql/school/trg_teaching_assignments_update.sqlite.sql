-- Rule: an assignment's values, when it is changed
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_teaching_assignments_update BEFORE UPDATE ON teaching_assignments
BEGIN
  -- include: values
END
