-- Rule: an exam's total follows a deleted question
-- Codes: none
-- Does: takes the question's marks off.
-- Holds: as update_exam_total_marks.
CREATE TRIGGER update_exam_total_marks_gone AFTER DELETE ON questions FOR EACH ROW
BEGIN
  UPDATE exams SET total_marks = total_marks - OLD.marks, version = version + 1
    WHERE id = (SELECT s.exam_id FROM sections s WHERE s.id = OLD.section_id LOCK IN SHARE MODE);
END
