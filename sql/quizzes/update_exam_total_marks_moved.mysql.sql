-- Rule: totals follow a section that moves
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes the marks of the section's questions from one exam's total to the other's.
-- Holds: both exams' rows are always written, as every question does that comes, changes or goes; the marks are read
--   by a
--   locking read.
CREATE TRIGGER update_exam_total_marks_moved AFTER UPDATE ON sections FOR EACH ROW
BEGIN
  DECLARE moved DECIMAL(11,2);
  -- include: kept(exam_id)
  IF NEW.exam_id <> OLD.exam_id THEN
    SELECT COALESCE(SUM(q.marks), 0) INTO moved FROM questions q WHERE q.section_id = NEW.id LIMIT 1 LOCK IN SHARE MODE;
    UPDATE exams SET version = version + 1, total_marks = total_marks + IF(id = NEW.exam_id, moved, -moved)
      WHERE id IN (OLD.exam_id, NEW.exam_id);
  END IF;
END
