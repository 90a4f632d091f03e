-- Rule: an exam has a beginning and an end
-- Does: is true where two timed exams share a moment, on whatever days they begin and end; touching ends do not.
-- Arguments: one, other
-- Holds: the longest duration of its column is 22 days and 18 hours, so only exams of the days around are looked at.
{one}.exam_date BETWEEN {other}.exam_date - INTERVAL 23 DAY AND {other}.exam_date + INTERVAL 23 DAY
AND {one}.duration_minutes > 0
AND TIMESTAMP({one}.exam_date, {one}.start_time)
  < TIMESTAMPADD(MINUTE, {other}.duration_minutes, TIMESTAMP({other}.exam_date, {other}.start_time))
AND TIMESTAMP({other}.exam_date, {other}.start_time)
  < TIMESTAMPADD(MINUTE, {one}.duration_minutes, TIMESTAMP({one}.exam_date, {one}.start_time))
