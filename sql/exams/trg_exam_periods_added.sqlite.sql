-- Rule: a period opened is finished and recorded
-- Codes: PERIOD_LOCKED
-- Does: stamps a period opened locked and clears the stamps of an unlocked one; records a lock; a REPLACE over a locked
--   period or one with exams is refused.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_periods_added AFTER INSERT ON exam_periods
BEGIN
  SELECT CASE
    WHEN json_extract(n.facts, '$.locked') = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN json_extract(n.facts, '$.rows') = 1 THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END FROM rule_noted n WHERE n.table_name = 'exam_periods';
  -- include: references
  DELETE FROM rule_noted WHERE table_name = 'exam_periods';
  INSERT INTO rule_settling (table_name, row_id) VALUES ('exam_periods', NEW.id);
  UPDATE exam_periods SET
    locked_at = CASE NEW.is_locked WHEN 1 THEN datetime('now') END,
    locked_by_user_id = CASE NEW.is_locked WHEN 1
      THEN coalesce(NEW.locked_by_user_id, (SELECT user_id FROM rule_session)) END,
    lock_reason = CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END
  WHERE id = NEW.id;
  DELETE FROM rule_settling WHERE table_name = 'exam_periods';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_periods', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'is_locked' AS name, NULL AS old, CASE NEW.is_locked WHEN 1 THEN '1' END AS new
    UNION ALL SELECT 'lock_reason', NULL, CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END) c
  WHERE c.old IS NOT c.new;
END
