-- Rule: a semester holds its periods
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates that leave a period outside; another year while it has periods.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_semesters_update BEFORE UPDATE ON semesters
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date IS NOT date(NEW.start_date)
      OR NEW.end_date IS NOT date(NEW.end_date) OR NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years y WHERE y.id = NEW.academic_year_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN EXISTS (
      SELECT 1 FROM exam_periods p WHERE p.semester_id = OLD.id
        AND (p.start_date < NEW.start_date OR p.end_date > NEW.end_date OR p.academic_year_id <> NEW.academic_year_id)
    ) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
