-- Rule: an answer when it is given
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: an answer to a submitted attempt; a question of another exam; a choice that is correct and called wrong, or
--   the
--   other way round; is_correct that is neither 0 nor 1.
-- Holds: locks the attempt before it looks at its state, as finishing does; a change of the question meets it on the
--   question's row or on the attempt's, which every answer writes. Missing rows are left to the foreign keys.
CREATE TRIGGER trg_attempt_answers_insert BEFORE INSERT ON attempt_answers FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  -- Session's variables: local ones cost every row. What the answer is worth is added after it. MAX answers with one row
  -- also where there is none.
  SELECT MAX(s.exam_id), MAX(q.right_choice), MAX(NEW.is_correct * q.marks) INTO @rasd_exam, @rasd_right, @rasd_won
    FROM questions q JOIN sections s ON s.id = q.section_id WHERE q.id = NEW.question_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT MAX(a.exam_id), MAX(a.status = 'submitted') INTO @rasd_of, @rasd_closed
    FROM attempts a WHERE a.id = NEW.attempt_id LIMIT 1 FOR UPDATE;
  IF NOT COALESCE(@rasd_closed = 0 AND @rasd_exam = @rasd_of
      AND (NEW.choice IS NULL OR NEW.choice >= 0 AND COALESCE(NEW.is_correct = (NEW.choice = @rasd_right), TRUE)), FALSE) THEN
    SET @rasd_told = LEFT(CASE
      WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', NEW.attempt_id, ' is submitted')
      WHEN @rasd_exam <> @rasd_of
        THEN CONCAT('VALIDATION_ERROR: question ', NEW.question_id, ' is not of the exam of attempt ', NEW.attempt_id)
      WHEN NEW.choice < 0 OR NEW.is_correct <> (NEW.choice = @rasd_right)
        THEN CONCAT('VALIDATION_ERROR: is_correct does not say what choice ', NEW.choice, ' is')
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
END
