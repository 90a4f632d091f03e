-- Rule: a course left gives its seat back and is recorded
-- Codes: none
-- Does: offers the seat to the first who waits and fits; records student and course of a deleted mapping.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_student_course_mapping_gone AFTER DELETE ON student_course_mapping
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping' AND row_id = OLD.rowid;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = OLD.course_id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_course_mapping', OLD.unique_id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NULL AS new
    UNION ALL SELECT 'course_id', OLD.course_id, NULL) c
  WHERE c.old IS NOT c.new;
END
