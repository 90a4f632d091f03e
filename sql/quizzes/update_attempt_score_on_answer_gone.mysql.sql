-- Rule: an attempt's score follows a deleted answer
-- Codes: none
-- Does: takes off what the answer was worth.
-- Holds: the attempt is locked and the marks are read by trg_attempt_answers_delete.
CREATE TRIGGER update_attempt_score_on_answer_gone AFTER DELETE ON attempt_answers FOR EACH ROW
BEGIN
  UPDATE attempts SET score = score - @rasd_lost, version = version + 1 WHERE id = OLD.attempt_id;
END
