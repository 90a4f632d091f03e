-- Rule: a slot's times, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a time in another form than HH:MM or HH:MM:SS, a start that is not
--   before the end.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_timetables_insert BEFORE INSERT ON course_timetables
BEGIN
  -- include: values
  SELECT CASE
    WHEN time(NEW.start_time) >= time(NEW.end_time) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
