-- Rule: a lock is recorded
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: records locking and unlocking and a new reason, with why: told by the application, or typed as the new reason.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_periods_changed AFTER UPDATE ON exam_periods FOR EACH ROW
BEGIN
  -- include: kept(id, academic_year_id, semester_id)
  IF NOT (NEW.is_locked <=> OLD.is_locked) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'is_locked',
      OLD.is_locked, NEW.is_locked, @rasd_user_id, LEFT(USER(), 150), @rasd_lock_reason);
  END IF;
  IF NOT (CAST(NEW.lock_reason AS BINARY) <=> CAST(OLD.lock_reason AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'lock_reason',
      OLD.lock_reason, NEW.lock_reason, @rasd_user_id, LEFT(USER(), 150), @rasd_lock_reason);
  END IF;
END
