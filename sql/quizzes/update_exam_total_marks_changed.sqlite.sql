-- Rule: totals and scores follow a changed question
-- Codes: none
-- Does: carries changed marks to the exam's total, to every attempt that answered correctly, also a submitted one, and
--   to
--   the sums of the section; a question that moves takes them along; records changed marks.
-- Holds: SQLite has one writer; exams and attempts are named in rule_settling, so that their sums may change.
CREATE TRIGGER update_exam_total_marks_changed AFTER UPDATE ON questions
WHEN (NEW.section_id, NEW.marks) IS NOT (OLD.section_id, OLD.marks)
BEGIN
  INSERT INTO rule_settling (table_name, row_id)
  SELECT DISTINCT 'exams.total_marks', s.exam_id FROM sections s WHERE s.id IN (OLD.section_id, NEW.section_id);
  UPDATE exams SET total_marks = round(total_marks
    - CASE id WHEN (SELECT s.exam_id FROM sections s WHERE s.id = OLD.section_id) THEN OLD.marks ELSE 0 END
    + CASE id WHEN (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id) THEN NEW.marks ELSE 0 END, 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'exams.total_marks');
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'attempts.score', w.attempt_id FROM attempt_answers w
  WHERE w.question_id = NEW.id AND w.is_correct = 1 AND NEW.marks IS NOT OLD.marks;
  UPDATE attempts SET score = round(score + NEW.marks - OLD.marks, 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'attempts.score');
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
  INSERT INTO section_results (section_id, stripe)
  SELECT NEW.section_id, 0
  WHERE NOT EXISTS (SELECT 1 FROM section_results r WHERE r.section_id = NEW.section_id AND r.stripe = 0);
  UPDATE section_results SET
    correct = correct + n.counted * ((section_id = NEW.section_id) - (section_id = OLD.section_id)),
    score_sum = round(score_sum
      + n.counted * ((section_id = NEW.section_id) * NEW.marks - (section_id = OLD.section_id) * OLD.marks), 2)
  FROM (
    SELECT count(*) AS counted FROM attempt_answers w JOIN attempts a ON a.id = w.attempt_id
    WHERE w.question_id = NEW.id AND w.is_correct = 1 AND a.status = 'submitted') n
  WHERE section_id IN (OLD.section_id, NEW.section_id) AND stripe = 0;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'questions', NEW.id, 'marks', printf('%.2f', OLD.marks), printf('%.2f', NEW.marks),
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  WHERE NEW.marks IS NOT OLD.marks;
END
