-- Rule: a new exam's sheet
-- Codes: none
-- Does: puts every ACTIVE student of the level and year on the new exam's sheet, once; records its maximum and date.
-- Holds: the level's stripes are written before (trg_exam_schedules_insert), so an enrollment comes before or after,
--   never beside.
CREATE TRIGGER trg_exam_schedule_auto_populate AFTER INSERT ON exam_schedules FOR EACH ROW
BEGIN
  CALL sp_populate_exam_scores(NEW.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'max_score',
      NULL, NEW.max_score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'exam_date',
      NULL, NEW.exam_date, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
