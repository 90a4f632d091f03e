-- Rule: a student is found by the words of the name and by any end of the phone
-- Codes: none
-- Does: keeps the words of a new student's name and the endings of the phone.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_added AFTER INSERT ON students FOR EACH ROW
BEGIN
  INSERT INTO student_name_words (word, student_id)
  SELECT w.word, NEW.unique_id FROM JSON_TABLE(NEW.name_spellings, '$[*]'
    COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) w
  WHERE w.word <> ''
  UNION
  SELECT e.word, NEW.unique_id FROM JSON_TABLE(NEW.phone_endings, '$[*]'
    COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) e
  WHERE CHAR_LENGTH(e.word) >= 3;
END
