-- Rule: a course in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_courses_delete BEFORE DELETE ON courses
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = OLD.unique_id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
