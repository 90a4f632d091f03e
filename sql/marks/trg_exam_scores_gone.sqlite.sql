-- Rule: a deleted mark is recorded
-- Codes: none
-- Does: records each value of a deleted row that is not an empty row's.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_exam_scores_gone AFTER DELETE ON student_exam_scores
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'student_exam_scores' AND row_id = OLD.id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_exam_scores', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'score' AS name, CASE WHEN OLD.score IS NOT NULL THEN printf('%.2f', OLD.score) END AS old, NULL AS new
    UNION ALL SELECT 'is_present', CASE OLD.is_present WHEN 0 THEN '0' END, NULL
    UNION ALL SELECT 'absence_type', OLD.absence_type, NULL
    UNION ALL SELECT 'excuse_details', OLD.excuse_details, NULL
    UNION ALL SELECT 'teacher_notes', OLD.teacher_notes, NULL) c
  WHERE c.old IS NOT c.new;
END
