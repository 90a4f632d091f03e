-- Rule: a present student has no absence
-- Codes: VALIDATION_ERROR
-- Finds: present students with an absence type or an excuse.
SELECT 'student_exam_scores', id, 'VALIDATION_ERROR' FROM student_exam_scores
WHERE is_present = 1 AND (absence_type IS NOT NULL OR excuse_details IS NOT NULL)
