-- Rule: a level, when it is made
-- Codes: none
-- Refuses: nothing by itself.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_grade_levels_insert BEFORE INSERT ON grade_levels
BEGIN
  -- include: values
  DELETE FROM rule_noted WHERE table_name = 'grade_levels';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'grade_levels', o.id FROM grade_levels o
  WHERE (o.id = NEW.id OR o.name_identity = NEW.name_identity)
    AND (EXISTS (SELECT 1 FROM classrooms c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.grade_level_id = o.id));
END
