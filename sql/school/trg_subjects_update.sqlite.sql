-- Rule: a subject, when it changes
-- Codes: none
-- Refuses: another id of a subject in use.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_subjects_update BEFORE UPDATE ON subjects
BEGIN
  -- include: values
  -- include: rekeyed
  DELETE FROM rule_noted WHERE table_name = 'subjects';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'subjects', o.id FROM subjects o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR o.name_identity = NEW.name_identity OR o.code_identity = NEW.code_identity)
    AND (EXISTS (SELECT 1 FROM exam_schedules c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.subject_id = o.id));
END
