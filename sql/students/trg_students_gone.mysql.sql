-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: takes the words of a deleted student away.
-- Holds: written by the statement that deletes the row, and undone with it when it is refused.
CREATE TRIGGER trg_students_gone AFTER DELETE ON students FOR EACH ROW
BEGIN
  DELETE FROM student_name_words WHERE student_id = OLD.unique_id;
END
