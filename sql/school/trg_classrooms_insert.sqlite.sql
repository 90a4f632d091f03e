-- Rule: a section, when it is made
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_classrooms_insert BEFORE INSERT ON classrooms
BEGIN
  -- include: values
  DELETE FROM rule_noted WHERE table_name = 'classrooms';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'classrooms', o.id FROM classrooms o
  WHERE (o.id = NEW.id OR (o.academic_year_id = NEW.academic_year_id AND o.grade_level_id = NEW.grade_level_id
    AND o.name_identity = NEW.name_identity))
    AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = o.id));
END
