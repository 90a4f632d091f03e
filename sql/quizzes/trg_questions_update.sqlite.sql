-- Rule: a question when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: what is refused for a new question; another id; another exam once it is answered; other choices or another
--   right
--   one once a choice is made.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_questions_update BEFORE UPDATE ON questions
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.marks < 0 OR NEW.right_choice < 0 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id)
        <> (SELECT s.exam_id FROM sections s WHERE s.id = OLD.section_id)
      AND EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.choices, NEW.right_choice) IS NOT (OLD.choices, OLD.right_choice)
      AND EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id AND w.choice IS NOT NULL)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
