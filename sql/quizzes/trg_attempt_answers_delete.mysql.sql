-- Rule: an answer of a submitted attempt is not deleted
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: deleting an answer of a submitted attempt.
-- Holds: locks the attempt before it looks at its state, as finishing does.
CREATE TRIGGER trg_attempt_answers_delete BEFORE DELETE ON attempt_answers FOR EACH ROW
BEGIN
  -- MAX answers with one row also where there is none.
  SELECT MAX(OLD.is_correct * q.marks) INTO @rasd_lost
    FROM questions q WHERE q.id = OLD.question_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT MAX(a.status = 'submitted') INTO @rasd_closed FROM attempts a WHERE a.id = OLD.attempt_id LIMIT 1 FOR UPDATE;
  SET @rasd_told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write answers'
    WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.attempt_id, ' is submitted')
  END;
  IF @rasd_told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
  END IF;
END
