-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: keeps the words of a new student's name.
-- Holds: a student that REPLACE took away had the same identifier; its words go first.
CREATE TRIGGER trg_student_words_added AFTER INSERT ON students
BEGIN
  DELETE FROM student_name_words WHERE student_id = NEW.unique_id;
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
END
