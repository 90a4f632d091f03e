-- Rule: a new attempt is counted
-- Codes: none
-- Does: counts the attempt of its user; one made as submitted also in the sums over submitted attempts.
-- Holds: the sums are written by the statement that makes the attempt.
CREATE TRIGGER trg_attempts_added AFTER INSERT ON attempts FOR EACH ROW
BEGIN
  DECLARE taken BIGINT;
  DECLARE is_first INT;
  INSERT INTO user_results (user_id, attempts) VALUES (NEW.user_id, 1)
    ON DUPLICATE KEY UPDATE attempts = attempts + 1;
  IF NEW.status = 'submitted' THEN
    SET taken = TIMESTAMPDIFF(MINUTE, NEW.started_at, NEW.finished_at);
    INSERT INTO best_attempts (exam_id, user_id, submitted, score, minutes)
      VALUES (NEW.exam_id, NEW.user_id, 1, NEW.score, taken)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1,
        minutes = IF(NEW.score > score OR NEW.score = score AND taken < minutes, taken, minutes),
        score = GREATEST(score, NEW.score);
    SELECT b.submitted = 1 INTO is_first FROM best_attempts b
      WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id LIMIT 1 LOCK IN SHARE MODE;
    INSERT INTO user_results (user_id, submitted, score_sum, best_score, exams)
      VALUES (NEW.user_id, 1, NEW.score, NEW.score, is_first)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1, score_sum = score_sum + NEW.score,
        best_score = GREATEST(COALESCE(best_score, NEW.score), NEW.score), exams = exams + is_first;
    INSERT INTO exam_results (exam_id, stripe, submitted, score_sum, minutes_sum, users, version)
      VALUES (NEW.exam_id, NEW.user_id & 7, 1, NEW.score, taken, is_first, 1)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1, score_sum = score_sum + NEW.score,
        minutes_sum = minutes_sum + taken, users = users + is_first;
  END IF;
END
