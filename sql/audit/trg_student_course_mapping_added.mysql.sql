-- Rule: a course taken is recorded
-- Codes: none
-- Does: records student and course of a new mapping.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_student_course_mapping_added AFTER INSERT ON student_course_mapping FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'student_id',
      NULL, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'course_id',
      NULL, NEW.course_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
