-- Rule: a deleted mark is recorded
-- Codes: none
-- Does: records each value of a deleted row that is not an empty row's.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_scores_gone AFTER DELETE ON student_exam_scores FOR EACH ROW
BEGIN
  -- An absent student's mark is 0, so an empty row is told by these two.
  IF OLD.score IS NOT NULL OR OLD.teacher_notes IS NOT NULL THEN
    IF OLD.score IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id, 'score',
        OLD.score, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.is_present = 0 THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'is_present',
        OLD.is_present, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.absence_type IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'absence_type',
        OLD.absence_type, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.excuse_details IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'excuse_details',
        OLD.excuse_details, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.teacher_notes IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'teacher_notes',
        OLD.teacher_notes, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
  END IF;
END
