-- Rule: a college's lock rows bear its key
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: gives the rows in course_locks the college's new key.
-- Holds: a college in use keeps its key by the foreign keys, so nobody needs these rows meanwhile.
CREATE TRIGGER trg_colleges_changed AFTER UPDATE ON colleges FOR EACH ROW
BEGIN
  -- include: kept(unique_id)
  IF CAST(NEW.unique_id AS BINARY) <> CAST(OLD.unique_id AS BINARY) THEN
    UPDATE course_locks SET college_id = NEW.unique_id WHERE college_id = OLD.unique_id;
  END IF;
END
