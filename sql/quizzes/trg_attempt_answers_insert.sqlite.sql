-- Rule: an answer when it is given
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: an answer to a submitted attempt; a question of another exam; a choice that is correct and called wrong, or
--   the
--   other way round; is_correct that is neither 0 nor 1.
-- Holds: SQLite has one writer; an answer that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_attempt_answers_insert BEFORE INSERT ON attempt_answers
BEGIN
  -- include: values
  SELECT CASE
    WHEN a.status = 'submitted' THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN s.exam_id <> a.exam_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.choice < 0
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_correct <> (NEW.choice = q.right_choice) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN attempts a ON a.id = NEW.attempt_id
  LEFT JOIN questions q ON q.id = NEW.question_id
  LEFT JOIN sections s ON s.id = q.section_id;
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'attempt_answers', w.id, json_object('attempt', w.attempt_id, 'closed', a.status = 'submitted',
    'worth', w.is_correct * q.marks)
  FROM attempt_answers w
  JOIN attempts a ON a.id = w.attempt_id
  JOIN questions q ON q.id = w.question_id
  WHERE w.id = NEW.id OR (w.attempt_id = NEW.attempt_id AND w.question_id = NEW.question_id);
END
