-- Rule: a slot's times, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a time in another form than HH:MM or HH:MM:SS, a start that is not
--   before the end; a course or a teacher that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_timetables_update BEFORE UPDATE ON course_timetables
BEGIN
  SELECT CASE
    WHEN NEW.start_time IS NULL OR NEW.start_time IS NOT time(NEW.start_time, '+0 seconds')
      AND NEW.start_time IS NOT strftime('%H:%M', NEW.start_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.end_time IS NULL OR NEW.end_time IS NOT time(NEW.end_time, '+0 seconds')
      AND NEW.end_time IS NOT strftime('%H:%M', NEW.end_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN time(NEW.start_time) >= time(NEW.end_time) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.day NOT IN ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
      OR NEW.day IS NULL THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM courses r WHERE r.unique_id = NEW.course_id)
      OR (NEW.teacher_user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.teacher_user_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
