-- Rule: an exam when it is planned
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT
-- Refuses: an exam in a locked period, a maximum not above 0, a duration below 0, a date outside the period, two timed
--   exams of one level that share a moment, also past midnight (touching ends are allowed).
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_exam_schedules_insert BEFORE INSERT ON exam_schedules
BEGIN
  -- include: values((SELECT p.is_locked FROM exam_periods p WHERE p.id = NEW.exam_period_id))
  SELECT CASE
    WHEN p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.max_score <= 0 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.duration_minutes < 0
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_date NOT BETWEEN p.start_date AND p.end_date THEN RAISE(ABORT, 'EXAM_OUTSIDE_PERIOD')
    WHEN NEW.duration_minutes > 0 AND EXISTS (
      SELECT 1 FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.id <> NEW.id AND
        -- include: exams_meet(x, NEW)
    ) THEN RAISE(ABORT, 'EXAM_CONFLICT')
  END
  FROM (SELECT 1) LEFT JOIN exam_periods p ON p.id = NEW.exam_period_id;
  DELETE FROM rule_noted WHERE table_name = 'exam_schedules';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'exam_schedules', x.id, json_object(
    'locked', p.is_locked,
    'standing', EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0)),
    'values', json_object('max_score', printf('%.2f', x.max_score), 'exam_date', x.exam_date))
  FROM exam_schedules x LEFT JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = NEW.id;
END
