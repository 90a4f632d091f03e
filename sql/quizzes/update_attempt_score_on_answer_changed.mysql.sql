-- Rule: an attempt's score follows a changed answer
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes off what the answer was worth and adds what it is worth now, also when it goes to another attempt.
-- Holds: the attempts are locked and the marks are read by trg_attempt_answers_update.
CREATE TRIGGER update_attempt_score_on_answer_changed AFTER UPDATE ON attempt_answers FOR EACH ROW
BEGIN
  -- include: kept(id, attempt_id, question_id)
  UPDATE attempts SET version = version + 1,
    score = score - IF(id = OLD.attempt_id, @rasd_lost, 0) + IF(id = NEW.attempt_id, @rasd_won, 0)
    WHERE id IN (OLD.attempt_id, NEW.attempt_id);
END
