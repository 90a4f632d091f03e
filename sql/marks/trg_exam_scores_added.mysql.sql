-- Rule: a mark entered with its row is recorded
-- Codes: none
-- Does: records each value of a new row that is not an empty row's.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_scores_added AFTER INSERT ON student_exam_scores FOR EACH ROW
BEGIN
  -- An absent student's mark is 0, so an empty row is told by these two.
  IF NEW.score IS NOT NULL OR NEW.teacher_notes IS NOT NULL THEN
    IF NEW.score IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id, 'score',
        NULL, NEW.score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.is_present = 0 THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'is_present',
        NULL, NEW.is_present, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.absence_type IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'absence_type',
        NULL, NEW.absence_type, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.excuse_details IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'excuse_details',
        NULL, NEW.excuse_details, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.teacher_notes IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'teacher_notes',
        NULL, NEW.teacher_notes, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
  END IF;
END
