-- Rule: an exam's total is the sum of its questions' marks
-- Codes: none
-- Refuses: a REPLACE that took an answered question away, as the foreign key would.
-- Does: adds a new question's marks, and takes off those of one that REPLACE took away.
-- Holds: SQLite has one writer; the exams are named in rule_settling, so that their totals may change.
CREATE TRIGGER update_exam_total_marks AFTER INSERT ON questions
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'questions' AND json_extract(n.facts, '$.rows') = 1;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT DISTINCT 'exams.total_marks', s.exam_id FROM sections s WHERE s.id IN (
    SELECT NEW.section_id UNION
    SELECT json_extract(n.facts, '$.section') FROM rule_noted n WHERE n.table_name = 'questions');
  UPDATE exams SET total_marks = round(total_marks + CASE id WHEN (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id) THEN NEW.marks ELSE 0 END
    - coalesce((
      SELECT sum(json_extract(n.facts, '$.marks')) FROM rule_noted n
      JOIN sections s ON s.id = json_extract(n.facts, '$.section')
      WHERE n.table_name = 'questions' AND s.exam_id = exams.id), 0), 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'exams.total_marks');
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
  DELETE FROM rule_noted WHERE table_name = 'questions';
END
