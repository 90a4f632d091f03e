-- Rule: a student is found by the words of the name and by any end of the phone
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; an UPDATE OR REPLACE that took a row away to which others
--   refer, as the foreign key would.
-- Does: takes the words of the old name and the endings of the old phone away and keeps the new ones.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off: the row in use was noted before, and the words
--   of one that was taken away, which had the new identifier, go too.
CREATE TRIGGER trg_students_changed AFTER UPDATE ON students
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'students' AND json_extract(n.facts, '$.rows') = 1;
  DELETE FROM student_name_words WHERE student_id IN (
    SELECT json_extract(n.facts, '$.key') FROM rule_noted n WHERE n.table_name = 'students')
    OR student_id = OLD.unique_id
    AND (NEW.name_key, NEW.phone_key, NEW.unique_id) IS NOT (OLD.name_key, OLD.phone_key, OLD.unique_id);
  INSERT INTO student_name_words (word, student_id)
  SELECT w.word, NEW.unique_id
  FROM (
    SELECT n.value AS word FROM json_each(NEW.name_spellings) n WHERE n.value <> ''
    UNION SELECT e.value FROM json_each(NEW.phone_endings) e WHERE length(e.value) >= 3) w
  WHERE (NEW.name_key, NEW.phone_key, NEW.unique_id) IS NOT (OLD.name_key, OLD.phone_key, OLD.unique_id);
END
