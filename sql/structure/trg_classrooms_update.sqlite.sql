-- Rule: a section with students keeps its level and year
-- Codes: VALIDATION_ERROR
-- Refuses: another level or year of a section that has enrollments.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_classrooms_update BEFORE UPDATE ON classrooms
BEGIN
  SELECT CASE
    WHEN (NEW.id, NEW.grade_level_id, NEW.academic_year_id) IS NOT (OLD.id, OLD.grade_level_id, OLD.academic_year_id)
      AND EXISTS (SELECT 1 FROM enrollments e WHERE e.classroom_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years y WHERE y.id = NEW.academic_year_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
