-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: takes the words of the old name away and keeps those of the new one.
-- Holds: a student that UPDATE OR REPLACE took away had the new identifier; its words go too.
CREATE TRIGGER trg_student_words_changed AFTER UPDATE OF name, unique_id ON students
WHEN NEW.name_key IS NOT OLD.name_key OR NEW.unique_id IS NOT OLD.unique_id
BEGIN
  DELETE FROM student_name_words WHERE student_id IN (OLD.unique_id, NEW.unique_id);
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
END
