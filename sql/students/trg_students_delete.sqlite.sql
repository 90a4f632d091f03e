-- Rule: a student in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_students_delete BEFORE DELETE ON students
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = OLD.unique_id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
