-- Rule: a locked period is stamped, an open one is not
-- Codes: VALIDATION_ERROR
-- Finds: periods locked without a moment, and open ones that tell of a lock.
SELECT 'exam_periods', id, 'VALIDATION_ERROR' FROM exam_periods
WHERE is_locked = 1 AND locked_at IS NULL
  OR is_locked = 0 AND (locked_at IS NOT NULL OR locked_by_user_id IS NOT NULL OR lock_reason IS NOT NULL)
