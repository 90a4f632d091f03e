-- Rule: an exam when its plan changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT, MAX_SCORE_TOO_LOW
-- Refuses: what is refused for a new exam; any change in a locked period or into one; another period, level or subject
--   once something stands on its sheet; a maximum below a mark.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedules_update BEFORE UPDATE ON exam_schedules
BEGIN
  -- include: values((SELECT p.is_locked FROM exam_periods p WHERE p.id = OLD.exam_period_id))
  SELECT CASE
    WHEN o.is_locked = 1 OR p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.exam_period_id, NEW.grade_level_id, NEW.subject_id) IS NOT (OLD.exam_period_id, OLD.grade_level_id,
      OLD.subject_id)
      AND EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = OLD.id AND (s.score IS NOT NULL
        OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.max_score <= 0 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.duration_minutes < 0
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_date NOT BETWEEN p.start_date AND p.end_date THEN RAISE(ABORT, 'EXAM_OUTSIDE_PERIOD')
    WHEN NEW.duration_minutes > 0 AND EXISTS (
      SELECT 1 FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.id <> OLD.id AND
        -- include: exams_meet(x, NEW)
    ) THEN RAISE(ABORT, 'EXAM_CONFLICT')
    WHEN NEW.max_score < OLD.max_score
      AND NEW.max_score < (SELECT max(s.score) FROM student_exam_scores s WHERE s.exam_schedule_id = OLD.id)
      THEN RAISE(ABORT, 'MAX_SCORE_TOO_LOW')
  END
  FROM (SELECT 1)
  LEFT JOIN exam_periods o ON o.id = OLD.exam_period_id
  LEFT JOIN exam_periods p ON p.id = NEW.exam_period_id;
END
