-- Rule: a college, when it changes
-- Codes: none
-- Refuses: another key of a college in use.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_colleges_update BEFORE UPDATE ON colleges
BEGIN
  -- include: values
  -- include: rekeyed
  DELETE FROM rule_noted WHERE table_name = 'colleges';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'colleges', o.rowid FROM colleges o
  WHERE o.rowid <> OLD.rowid AND (o.unique_id_identity = NEW.unique_id_identity OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM students c WHERE c.college_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.college_id = o.unique_id));
END
