-- Rule: a changed course is recorded
-- Codes: none
-- Does: records each changed column.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_student_course_mapping_changed AFTER UPDATE ON student_course_mapping FOR EACH ROW
BEGIN
  IF NOT (CAST(NEW.student_id AS BINARY) <=> CAST(OLD.student_id AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'student_id',
      OLD.student_id, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (CAST(NEW.course_id AS BINARY) <=> CAST(OLD.course_id AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'course_id',
      OLD.course_id, NEW.course_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
