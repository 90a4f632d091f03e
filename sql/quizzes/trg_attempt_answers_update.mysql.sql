-- Rule: an answer when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: what is refused for a new answer, also of the attempt that an answer leaves.
-- Holds: locks both attempts before it looks at their state; marks are read by locking reads.
CREATE TRIGGER trg_attempt_answers_update BEFORE UPDATE ON attempt_answers FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  -- Session's variables: local ones cost every row. What was lost and won is settled after it. MAX answers with one row
  -- also where there is none.
  SELECT MAX(OLD.is_correct * q.marks) INTO @rasd_lost
    FROM questions q WHERE q.id = OLD.question_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT MAX(s.exam_id), MAX(q.right_choice), MAX(NEW.is_correct * q.marks) INTO @rasd_exam, @rasd_right, @rasd_won
    FROM questions q JOIN sections s ON s.id = q.section_id WHERE q.id = NEW.question_id LIMIT 1 LOCK IN SHARE MODE;
  SELECT MAX(IF(a.id = NEW.attempt_id, a.exam_id, NULL)), MAX(a.status = 'submitted') INTO @rasd_of, @rasd_closed
    FROM attempts a WHERE a.id IN (OLD.attempt_id, NEW.attempt_id) LIMIT 1 FOR UPDATE;
  IF NOT COALESCE(@rasd_closed = 0 AND @rasd_exam = @rasd_of
      AND (NEW.choice IS NULL OR NEW.choice >= 0 AND COALESCE(NEW.is_correct = (NEW.choice = @rasd_right), TRUE)), FALSE) THEN
    SET @rasd_told = LEFT(CASE
      WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.attempt_id, ' or ', NEW.attempt_id,
        ' is submitted')
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
