-- Rule: a section of an exam, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; another exam once one of its questions is answered.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_sections_update BEFORE UPDATE ON sections
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_id IS NOT OLD.exam_id AND EXISTS (
      SELECT 1 FROM questions q JOIN attempt_answers w ON w.question_id = q.id WHERE q.section_id = OLD.id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
