-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: keeps the words of a new student's name.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_added AFTER INSERT ON students FOR EACH ROW
BEGIN
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
END
