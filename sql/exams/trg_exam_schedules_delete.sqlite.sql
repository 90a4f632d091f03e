-- Rule: an exam with marks is not deleted
-- Codes: PERIOD_LOCKED, EXAM_HAS_MARKS
-- Refuses: deleting an exam of a locked period, or one on whose sheet something stands; its empty rows go along,
--   and what was written down of its policy.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedules_delete BEFORE DELETE ON exam_schedules
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_periods p WHERE p.id = OLD.exam_period_id AND p.is_locked = 1)
      THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = OLD.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      THEN RAISE(ABORT, 'EXAM_HAS_MARKS')
  END;
  DELETE FROM student_exam_scores WHERE exam_schedule_id = OLD.id;
  DELETE FROM exam_policies WHERE exam_schedule_id = OLD.id;
END
