-- Rule: a student is found by the words of the name and by any end of the phone
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes the words of the old name and the endings of the old phone away and keeps the new ones.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_changed AFTER UPDATE ON students FOR EACH ROW
BEGIN
  -- include: kept(unique_id, college_id)
  IF NOT (NEW.name_key <=> OLD.name_key AND NEW.phone_key <=> OLD.phone_key
      AND CAST(NEW.unique_id AS BINARY) <=> CAST(OLD.unique_id AS BINARY)) THEN
    DELETE FROM student_name_words WHERE student_id = OLD.unique_id;
    INSERT INTO student_name_words (word, student_id)
    SELECT w.word, NEW.unique_id FROM JSON_TABLE(NEW.name_spellings, '$[*]'
      COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) w
    WHERE w.word <> ''
    UNION
    SELECT e.word, NEW.unique_id FROM JSON_TABLE(NEW.phone_endings, '$[*]'
      COLUMNS (word VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) e
    WHERE CHAR_LENGTH(e.word) >= 3;
  END IF;
END
