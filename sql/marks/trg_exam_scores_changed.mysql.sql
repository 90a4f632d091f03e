-- Rule: a changed mark is recorded
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: records each changed column once, as it ended.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_scores_changed AFTER UPDATE ON student_exam_scores FOR EACH ROW
BEGIN
  -- include: kept(id, exam_schedule_id, enrollment_id)
  IF NOT (NEW.score <=> OLD.score) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id, 'score',
      OLD.score, NEW.score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.is_present = OLD.is_present AND NEW.absence_type <=> OLD.absence_type
      AND CAST(NEW.excuse_details AS BINARY) <=> CAST(OLD.excuse_details AS BINARY)
      AND CAST(NEW.teacher_notes AS BINARY) <=> CAST(OLD.teacher_notes AS BINARY)) THEN
    IF NOT (NEW.is_present <=> OLD.is_present) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'is_present',
        OLD.is_present, NEW.is_present, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NOT (NEW.absence_type <=> OLD.absence_type) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'absence_type',
        OLD.absence_type, NEW.absence_type, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NOT (CAST(NEW.excuse_details AS BINARY) <=> CAST(OLD.excuse_details AS BINARY)) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'excuse_details',
        OLD.excuse_details, NEW.excuse_details, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NOT (CAST(NEW.teacher_notes AS BINARY) <=> CAST(OLD.teacher_notes AS BINARY)) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'teacher_notes',
        OLD.teacher_notes, NEW.teacher_notes, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
  END IF;
END
