-- Rule: a college in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_colleges_delete BEFORE DELETE ON colleges
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM students c WHERE c.college_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.college_id = OLD.unique_id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
