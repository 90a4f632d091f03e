-- Rule: an answer of a submitted attempt is not deleted
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: deleting an answer of a submitted attempt.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_attempt_answers_delete BEFORE DELETE ON attempt_answers
BEGIN
  SELECT RAISE(ABORT, 'ATTEMPT_SUBMITTED') FROM attempts a WHERE a.id = OLD.attempt_id AND a.status = 'submitted';
END
