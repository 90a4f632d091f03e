-- Rule: a place on a waiting list keeps its student and course
-- Codes: VALIDATION_ERROR
-- Refuses: another student, course or id; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: the row itself.
CREATE TRIGGER trg_course_waiting_update BEFORE UPDATE ON course_waiting
BEGIN
  -- include: values
  SELECT CASE
    WHEN (NEW.id, NEW.student_id, NEW.course_id) IS NOT (OLD.id, OLD.student_id, OLD.course_id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
