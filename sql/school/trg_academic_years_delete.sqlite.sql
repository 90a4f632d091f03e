-- Rule: a year in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_academic_years_delete BEFORE DELETE ON academic_years
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM semesters c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM classrooms c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM enrollments c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.academic_year_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
