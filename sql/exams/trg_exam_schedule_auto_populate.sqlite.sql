-- Rule: a new exam's sheet
-- Codes: PERIOD_LOCKED, EXAM_HAS_MARKS
-- Does: puts every ACTIVE student of the level and year on the new exam's sheet, once; records its maximum and date,
--   and an exam that REPLACE took away, whose empty rows go along; one of a locked period or with marks stays.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedule_auto_populate AFTER INSERT ON exam_schedules
BEGIN
  SELECT CASE
    WHEN json_extract(n.facts, '$.locked') = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN json_extract(n.facts, '$.standing') = 1 THEN RAISE(ABORT, 'EXAM_HAS_MARKS')
  END FROM rule_noted n WHERE n.table_name = 'exam_schedules';
  -- include: references
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'exam_schedules' AND v.atom IS NOT NULL;
  DELETE FROM student_exam_scores WHERE exam_schedule_id IN (
    SELECT n.row_id FROM rule_noted n WHERE n.table_name = 'exam_schedules');
  DELETE FROM rule_noted WHERE table_name = 'exam_schedules';
  -- What REPLACE took away may have left it.
  DELETE FROM exam_policies WHERE exam_schedule_id = NEW.id;
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT NEW.id, e.id
  FROM exam_periods p
  JOIN classrooms c ON c.grade_level_id = NEW.grade_level_id AND c.academic_year_id = p.academic_year_id
  JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
  WHERE p.id = NEW.exam_period_id
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = NEW.id AND s.enrollment_id = e.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_schedules', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'max_score' AS name, NULL AS old, printf('%.2f', NEW.max_score) AS new
    UNION ALL SELECT 'exam_date', NULL, NEW.exam_date) c
  WHERE c.old IS NOT c.new;
END
