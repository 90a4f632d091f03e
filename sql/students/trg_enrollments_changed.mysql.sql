-- Rule: the sheets follow who comes and leaves
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: a student who becomes ACTIVE in a level gets an empty row in each exam still to come in unlocked periods; one
--   who leaves loses the empty rows of exams still to come in unlocked periods; records each changed column.
-- Holds: the stripes are written before (trg_enrollments_update); the exams are read with a lock.
CREATE TRIGGER trg_enrollments_changed AFTER UPDATE ON enrollments FOR EACH ROW
BEGIN
  DECLARE today DATE;
  -- include: kept(id, student_id, classroom_id, academic_year_id, grade_level_id, status)
  IF NEW.status = 'ACTIVE' AND (OLD.status <> 'ACTIVE' OR NEW.grade_level_id <> OLD.grade_level_id
      OR NEW.academic_year_id <> OLD.academic_year_id) THEN
    -- include: today(today)
    INSERT INTO student_exam_scores
      (exam_schedule_id, enrollment_id, grade_level_id, academic_year_id, max_score, is_locked)
    SELECT x.id, NEW.id, x.grade_level_id, x.academic_year_id, x.max_score, x.is_locked
    FROM exam_schedules x
    WHERE x.grade_level_id = NEW.grade_level_id AND x.academic_year_id = NEW.academic_year_id
      AND x.exam_date >= today AND x.is_locked = 0
      AND NOT EXISTS (
        SELECT 1 FROM student_exam_scores s
        WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id LOCK IN SHARE MODE)
    LOCK IN SHARE MODE;
  END IF;
  IF NEW.status <> 'ACTIVE' AND OLD.status = 'ACTIVE' THEN
    -- include: today(today)
    DELETE FROM student_exam_scores
    WHERE enrollment_id = NEW.id AND is_locked = 0 AND score IS NULL AND is_present = 1
      AND CHAR_LENGTH(COALESCE(teacher_notes, '')) = 0 AND CHAR_LENGTH(COALESCE(excuse_details, '')) = 0
      AND exam_schedule_id IN (
        SELECT x.id FROM exam_schedules x WHERE x.exam_date >= today LOCK IN SHARE MODE);
  END IF;
  IF NOT (CAST(NEW.student_id AS BINARY) <=> CAST(OLD.student_id AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'student_id',
      OLD.student_id, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.classroom_id <=> OLD.classroom_id) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'classroom_id',
      OLD.classroom_id, NEW.classroom_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.academic_year_id <=> OLD.academic_year_id) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'academic_year_id',
      OLD.academic_year_id, NEW.academic_year_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.status <=> OLD.status) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'status',
      OLD.status, NEW.status, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.enrolled_on <=> OLD.enrolled_on) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'enrolled_on',
      OLD.enrolled_on, NEW.enrolled_on, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.left_on <=> OLD.left_on) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'left_on',
      OLD.left_on, NEW.left_on, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
