-- Rule: a lock is finished and recorded
-- Codes: none
-- Does: locking stamps when and by whom, unlocking clears the stamps and the reason; records locking, unlocking and a
--   new reason, with why: told by the application, or typed as the new reason.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_periods_changed AFTER UPDATE ON exam_periods
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'exam_periods' AND t.row_id = OLD.id)
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('exam_periods', NEW.id);
  UPDATE exam_periods SET
    locked_at = CASE WHEN NEW.is_locked = 1 AND OLD.is_locked = 0 THEN datetime('now') WHEN NEW.is_locked = 1
      THEN NEW.locked_at END,
    locked_by_user_id = CASE WHEN NEW.is_locked = 1 AND OLD.is_locked = 0
      THEN coalesce(NEW.locked_by_user_id, (SELECT user_id FROM rule_session)) WHEN NEW.is_locked = 1
      THEN NEW.locked_by_user_id END,
    lock_reason = CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END
  WHERE id = NEW.id;
  DELETE FROM rule_settling WHERE table_name = 'exam_periods';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_periods', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', coalesce((SELECT reason FROM rule_session),
      CASE WHEN NEW.lock_reason IS NOT OLD.lock_reason THEN NEW.lock_reason END)
  FROM (
    SELECT 'is_locked' AS name, OLD.is_locked AS old, NEW.is_locked AS new
    UNION ALL SELECT 'lock_reason', OLD.lock_reason, CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END) c
  WHERE c.old IS NOT c.new;
END
