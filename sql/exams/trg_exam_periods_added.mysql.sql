-- Rule: a new period's lock row
-- Codes: none
-- Does: makes the row in rule_locks that exams and the period's dates both write; records a period opened locked.
-- Holds: made by the statement that makes the period, also when typed by hand.
CREATE TRIGGER trg_exam_periods_added AFTER INSERT ON exam_periods FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'exam_period' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe) VALUES ('exam_period', NEW.id, 0);
  IF NEW.is_locked = 1 THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'is_locked',
      NULL, NEW.is_locked, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NEW.lock_reason IS NOT NULL THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'lock_reason',
      NULL, NEW.lock_reason, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
