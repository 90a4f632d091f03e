-- Rule: an exam's maximum is above 0
-- Codes: VALIDATION_ERROR
-- Finds: exams with a maximum not above 0, or a duration below 0.
SELECT 'exam_schedules', id, 'VALIDATION_ERROR' FROM exam_schedules WHERE max_score <= 0 OR duration_minutes < 0
