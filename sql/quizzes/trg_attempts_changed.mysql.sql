-- Rule: a submitted attempt is counted
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: adds an attempt that is submitted to the sums of its user, its exam and its sections, and to the best attempts;
--   carries a submitted attempt's changed score there; counts an attempt for its new user.
-- Holds: each sum is changed by a difference, or read again by a locking read after the row that both sides write. The
--   exam's sums are spread over 8 stripes, so that a class may finish at once.
CREATE TRIGGER trg_attempts_changed AFTER UPDATE ON attempts FOR EACH ROW
BEGIN
  -- include: kept(user_id)
  IF NEW.user_id <> OLD.user_id THEN
    UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
    INSERT INTO user_results (user_id, attempts) VALUES (NEW.user_id, 1)
      ON DUPLICATE KEY UPDATE attempts = attempts + 1;
  END IF;
  IF NEW.status = 'submitted' AND OLD.status = 'in_progress' THEN
    counting: BEGIN
    DECLARE taken BIGINT DEFAULT TIMESTAMPDIFF(MINUTE, NEW.started_at, NEW.finished_at);
    DECLARE is_first INT;
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
    INSERT INTO section_results (section_id, stripe, correct, score_sum)
      SELECT n.section_id, n.stripe, n.correct, n.score_sum FROM (
        SELECT q.section_id, NEW.user_id & 7 AS stripe, COUNT(*) AS correct, SUM(q.marks) AS score_sum
        FROM attempt_answers w JOIN questions q ON q.id = w.question_id
        WHERE w.attempt_id = NEW.id AND w.is_correct = 1 GROUP BY q.section_id LOCK IN SHARE MODE) n
      ON DUPLICATE KEY UPDATE correct = section_results.correct + n.correct,
        score_sum = section_results.score_sum + n.score_sum;
    END counting;
  ELSEIF NEW.status = 'submitted' AND NEW.score <> OLD.score THEN
    scoring: BEGIN
    DECLARE best DECIMAL(9,2);
    DECLARE taken BIGINT;
    UPDATE exam_results SET score_sum = score_sum + NEW.score - OLD.score
      WHERE exam_id = NEW.exam_id AND stripe = NEW.user_id & 7;
    UPDATE best_attempts SET score = GREATEST(score, NEW.score) WHERE exam_id = NEW.exam_id AND user_id = NEW.user_id;
    SELECT a.score, TIMESTAMPDIFF(MINUTE, a.started_at, a.finished_at) INTO best, taken FROM attempts a
      WHERE a.exam_id = NEW.exam_id AND a.user_id = NEW.user_id AND a.status = 'submitted'
      ORDER BY a.score DESC, 2 LIMIT 1 LOCK IN SHARE MODE;
    UPDATE best_attempts SET score = best, minutes = taken WHERE exam_id = NEW.exam_id AND user_id = NEW.user_id;
    UPDATE user_results SET score_sum = score_sum + NEW.score - OLD.score WHERE user_id = NEW.user_id;
    UPDATE user_results SET best_score = (
        SELECT MAX(b.score) FROM best_attempts b WHERE b.user_id = NEW.user_id LOCK IN SHARE MODE)
      WHERE user_id = NEW.user_id;
    END scoring;
  END IF;
END
