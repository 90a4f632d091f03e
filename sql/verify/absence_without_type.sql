-- Rule: an absence has its type
-- Codes: ABSENCE_TYPE_REQUIRED
-- Finds: absences that are neither excused nor unexcused.
SELECT 'student_exam_scores', id, 'ABSENCE_TYPE_REQUIRED' FROM student_exam_scores
WHERE is_present = 0 AND (absence_type IS NULL OR absence_type = '')
