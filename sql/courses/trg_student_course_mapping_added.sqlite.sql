-- Rule: a course taken has a seat, clashes with nothing and is recorded
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a rowid below 0, which stands for none given; a course whose seats are all taken or held by offers to
--   others; one that meets at the hour of another that the student holds, unless their semesters differ.
-- Does: takes the student off the waiting list; records student and course of a new mapping, and one that REPLACE
--   took away, whose seat is offered to the first who waits and fits.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_student_course_mapping_added AFTER INSERT ON student_course_mapping
BEGIN
  DELETE FROM course_waiting WHERE course_id = NEW.course_id AND student_id = NEW.student_id;
  SELECT CASE
    WHEN NEW.rowid < 0 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN c.capacity < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
      + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL)
        THEN RAISE(ABORT, 'COURSE_FULL')
    WHEN EXISTS (
      SELECT 1 FROM student_course_mapping m
      CROSS JOIN courses oc ON oc.unique_id = m.course_id
        AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
      CROSS JOIN course_timetables o ON o.course_id = m.course_id
      CROSS JOIN course_timetables n ON n.course_id = NEW.course_id AND n.day = o.day
        AND time(n.start_time) < time(o.end_time) AND time(n.end_time) > time(o.start_time)
      WHERE m.student_id = NEW.student_id AND m.course_id <> NEW.course_id) THEN RAISE(ABORT, 'ENROLLMENT_CONFLICT')
  END
  FROM courses c WHERE c.unique_id = NEW.course_id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'student_course_mapping' AND v.atom IS NOT NULL;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d JOIN rule_noted n
    ON n.table_name = 'student_course_mapping' AND json_extract(n.facts, '$.values.course_id') = d.course_id);
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_course_mapping', NEW.unique_id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, NULL AS old, NEW.student_id AS new
    UNION ALL SELECT 'course_id', NULL, NEW.course_id) c
  WHERE c.old IS NOT c.new;
END
