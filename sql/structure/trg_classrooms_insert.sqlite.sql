-- Rule: a section belongs to a level and a year
-- Codes: none
-- Refuses: a level or year that does not exist.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_classrooms_insert BEFORE INSERT ON classrooms
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM academic_years y WHERE y.id = NEW.academic_year_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
