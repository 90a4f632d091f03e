-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; an UPDATE OR REPLACE that took a row away to which others
--   refer, as the foreign key would.
-- Does: takes the words of the old name away and keeps those of the new one.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off: the row in use was noted before, and the words
--   of one that was taken away, which had the new identifier, go too.
CREATE TRIGGER trg_students_changed AFTER UPDATE ON students
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'students' AND json_extract(n.facts, '$.rows') = 1;
  DELETE FROM student_name_words WHERE student_id IN (
    SELECT json_extract(n.facts, '$.key') FROM rule_noted n WHERE n.table_name = 'students')
    OR student_id = OLD.unique_id AND (NEW.name_key, NEW.unique_id) IS NOT (OLD.name_key, OLD.unique_id);
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT w.value, NEW.unique_id FROM json_each(NEW.name_spellings) w
  WHERE w.value <> '' AND (NEW.name_key, NEW.unique_id) IS NOT (OLD.name_key, OLD.unique_id);
END
