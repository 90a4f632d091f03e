-- Rule: a question when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: marks below 0, with more than two places or no number; a right choice that does not count from 0.
-- Holds: SQLite has one writer; a question that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_questions_insert BEFORE INSERT ON questions
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.marks < 0 OR NEW.right_choice < 0 THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  DELETE FROM rule_noted WHERE table_name = 'questions';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'questions', q.id, json_object('section', q.section_id, 'marks', q.marks,
    'rows', EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = q.id))
  FROM questions q WHERE q.id = NEW.id;
END
