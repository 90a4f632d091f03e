-- Rule: a test when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a total that is not the sum of its questions' marks.
-- Holds: the triggers of questions and sections name the exams whose totals they change in rule_settling.
CREATE TRIGGER trg_exams_update BEFORE UPDATE ON exams
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.total_marks IS NOT OLD.total_marks AND NOT EXISTS (
      SELECT 1 FROM rule_settling t WHERE t.table_name = 'exams.total_marks' AND t.row_id = OLD.id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
