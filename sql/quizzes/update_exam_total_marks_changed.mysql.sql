-- Rule: totals and scores follow a changed question
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: carries changed marks to the exam's total, to every attempt that answered correctly, also a submitted one, and
--   to
--   the sums of the section; a question that moves takes them along; records changed marks.
-- Holds: attempts and stripes are written before (trg_questions_update); deciding reads are locking reads.
CREATE TRIGGER update_exam_total_marks_changed AFTER UPDATE ON questions FOR EACH ROW
BEGIN
  DECLARE old_exam INT;
  DECLARE new_exam INT;
  DECLARE counted INT;
  -- include: kept(section_id)
  IF NOT (NEW.section_id <=> OLD.section_id AND NEW.marks <=> OLD.marks) THEN
    SELECT s.exam_id INTO old_exam FROM sections s WHERE s.id = OLD.section_id LIMIT 1 LOCK IN SHARE MODE;
    SELECT s.exam_id INTO new_exam FROM sections s WHERE s.id = NEW.section_id LIMIT 1 LOCK IN SHARE MODE;
    UPDATE exams SET version = version + 1,
      total_marks = total_marks - IF(id = old_exam, OLD.marks, 0) + IF(id = new_exam, NEW.marks, 0)
      WHERE id IN (old_exam, new_exam);
    IF NEW.marks <> OLD.marks THEN
      UPDATE attempts SET score = score + NEW.marks - OLD.marks, version = version + 1
        WHERE exam_id = new_exam AND EXISTS (
          SELECT 1 FROM attempt_answers w
          WHERE w.attempt_id = attempts.id AND w.question_id = NEW.id AND w.is_correct = 1 LOCK IN SHARE MODE);
    END IF;
    SELECT COUNT(*) INTO counted FROM attempt_answers w JOIN attempts a ON a.id = w.attempt_id AND a.status = 'submitted'
      WHERE w.question_id = NEW.id AND w.is_correct = 1 LIMIT 1 LOCK IN SHARE MODE;
    IF counted > 0 THEN
      INSERT INTO section_results (section_id, stripe, correct, score_sum)
        VALUES (OLD.section_id, 0, -counted, -counted * OLD.marks), (NEW.section_id, 0, counted, counted * NEW.marks)
        ON DUPLICATE KEY UPDATE correct = correct + VALUES(correct), score_sum = score_sum + VALUES(score_sum);
    END IF;
  END IF;
  IF NOT (NEW.marks <=> OLD.marks) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'questions', NEW.id, 'marks',
      OLD.marks, NEW.marks, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
