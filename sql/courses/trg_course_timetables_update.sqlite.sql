-- Rule: a slot's times, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a time in another form than HH:MM or HH:MM:SS; a start that is not before the end.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_timetables_update BEFORE UPDATE ON course_timetables
BEGIN
  SELECT CASE
    WHEN NEW.start_time IS NULL OR NEW.start_time IS NOT time(NEW.start_time, '+0 seconds')
      AND NEW.start_time IS NOT strftime('%H:%M', NEW.start_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.end_time IS NULL OR NEW.end_time IS NOT time(NEW.end_time, '+0 seconds')
      AND NEW.end_time IS NOT strftime('%H:%M', NEW.end_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN time(NEW.start_time) >= time(NEW.end_time) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
