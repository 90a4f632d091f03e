-- Rule: an attempt's score follows a deleted answer
-- Codes: none
-- Does: takes off what the answer was worth.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER update_attempt_score_on_answer_gone AFTER DELETE ON attempt_answers
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers' AND row_id = OLD.id;
  INSERT INTO rule_settling (table_name, row_id) VALUES ('attempts.score', OLD.attempt_id);
  UPDATE attempts SET score = round(score
    - coalesce((SELECT OLD.is_correct * q.marks FROM questions q WHERE q.id = OLD.question_id), 0), 2)
  WHERE id = OLD.attempt_id;
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
END
