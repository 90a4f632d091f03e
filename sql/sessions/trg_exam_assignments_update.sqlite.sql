-- Rule: a seat's references, when it is changed
-- Codes: none
-- Refuses: a session or an enrollment that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_assignments_update BEFORE UPDATE ON exam_assignments
BEGIN
  -- include: values
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM exam_sessions r WHERE r.id = NEW.exam_session_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM enrollments r WHERE r.id = NEW.enrollment_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
