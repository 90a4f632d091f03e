-- Rule: an assignment's references, when it is made
-- Codes: none
-- Refuses: a person, a section or a subject that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_teaching_assignments_insert BEFORE INSERT ON teaching_assignments
BEGIN
  -- include: values
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.user_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM classrooms r WHERE r.id = NEW.classroom_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
