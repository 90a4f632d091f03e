-- Rule: a test when it is made
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer; a test in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_exams_insert BEFORE INSERT ON exams
BEGIN
  -- include: values
  DELETE FROM rule_noted WHERE table_name = 'exams';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'exams', o.id FROM exams o WHERE o.id = NEW.id AND (EXISTS (SELECT 1 FROM sections s WHERE s.exam_id = o.id)
    OR EXISTS (SELECT 1 FROM attempts a WHERE a.exam_id = o.id));
END
