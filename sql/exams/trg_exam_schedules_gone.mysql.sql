-- Rule: a deleted exam is recorded
-- Codes: none
-- Does: records the maximum and the date of a deleted exam.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_schedules_gone AFTER DELETE ON exam_schedules FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', OLD.id, 'max_score',
      OLD.max_score, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', OLD.id, 'exam_date',
      OLD.exam_date, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
