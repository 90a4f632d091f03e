-- Rule: a test in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_exams_delete BEFORE DELETE ON exams
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE EXISTS (SELECT 1 FROM sections s WHERE s.exam_id = OLD.id)
    OR EXISTS (SELECT 1 FROM attempts a WHERE a.exam_id = OLD.id);
END
