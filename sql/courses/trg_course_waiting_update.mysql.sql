-- Rule: a place on a waiting list keeps its student and course
-- Codes: VALIDATION_ERROR
-- Refuses: another student, course or id.
-- Holds: the row itself.
CREATE TRIGGER trg_course_waiting_update BEFORE UPDATE ON course_waiting FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NOT (NEW.id <=> OLD.id AND NEW.student_id <=> OLD.student_id AND NEW.course_id <=> OLD.course_id) THEN
    SIGNAL SQLSTATE '45000'
      SET MESSAGE_TEXT = 'VALIDATION_ERROR: a place on a waiting list keeps its id, student and course';
  END IF;
END
