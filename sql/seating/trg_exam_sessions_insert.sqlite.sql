-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date or a moment in another form.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_sessions_insert BEFORE INSERT ON exam_sessions
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
