-- Rule: a year, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date in another form than YYYY-MM-DD.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_academic_years_insert BEFORE INSERT ON academic_years
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  DELETE FROM rule_noted WHERE table_name = 'academic_years';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'academic_years', o.id FROM academic_years o
  WHERE (o.id = NEW.id OR o.name_identity = NEW.name_identity)
    AND (EXISTS (SELECT 1 FROM semesters c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM classrooms c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM enrollments c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.academic_year_id = o.id));
END
