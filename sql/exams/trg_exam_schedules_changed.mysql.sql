-- Rule: a changed exam's sheet follows
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: forgets what was written down of its policy when it goes elsewhere; puts the students of the new level or year on the sheet; records a new maximum or date.
-- Holds: the stripes of both levels are written before (trg_exam_schedules_update).
CREATE TRIGGER trg_exam_schedules_changed AFTER UPDATE ON exam_schedules FOR EACH ROW
BEGIN
  -- include: kept(id, exam_period_id, subject_id, grade_level_id)
  IF NEW.exam_period_id <> OLD.exam_period_id OR NEW.subject_id <> OLD.subject_id
      OR NEW.grade_level_id <> OLD.grade_level_id THEN
    DELETE FROM exam_policies WHERE exam_schedule_id = NEW.id;
  END IF;
  IF NEW.grade_level_id <> OLD.grade_level_id OR NEW.academic_year_id <> OLD.academic_year_id THEN
    CALL sp_populate_exam_scores(NEW.id);
  END IF;
  IF NOT (NEW.max_score <=> OLD.max_score) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'max_score',
      OLD.max_score, NEW.max_score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.exam_date <=> OLD.exam_date) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'exam_date',
      OLD.exam_date, NEW.exam_date, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
