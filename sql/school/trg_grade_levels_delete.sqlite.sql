-- Rule: a level in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Does: forgets what was written down of its policies.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_grade_levels_delete BEFORE DELETE ON grade_levels
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM classrooms c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.grade_level_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM semester_policies WHERE grade_level_id = OLD.id;
END
