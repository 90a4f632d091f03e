-- Rule: a semester starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date in another form than YYYY-MM-DD.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_semesters_insert BEFORE INSERT ON semesters
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date IS NOT date(NEW.start_date)
      OR NEW.end_date IS NOT date(NEW.end_date) OR NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years y WHERE y.id = NEW.academic_year_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
