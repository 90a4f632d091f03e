-- Rule: an exam's total is the sum of its questions' marks
-- Codes: none
-- Does: adds a new question's marks.
-- Holds: the section is read by a locking read; the exam's row is always written, so that on a cluster a section that
--   moves
--   meets it there.
CREATE TRIGGER update_exam_total_marks AFTER INSERT ON questions FOR EACH ROW
BEGIN
  UPDATE exams SET total_marks = total_marks + NEW.marks, version = version + 1
    WHERE id = (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id LOCK IN SHARE MODE);
END
