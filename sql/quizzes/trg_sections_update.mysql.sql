-- Rule: a section of an exam, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; another exam once one of its questions is answered.
-- Holds: writes every stripe of the exam in exam_results and every attempt in progress before the answers are looked
--   at: an
--   answer writes its attempt, a new attempt its stripe. Name and place change without.
CREATE TRIGGER trg_sections_update BEFORE UPDATE ON sections FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE answered INT DEFAULT 0;
  -- include: session(FALSE)
  -- include: values
  IF NOT NEW.exam_id <=> OLD.exam_id THEN
    -- lock:
    INSERT INTO exam_results (exam_id, stripe, version)
    VALUES (OLD.exam_id, 0, 1), (OLD.exam_id, 1, 1), (OLD.exam_id, 2, 1), (OLD.exam_id, 3, 1),
      (OLD.exam_id, 4, 1), (OLD.exam_id, 5, 1), (OLD.exam_id, 6, 1), (OLD.exam_id, 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
    UPDATE attempts SET version = version + 1 WHERE exam_id = OLD.exam_id AND status = 'in_progress';
    -- :lock
    SET answered = EXISTS (
      SELECT 1 FROM questions q JOIN attempt_answers w ON w.question_id = q.id
      WHERE q.section_id = OLD.id LOCK IN SHARE MODE);
  END IF;
  SET told = CASE
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a section keeps its id'
    WHEN answered = 1 THEN CONCAT('VALIDATION_ERROR: section ', OLD.id, ' is answered and stays in its exam')
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
