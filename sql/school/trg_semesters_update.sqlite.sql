-- Rule: a semester, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates that leave a period outside, or lie outside the year, or meet those of another
--   semester of the year; another year while it has periods.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_semesters_update BEFORE UPDATE ON semesters
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN EXISTS (
      SELECT 1 FROM exam_periods p WHERE p.semester_id = OLD.id
        AND (p.start_date < NEW.start_date OR p.end_date > NEW.end_date OR p.academic_year_id <> NEW.academic_year_id)
    ) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.start_date, NEW.end_date, NEW.academic_year_id) IS NOT (OLD.start_date, OLD.end_date, OLD.academic_year_id)
      AND EXISTS (SELECT 1 FROM academic_years y WHERE y.id = NEW.academic_year_id
      AND (NEW.start_date < y.start_date OR NEW.end_date > y.end_date)) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.start_date, NEW.end_date, NEW.academic_year_id) IS NOT (OLD.start_date, OLD.end_date, OLD.academic_year_id)
      AND EXISTS (SELECT 1 FROM semesters m WHERE m.academic_year_id = NEW.academic_year_id AND m.id <> OLD.id
      AND m.start_date <= NEW.end_date AND m.end_date >= NEW.start_date) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  DELETE FROM rule_noted WHERE table_name = 'semesters';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'semesters', o.id FROM semesters o
  WHERE o.id <> OLD.id AND o.academic_year_id = NEW.academic_year_id AND o.name_identity = NEW.name_identity
    AND (EXISTS (SELECT 1 FROM exam_periods c WHERE c.semester_id = o.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.semester_id = o.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.semester_id = o.id));
END
