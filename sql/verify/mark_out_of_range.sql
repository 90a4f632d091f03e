-- Rule: a mark is from 0 to its exam's maximum
-- Codes: SCORE_OUT_OF_RANGE
-- Finds: marks below 0 or above the maximum.
SELECT 'student_exam_scores', s.id, 'SCORE_OUT_OF_RANGE' FROM student_exam_scores s
JOIN exam_schedules x ON x.id = s.exam_schedule_id
WHERE s.score < 0 OR s.score > x.max_score
