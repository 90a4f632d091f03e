-- Rule: a slot's times, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a time in another form than HH:MM or HH:MM:SS, a start that is not
--   before the end; a course or a teacher that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_timetables_insert BEFORE INSERT ON course_timetables
BEGIN
  -- include: values
  SELECT CASE
    WHEN time(NEW.start_time) >= time(NEW.end_time) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM courses r WHERE r.unique_id = NEW.course_id)
      OR (NEW.teacher_user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.teacher_user_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
