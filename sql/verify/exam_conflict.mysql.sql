-- Rule: a level sits one exam at a time
-- Codes: EXAM_CONFLICT
-- Finds: timed exams that overlap an earlier made one of the same level and date.
SELECT 'exam_schedules', x.id, 'EXAM_CONFLICT' FROM exam_schedules x
WHERE x.duration_minutes > 0 AND EXISTS (
  SELECT 1 FROM exam_schedules other
  WHERE other.grade_level_id = x.grade_level_id AND other.exam_date = x.exam_date AND other.id < x.id
    AND other.duration_minutes > 0
    AND TIME_TO_SEC(other.start_time) < TIME_TO_SEC(x.start_time) + 60 * x.duration_minutes
    AND TIME_TO_SEC(x.start_time) < TIME_TO_SEC(other.start_time) + 60 * other.duration_minutes)
