-- Rule: a course left is recorded
-- Codes: none
-- Does: records student and course of a deleted mapping.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_student_course_mapping_gone AFTER DELETE ON student_course_mapping FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', OLD.unique_id,
      'student_id',
      OLD.student_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', OLD.unique_id,
      'course_id',
      OLD.course_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
