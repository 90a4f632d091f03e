-- Rule: a mark when its row is made
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: a row in a locked period, of a student of another level or year, an absence without its type, a mark below 0
--   or above the maximum.
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_exam_score_validate_insert BEFORE INSERT ON student_exam_scores
BEGIN
  -- include: values((SELECT p.is_locked FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = NEW.exam_schedule_id))
  SELECT CASE
    WHEN p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN c.grade_level_id <> x.grade_level_id OR e.academic_year_id <> p.academic_year_id
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_present = 0 AND NEW.absence_type IS NULL THEN RAISE(ABORT, 'ABSENCE_TYPE_REQUIRED')
    WHEN NEW.is_present = 1 AND (NEW.score < 0 OR NEW.score > x.max_score) THEN RAISE(ABORT, 'SCORE_OUT_OF_RANGE')
  END
  FROM (SELECT 1)
  LEFT JOIN exam_schedules x ON x.id = NEW.exam_schedule_id
  LEFT JOIN exam_periods p ON p.id = x.exam_period_id
  LEFT JOIN enrollments e ON e.id = NEW.enrollment_id
  LEFT JOIN classrooms c ON c.id = e.classroom_id;
  DELETE FROM rule_noted WHERE table_name = 'student_exam_scores';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'student_exam_scores', s.id, json_object(
    'locked',
      (SELECT p.is_locked FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = s.exam_schedule_id),
    'values', json_object('score', CASE WHEN s.score IS NOT NULL
      THEN printf('%.2f', s.score) END, 'is_present', CASE s.is_present WHEN 0 THEN '0' END,
      'absence_type', s.absence_type, 'excuse_details', s.excuse_details, 'teacher_notes', s.teacher_notes))
  FROM student_exam_scores s
  WHERE s.id = NEW.id OR (s.exam_schedule_id = NEW.exam_schedule_id AND s.enrollment_id = NEW.enrollment_id);
END
