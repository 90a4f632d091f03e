-- Rule: the courses of a section
-- Codes: none
-- Refuses: what its columns do not take; a section or a course that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_classroom_courses_update BEFORE UPDATE ON classroom_courses
BEGIN
  -- include: values
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE NOT EXISTS (SELECT 1 FROM classrooms r WHERE r.id = NEW.classroom_id)
    OR NOT EXISTS (SELECT 1 FROM courses r WHERE r.unique_id = NEW.course_id);
END
