-- Rule: a deleted college's lock rows
-- Codes: none
-- Does: removes the rows of the college in course_locks.
-- Holds: removed by the statement that removes the college.
CREATE TRIGGER trg_colleges_gone AFTER DELETE ON colleges FOR EACH ROW
BEGIN
  DELETE FROM course_locks WHERE college_id = OLD.unique_id;
END
