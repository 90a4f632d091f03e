-- Rule: a session in use stays
-- Codes: none
-- Refuses: deleting a session that has seats or periods, as the foreign key would.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_sessions_delete BEFORE DELETE ON exam_sessions
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_assignments c WHERE c.exam_session_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.exam_session_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
