-- Rule: a question when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: marks or a right choice below 0, another id; another exam once it is answered; other choices or another
--   right
--   one once a choice is made.
-- Holds: writes every stripe of the exam in exam_results and every attempt in progress before the answers are looked at
--   here and in update_exam_total_marks_changed: an answer writes its attempt, a new attempt its stripe. Text and place
--   change without.
CREATE TRIGGER trg_questions_update BEFORE UPDATE ON questions FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE old_exam INT;
  DECLARE new_exam INT;
  DECLARE answered INT DEFAULT 0;
  DECLARE chosen INT DEFAULT 0;
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.section_id <=> OLD.section_id AND NEW.marks <=> OLD.marks AND NEW.right_choice <=> OLD.right_choice
      AND CAST(NEW.choices AS BINARY) <=> CAST(OLD.choices AS BINARY)) THEN
    SELECT s.exam_id INTO old_exam FROM sections s WHERE s.id = OLD.section_id LIMIT 1 LOCK IN SHARE MODE;
    SELECT s.exam_id INTO new_exam FROM sections s WHERE s.id = NEW.section_id LIMIT 1 LOCK IN SHARE MODE;
    -- lock:
    INSERT INTO exam_results (exam_id, stripe, version)
    VALUES (old_exam, 0, 1), (old_exam, 1, 1), (old_exam, 2, 1), (old_exam, 3, 1),
      (old_exam, 4, 1), (old_exam, 5, 1), (old_exam, 6, 1), (old_exam, 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
    UPDATE attempts SET version = version + 1 WHERE exam_id = old_exam AND status = 'in_progress';
    -- :lock
    IF new_exam <> old_exam THEN
      SET answered = EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id LOCK IN SHARE MODE);
    END IF;
    IF NOT (NEW.right_choice <=> OLD.right_choice AND CAST(NEW.choices AS BINARY) <=> CAST(OLD.choices AS BINARY)) THEN
      SET chosen = EXISTS (
        SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id AND w.choice IS NOT NULL LOCK IN SHARE MODE);
    END IF;
  END IF;
  SET told = CASE
    WHEN NEW.marks < 0 THEN 'VALIDATION_ERROR: marks are not below 0'
    WHEN NEW.right_choice < 0 THEN 'VALIDATION_ERROR: right_choice counts from 0'
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a question keeps its id'
    WHEN answered = 1 THEN CONCAT('VALIDATION_ERROR: question ', OLD.id, ' is answered and stays in its exam')
    WHEN chosen = 1 THEN CONCAT('VALIDATION_ERROR: a choice of question ', OLD.id, ' is made; its choices stay')
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
