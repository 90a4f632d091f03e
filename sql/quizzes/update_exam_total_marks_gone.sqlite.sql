-- Rule: an exam's total follows a deleted question
-- Codes: none
-- Does: takes the question's marks off.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER update_exam_total_marks_gone AFTER DELETE ON questions
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'questions' AND row_id = OLD.id;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT DISTINCT 'exams.total_marks', s.exam_id FROM sections s WHERE s.id IN (OLD.section_id);
  UPDATE exams SET total_marks = round(total_marks - OLD.marks, 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'exams.total_marks');
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
END
