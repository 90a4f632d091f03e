-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: keeps the words of a new student's name.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_added AFTER INSERT ON students FOR EACH ROW
BEGIN
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT w.word, NEW.unique_id FROM JSON_TABLE(NEW.name_spellings, '$[*]'
    COLUMNS (word VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) w
  WHERE w.word <> '';
END
