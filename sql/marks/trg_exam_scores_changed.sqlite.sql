-- Rule: a changed mark is finished and recorded
-- Codes: none
-- Does: an absent student's mark becomes 0; turned present again, absence type, excuse and a mark of 0 are cleared;
--   records each changed column once, as it ended.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_scores_changed AFTER UPDATE ON student_exam_scores
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'student_exam_scores' AND t.row_id = OLD.id)
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('student_exam_scores', NEW.id);
  UPDATE student_exam_scores SET
    score = CASE WHEN NEW.is_present = 0 THEN 0 WHEN OLD.is_present = 0 AND NEW.score = 0 THEN NULL ELSE NEW.score END,
    absence_type = CASE NEW.is_present WHEN 0 THEN NEW.absence_type END,
    excuse_details = CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END,
    updated_at = datetime('now')
  WHERE id = NEW.id
    AND (NEW.score, NEW.is_present, NEW.absence_type, NEW.excuse_details, NEW.teacher_notes)
      IS NOT (OLD.score, OLD.is_present, OLD.absence_type, OLD.excuse_details, OLD.teacher_notes);
  DELETE FROM rule_settling WHERE table_name = 'student_exam_scores';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_exam_scores', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'score' AS name, CASE WHEN OLD.score IS NOT NULL THEN printf('%.2f', OLD.score) END AS old, CASE
      WHEN NEW.is_present = 0 THEN '0.00'
      WHEN NEW.score IS NOT NULL AND NOT (OLD.is_present = 0 AND NEW.score = 0)
        THEN printf('%.2f', NEW.score) END AS new
    UNION ALL SELECT 'is_present', OLD.is_present, NEW.is_present
    UNION ALL SELECT 'absence_type', OLD.absence_type, CASE NEW.is_present WHEN 0 THEN NEW.absence_type END
    UNION ALL SELECT 'excuse_details', OLD.excuse_details, CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END
    UNION ALL SELECT 'teacher_notes', OLD.teacher_notes, NEW.teacher_notes) c
  WHERE c.old IS NOT c.new;
END
