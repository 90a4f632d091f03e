-- Rule: a section of an exam, when it is made
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer; a section in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_sections_insert BEFORE INSERT ON sections
BEGIN
  -- include: values
  DELETE FROM rule_noted WHERE table_name = 'sections';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'sections', o.id FROM sections o WHERE o.id = NEW.id AND (EXISTS (SELECT 1 FROM questions q WHERE q.section_id = o.id));
END
