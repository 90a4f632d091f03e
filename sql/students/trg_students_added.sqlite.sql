-- Rule: a student is found by the words of the name and by any end of the phone
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; a REPLACE that took a row away to which others refer, as
--   the foreign key would.
-- Does: keeps the words of a new student's name and the endings of the phone.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off: the row in use was noted before, and the words
--   of one that was taken away go first.
CREATE TRIGGER trg_students_added AFTER INSERT ON students
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'students' AND json_extract(n.facts, '$.rows') = 1;
  DELETE FROM student_name_words WHERE student_id IN (
    SELECT json_extract(n.facts, '$.key') FROM rule_noted n WHERE n.table_name = 'students');
  INSERT INTO student_name_words (word, student_id)
  SELECT w.value, NEW.unique_id FROM json_each(NEW.name_spellings) w WHERE w.value <> ''
  UNION
  SELECT e.value, NEW.unique_id FROM json_each(NEW.phone_endings) e WHERE length(e.value) >= 3;
END
