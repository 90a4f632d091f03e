-- Rule: an attempt when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a state that is none of the two, an end before the beginning, a moment in another form than
--   YYYY-MM-DD HH:MM:SS.
-- Holds: SQLite has one writer; an attempt that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_attempts_insert BEFORE INSERT ON attempts
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.finished_at < NEW.started_at THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  DELETE FROM rule_noted WHERE table_name = 'attempts';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'attempts', a.id, json_object('user', a.user_id, 'closed', a.status = 'submitted',
    'rows', EXISTS (SELECT 1 FROM attempt_answers w WHERE w.attempt_id = a.id))
  FROM attempts a WHERE a.id = NEW.id;
END
