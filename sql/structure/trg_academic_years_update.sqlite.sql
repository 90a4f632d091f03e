-- Rule: a year starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date in another form than YYYY-MM-DD.
-- Holds: the row itself.
CREATE TRIGGER trg_academic_years_update BEFORE UPDATE ON academic_years
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL
      OR NEW.start_date IS NOT date(NEW.start_date) OR NEW.end_date IS NOT date(NEW.end_date)
      OR NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
