-- Rule: the courses of a section
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_classroom_courses_insert BEFORE INSERT ON classroom_courses
BEGIN
  -- include: values
END
