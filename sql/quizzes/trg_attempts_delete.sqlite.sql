-- Rule: a submitted attempt stays
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: deleting a submitted attempt, or one with answers, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_attempts_delete BEFORE DELETE ON attempts
BEGIN
  SELECT CASE
    WHEN OLD.status = 'submitted' THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN EXISTS (SELECT 1 FROM attempt_answers w WHERE w.attempt_id = OLD.id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
