-- Rule: a seat's values, when it is changed
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_assignments_update BEFORE UPDATE ON exam_assignments
BEGIN
  -- include: values
END
