-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes the words of the old name away and keeps those of the new one.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_changed AFTER UPDATE ON students FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.unique_id <=> OLD.unique_id AND NEW.college_id <=> OLD.college_id)
      AND NOT EXISTS (SELECT 1 FROM students x WHERE x.unique_id = NEW.unique_id
        AND x.college_id <=> NEW.college_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (NEW.name_key <=> OLD.name_key AND CAST(NEW.unique_id AS BINARY) <=> CAST(OLD.unique_id AS BINARY)) THEN
    DELETE FROM student_name_words WHERE student_id = OLD.unique_id;
    INSERT INTO student_name_words (word, student_id)
    SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
  END IF;
END
