-- Rule: an account when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a role that is none of the five; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: an account that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_users_insert BEFORE INSERT ON users
BEGIN
  -- include: values
  DELETE FROM rule_noted WHERE table_name = 'users';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'users', u.id, json_object('rows', EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.user_id = u.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.locked_by_user_id = u.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM attempts c WHERE c.user_id = u.id)
      OR EXISTS (SELECT 1 FROM course_timetables c WHERE c.teacher_user_id = u.id),
    'values', json_object('role', u.role, 'is_active', CASE u.is_active WHEN 0 THEN '0' END))
  FROM users u
  WHERE u.id = NEW.id OR u.username_identity = NEW.username_identity;
END
