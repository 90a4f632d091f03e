-- Rule: an answer when it is given
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: an answer to a submitted attempt; a question of another exam; a choice that is correct and called wrong, or the
--   other way round; is_correct that is neither 0 nor 1.
-- Holds: locks the attempt before it looks at its state, as finishing does; a change of the question meets it on the
--   question's row or on the attempt's, which every answer writes. Missing rows are left to the foreign keys.
CREATE TRIGGER trg_attempt_answers_insert BEFORE INSERT ON attempt_answers FOR EACH ROW
BEGIN
  -- Session's variables: local ones cost every row. What the answer is worth is added after it.
  SET @rasd_exam = NULL, @rasd_right = NULL, @rasd_won = 0, @rasd_of = NULL, @rasd_closed = NULL;
  SELECT s.exam_id, q.right_choice, q.marks INTO @rasd_exam, @rasd_right, @rasd_won
    FROM questions q JOIN sections s ON s.id = q.section_id WHERE q.id = NEW.question_id LOCK IN SHARE MODE;
  SELECT a.exam_id, a.status = 'submitted' INTO @rasd_of, @rasd_closed
    FROM attempts a WHERE a.id = NEW.attempt_id FOR UPDATE;
  SET @rasd_told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write answers'
    WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', NEW.attempt_id, ' is submitted')
    WHEN @rasd_exam <> @rasd_of
      THEN CONCAT('VALIDATION_ERROR: question ', NEW.question_id, ' is not of the exam of attempt ', NEW.attempt_id)
    WHEN NEW.is_correct IS NULL OR NEW.is_correct NOT IN (0, 1) THEN 'VALIDATION_ERROR: is_correct is 0 or 1'
    WHEN NEW.choice < 0 OR NEW.is_correct <> (NEW.choice = @rasd_right)
      THEN CONCAT('VALIDATION_ERROR: is_correct does not say what choice ', NEW.choice, ' is')
  END, 128);
  IF @rasd_told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
  END IF;
  IF NEW.is_correct = 0 THEN
    SET @rasd_won = 0;
  END IF;
END
