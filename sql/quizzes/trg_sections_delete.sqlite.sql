-- Rule: a section with questions stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_sections_delete BEFORE DELETE ON sections
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE EXISTS (SELECT 1 FROM questions q WHERE q.section_id = OLD.id);
END
