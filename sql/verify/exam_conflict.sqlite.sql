-- Rule: a level sits one exam at a time
-- Codes: EXAM_CONFLICT
-- Finds: timed exams that share a moment with an earlier made one of the same level.
SELECT 'exam_schedules', x.id, 'EXAM_CONFLICT' FROM exam_schedules x
WHERE x.duration_minutes > 0 AND EXISTS (
  SELECT 1 FROM exam_schedules other
  WHERE other.grade_level_id = x.grade_level_id AND other.id < x.id AND
    -- include: exams_meet(other, x)
  )
