-- Rule: a late student is put on the sheets to come
-- Codes: PERIOD_LOCKED
-- Does: gives a student who is enrolled ACTIVE an empty row in each exam still to come of the level, in unlocked
--   periods of the year; records the enrollment, and one that REPLACE took away, whose empty rows go along; one with
--   marks, a seat or grades stays as a reference, one on a sheet of a locked period as its rows do.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_enrollments_added AFTER INSERT ON enrollments
BEGIN
  -- The row of its id goes before the one of its student, as on a server.
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'enrollments' AND json_extract(n.facts, '$.held') = 1 AND n.row_id = NEW.id;
  DELETE FROM student_exam_scores WHERE enrollment_id = NEW.id;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'enrollments' AND json_extract(n.facts, '$.held') = 1;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'enrollments' AND v.atom IS NOT NULL;
  DELETE FROM student_exam_scores WHERE enrollment_id IN (
    SELECT n.row_id FROM rule_noted n WHERE n.table_name = 'enrollments');
  -- include: references
  DELETE FROM rule_noted WHERE table_name = 'enrollments';
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT x.id, NEW.id
  FROM classrooms c
  JOIN exam_schedules x ON x.grade_level_id = c.grade_level_id AND x.exam_date >=
    -- include: today
  JOIN exam_periods p ON p.id = x.exam_period_id AND p.academic_year_id = c.academic_year_id AND p.is_locked = 0
  WHERE c.id = NEW.classroom_id AND NEW.status = 'ACTIVE'
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'enrollments', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, NULL AS old, NEW.student_id AS new
    UNION ALL SELECT 'classroom_id', NULL, NEW.classroom_id
    UNION ALL SELECT 'status', NULL, NEW.status) c
  WHERE c.old IS NOT c.new;
END
