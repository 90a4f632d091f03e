-- Rule: an attempt's score is the sum of the marks of its correct answers
-- Codes: none
-- Does: adds what a new answer is worth.
-- Holds: the attempt is locked and the marks are read by trg_attempt_answers_insert; the attempt's row is always
--   written,
--   so that on a cluster two answers, or an answer and a finish, meet there. A duplicate never comes here.
CREATE TRIGGER update_attempt_score_on_answer AFTER INSERT ON attempt_answers FOR EACH ROW
BEGIN
  UPDATE attempts SET score = score + @rasd_won, version = version + 1 WHERE id = NEW.attempt_id;
END
