-- Rule: a semester in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Does: forgets what was written down of its policies.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_semesters_delete BEFORE DELETE ON semesters
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_periods c WHERE c.semester_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.semester_id = OLD.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.semester_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM semester_policies WHERE semester_id = OLD.id;
END
