-- Rule: a new attempt is counted
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: a REPLACE over a submitted attempt or one with answers.
-- Does: a new attempt's score is 0, whatever is given; one made as submitted is stamped as finished. Counts the
--   attempt of
--   its user; one made as submitted also in the sums over submitted attempts.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor counted by itself.
CREATE TRIGGER trg_attempts_added AFTER INSERT ON attempts
BEGIN
  SELECT CASE
    WHEN json_extract(n.facts, '$.closed') = 1 THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN json_extract(n.facts, '$.rows') = 1 THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END
  FROM rule_noted n WHERE n.table_name = 'attempts';
  -- include: references
  UPDATE user_results SET attempts = attempts - 1
  WHERE user_id IN (SELECT json_extract(n.facts, '$.user') FROM rule_noted n WHERE n.table_name = 'attempts');
  DELETE FROM rule_noted WHERE table_name = 'attempts';
  INSERT INTO rule_settling (table_name, row_id) VALUES ('attempts', NEW.id);
  UPDATE attempts SET score = 0,
    finished_at = CASE NEW.status WHEN 'submitted' THEN coalesce(NEW.finished_at, max(NEW.started_at, datetime('now')))
      ELSE NEW.finished_at END
  WHERE id = NEW.id AND (NEW.score IS NOT 0 OR NEW.status = 'submitted' AND NEW.finished_at IS NULL);
  DELETE FROM rule_settling WHERE table_name = 'attempts';
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
    submitted = submitted + 1 - 0,
    score_sum = round(score_sum + a.score - 0, 2),
    minutes_sum = minutes_sum + (1 - 0) * ((strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60),
    users = users + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND exam_results.exam_id = NEW.exam_id AND stripe = 0;
  UPDATE user_results SET
    submitted = submitted + 1 - 0,
    score_sum = round(score_sum + a.score - 0, 2),
    exams = exams + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND user_results.user_id = NEW.user_id;
  UPDATE best_attempts SET submitted = submitted + 1 - 0, score = n.score, minutes = n.minutes
  FROM (
    SELECT a.score, (strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60 AS minutes FROM attempts a
    WHERE a.exam_id = NEW.exam_id AND a.user_id = NEW.user_id AND a.status = 'submitted'
    ORDER BY 1 DESC, 2 LIMIT 1) n
  WHERE NEW.status = 'submitted' AND exam_id = NEW.exam_id AND user_id = NEW.user_id;
  UPDATE user_results SET
    best_score = (SELECT max(b.score) FROM best_attempts b WHERE b.user_id = NEW.user_id)
  WHERE NEW.status = 'submitted' AND user_id = NEW.user_id;
END
