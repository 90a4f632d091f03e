-- Rule: a deleted enrollment is recorded
-- Codes: none
-- Does: records the student, the section and the status of a deleted enrollment.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_enrollments_gone AFTER DELETE ON enrollments FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', OLD.id, 'student_id',
      OLD.student_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', OLD.id, 'classroom_id',
      OLD.classroom_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', OLD.id, 'status',
      OLD.status, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
