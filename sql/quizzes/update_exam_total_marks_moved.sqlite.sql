-- Rule: totals follow a section that moves
-- Codes: none
-- Does: takes the marks of the section's questions from one exam's total to the other's.
-- Holds: SQLite has one writer; the exams are named in rule_settling, so that their totals may change.
CREATE TRIGGER update_exam_total_marks_moved AFTER UPDATE ON sections
WHEN NEW.exam_id IS NOT OLD.exam_id
BEGIN
  INSERT INTO rule_settling (table_name, row_id)
  VALUES ('exams.total_marks', OLD.exam_id), ('exams.total_marks', NEW.exam_id);
  UPDATE exams SET total_marks = round(total_marks + CASE id WHEN NEW.exam_id THEN 1 ELSE -1 END
    * coalesce((SELECT sum(q.marks) FROM questions q WHERE q.section_id = NEW.id), 0), 2)
  WHERE id IN (OLD.exam_id, NEW.exam_id);
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
END
