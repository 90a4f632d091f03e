-- Rule: a subject in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Does: forgets what was written down of its policies.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_subjects_delete BEFORE DELETE ON subjects
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_schedules c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.subject_id = OLD.id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM semester_policies WHERE subject_id = OLD.id;
END
