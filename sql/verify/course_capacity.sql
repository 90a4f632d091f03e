-- Rule: a capacity is not below 0
-- Codes: VALIDATION_ERROR
-- Finds: courses with a capacity below 0.
SELECT 'courses', unique_id, 'VALIDATION_ERROR' FROM courses WHERE capacity < 0
