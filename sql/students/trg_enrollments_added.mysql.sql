-- Rule: a late student is put on the sheets to come
-- Codes: none
-- Does: gives a student who is enrolled ACTIVE an empty row in each exam still to come of the level, in unlocked
--   periods of the year; records the enrollment.
-- Holds: the stripe is written before (trg_enrollments_insert); the exams are read with a lock.
CREATE TRIGGER trg_enrollments_added AFTER INSERT ON enrollments FOR EACH ROW
BEGIN
  DECLARE today DATE;
  IF NEW.status = 'ACTIVE' THEN
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
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'student_id',
      NULL, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'classroom_id',
      NULL, NEW.classroom_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'status',
      NULL, NEW.status, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
