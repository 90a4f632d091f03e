-- Rule: a section in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_classrooms_delete BEFORE DELETE ON classrooms
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = OLD.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = OLD.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
