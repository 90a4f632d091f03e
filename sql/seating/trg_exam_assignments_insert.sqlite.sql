-- Rule: a seat's values, when it is made
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_assignments_insert BEFORE INSERT ON exam_assignments
BEGIN
  -- include: values
END
