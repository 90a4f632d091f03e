-- Rule: a mark entered with its row is finished and recorded
-- Codes: PERIOD_LOCKED
-- Does: an absent student's mark becomes 0, a present one has no absence type or excuse; records each value that is not
--   an empty row's, and what REPLACE took away; a REPLACE over a row of a locked period is refused.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_scores_added AFTER INSERT ON student_exam_scores
BEGIN
  SELECT RAISE(ABORT, 'PERIOD_LOCKED') FROM rule_noted n
  WHERE n.table_name = 'student_exam_scores' AND json_extract(n.facts, '$.locked') = 1;
  -- include: references
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'student_exam_scores' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'student_exam_scores';
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'student_exam_scores', NEW.id WHERE NEW.is_present = 0 AND NEW.score IS NOT 0 OR NEW.is_present = 1
    AND (NEW.absence_type IS NOT NULL OR NEW.excuse_details IS NOT NULL);
  UPDATE student_exam_scores SET
    score = CASE NEW.is_present WHEN 0 THEN 0 ELSE NEW.score END,
    absence_type = CASE NEW.is_present WHEN 0 THEN NEW.absence_type END,
    excuse_details = CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END
  WHERE id = NEW.id AND (NEW.is_present = 0 AND NEW.score IS NOT 0 OR NEW.is_present = 1
    AND (NEW.absence_type IS NOT NULL OR NEW.excuse_details IS NOT NULL));
  DELETE FROM rule_settling WHERE table_name = 'student_exam_scores';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_exam_scores', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'score' AS name, NULL AS old, CASE WHEN NEW.is_present = 0 THEN '0.00' WHEN NEW.score IS NOT NULL
      THEN printf('%.2f', NEW.score) END AS new
    UNION ALL SELECT 'is_present', NULL, CASE NEW.is_present WHEN 0 THEN '0' END
    UNION ALL SELECT 'absence_type', NULL, CASE NEW.is_present WHEN 0 THEN NEW.absence_type END
    UNION ALL SELECT 'excuse_details', NULL, CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END
    UNION ALL SELECT 'teacher_notes', NULL, NEW.teacher_notes) c
  WHERE c.old IS NOT c.new;
END
