-- Rule: a submitted attempt is counted
-- Codes: none
-- Does: stamps finished_at of an attempt that is submitted without, never before it began; adds it to the sums of its user, its exam and its
--   sections, and to the best attempts; carries a submitted attempt's changed score there; counts an attempt for its
--   new
--   user.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor counted by itself.
CREATE TRIGGER trg_attempts_changed AFTER UPDATE ON attempts
WHEN (NEW.user_id IS NOT OLD.user_id OR NEW.status IS NOT OLD.status
    OR NEW.status = 'submitted' AND NEW.score IS NOT OLD.score)
  AND NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts' AND t.row_id = OLD.id)
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('attempts', NEW.id);
  UPDATE attempts SET finished_at = max(NEW.started_at, datetime('now'))
  WHERE id = NEW.id AND status = 'submitted' AND finished_at IS NULL;
  DELETE FROM rule_settling WHERE table_name = 'attempts';
  UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
  INSERT INTO user_results (user_id)
  SELECT NEW.user_id WHERE NOT EXISTS (SELECT 1 FROM user_results r WHERE r.user_id = NEW.user_id);
  UPDATE user_results SET attempts = attempts + 1 WHERE user_id = NEW.user_id;
  INSERT INTO best_attempts (exam_id, user_id)
  SELECT NEW.exam_id, NEW.user_id WHERE NEW.status = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id);
  INSERT INTO exam_results (exam_id, stripe)
  SELECT NEW.exam_id, 0 WHERE NEW.status = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM exam_results r WHERE r.exam_id = NEW.exam_id AND r.stripe = 0);
  UPDATE exam_results SET
    submitted = submitted + 1 - (OLD.status = 'submitted'),
    score_sum = round(score_sum + a.score - (OLD.status = 'submitted') * OLD.score, 2),
    minutes_sum = minutes_sum + (1 - (OLD.status = 'submitted')) * ((strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60),
    users = users + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND exam_results.exam_id = NEW.exam_id AND stripe = 0;
  UPDATE user_results SET
    submitted = submitted + 1 - (OLD.status = 'submitted'),
    score_sum = round(score_sum + a.score - (OLD.status = 'submitted') * OLD.score, 2),
    exams = exams + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND user_results.user_id = NEW.user_id;
  UPDATE best_attempts SET submitted = submitted + 1 - (OLD.status = 'submitted'), score = n.score, minutes = n.minutes
  FROM (
    SELECT a.score, (strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60 AS minutes FROM attempts a
    WHERE a.exam_id = NEW.exam_id AND a.user_id = NEW.user_id AND a.status = 'submitted'
    ORDER BY 1 DESC, 2 LIMIT 1) n
  WHERE NEW.status = 'submitted' AND exam_id = NEW.exam_id AND user_id = NEW.user_id;
  UPDATE user_results SET
    best_score = (SELECT max(b.score) FROM best_attempts b WHERE b.user_id = NEW.user_id)
  WHERE NEW.status = 'submitted' AND user_id = NEW.user_id;
  INSERT INTO section_results (section_id, stripe)
  SELECT s.id, 0 FROM sections s
  WHERE s.exam_id = NEW.exam_id AND NEW.status = 'submitted'
    AND NOT EXISTS (SELECT 1 FROM section_results r WHERE r.section_id = s.id AND r.stripe = 0);
  UPDATE section_results SET correct = section_results.correct + n.correct,
    score_sum = round(section_results.score_sum + n.score_sum, 2)
  FROM (
    SELECT q.section_id, count(*) AS correct, sum(q.marks) AS score_sum
    FROM attempt_answers w JOIN questions q ON q.id = w.question_id
    WHERE w.attempt_id = NEW.id AND w.is_correct = 1 GROUP BY q.section_id) n
  WHERE n.section_id = section_results.section_id AND stripe = 0
    AND NEW.status = 'submitted' AND OLD.status = 'in_progress';
END
