-- Rule: an absent student's mark is 0
-- Codes: VALIDATION_ERROR
-- Finds: absences with another mark than 0, or with none.
SELECT 'student_exam_scores', id, 'VALIDATION_ERROR' FROM student_exam_scores
WHERE is_present = 0 AND (score IS NULL OR score <> 0)
