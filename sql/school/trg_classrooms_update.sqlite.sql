-- Rule: a section, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another level or year of a section that has enrollments.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_classrooms_update BEFORE UPDATE ON classrooms
BEGIN
  -- include: values
  SELECT CASE
    WHEN (NEW.id, NEW.grade_level_id, NEW.academic_year_id) IS NOT (OLD.id, OLD.grade_level_id, OLD.academic_year_id)
      AND EXISTS (SELECT 1 FROM enrollments e WHERE e.classroom_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  -- include: rekeyed
  DELETE FROM rule_noted WHERE table_name = 'classrooms';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'classrooms', o.id FROM classrooms o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR (o.academic_year_id = NEW.academic_year_id
    AND o.grade_level_id = NEW.grade_level_id AND o.name_identity = NEW.name_identity))
    AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = o.id));
END
