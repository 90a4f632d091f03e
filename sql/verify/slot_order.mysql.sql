-- Rule: a slot starts before it ends
-- Codes: VALIDATION_ERROR
-- Finds: slots whose start is not before their end.
SELECT 'course_timetables', unique_id, 'VALIDATION_ERROR' FROM course_timetables WHERE start_time >= end_time
