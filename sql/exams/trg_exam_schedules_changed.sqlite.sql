-- Rule: a changed exam's sheet follows
-- Codes: none
-- Does: forgets what was written down of its policy when it goes elsewhere; exchanges the empty rows when the level or the year changed; records a new maximum or date.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedules_changed AFTER UPDATE ON exam_schedules
BEGIN
  DELETE FROM exam_policies WHERE exam_schedule_id = NEW.id
    AND (NEW.exam_period_id, NEW.subject_id, NEW.grade_level_id)
      IS NOT (OLD.exam_period_id, OLD.subject_id, OLD.grade_level_id);
  DELETE FROM student_exam_scores WHERE exam_schedule_id = NEW.id
    AND (NEW.grade_level_id <> OLD.grade_level_id
      OR (SELECT p.academic_year_id FROM exam_periods p WHERE p.id = NEW.exam_period_id)
      <> (SELECT o.academic_year_id FROM exam_periods o WHERE o.id = OLD.exam_period_id));
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT NEW.id, e.id
  FROM exam_periods p
  JOIN classrooms c ON c.grade_level_id = NEW.grade_level_id AND c.academic_year_id = p.academic_year_id
  JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
  WHERE p.id = NEW.exam_period_id
    AND (NEW.grade_level_id <> OLD.grade_level_id
      OR (SELECT p.academic_year_id FROM exam_periods p WHERE p.id = NEW.exam_period_id)
      <> (SELECT o.academic_year_id FROM exam_periods o WHERE o.id = OLD.exam_period_id))
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = NEW.id AND s.enrollment_id = e.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_schedules', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'max_score' AS name, printf('%.2f', OLD.max_score) AS old, printf('%.2f', NEW.max_score) AS new
    UNION ALL SELECT 'exam_date', OLD.exam_date, NEW.exam_date) c
  WHERE c.old IS NOT c.new;
END
