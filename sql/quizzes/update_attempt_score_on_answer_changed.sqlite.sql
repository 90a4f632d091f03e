-- Rule: an attempt's score follows a changed answer
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: an UPDATE OR REPLACE over an answer of a submitted attempt.
-- Does: takes off what the answer was worth and adds what it is worth now, also when it goes to another attempt; takes
--   off
--   what an answer was worth that UPDATE OR REPLACE took away.
-- Holds: SQLite has one writer; the attempts are named in rule_settling, so that their scores may change.
CREATE TRIGGER update_attempt_score_on_answer_changed AFTER UPDATE ON attempt_answers
BEGIN
  SELECT RAISE(ABORT, 'ATTEMPT_SUBMITTED') FROM rule_noted n
  WHERE n.table_name = 'attempt_answers' AND json_extract(n.facts, '$.closed') = 1;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'attempts.score', OLD.attempt_id UNION SELECT 'attempts.score', NEW.attempt_id UNION
  SELECT 'attempts.score', json_extract(n.facts, '$.attempt') FROM rule_noted n WHERE n.table_name = 'attempt_answers';
  UPDATE attempts SET score = round(score
    - coalesce((SELECT OLD.is_correct * q.marks FROM questions q WHERE q.id = OLD.question_id AND OLD.attempt_id = attempts.id), 0)
    + coalesce((SELECT NEW.is_correct * q.marks FROM questions q WHERE q.id = NEW.question_id AND NEW.attempt_id = attempts.id), 0)
    - coalesce((
      SELECT sum(json_extract(n.facts, '$.worth')) FROM rule_noted n
      WHERE n.table_name = 'attempt_answers' AND json_extract(n.facts, '$.attempt') = attempts.id), 0), 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'attempts.score');
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers';
END
