-- Rule: an exam has a beginning and an end
-- Does: is true where two timed exams share a moment, on whatever days they begin and end; touching ends do not.
-- Arguments: one, other
-- Holds: the longest duration of its column is 22 days and 18 hours, so only exams of the days around are looked at.
{one}.exam_date BETWEEN date({other}.exam_date, '-23 days') AND date({other}.exam_date, '+23 days')
AND {one}.duration_minutes > 0
AND strftime('%s', {one}.exam_date || ' ' || {one}.start_time) + 0
  < strftime('%s', {other}.exam_date || ' ' || {other}.start_time) + 60 * {other}.duration_minutes
AND strftime('%s', {other}.exam_date || ' ' || {other}.start_time) + 0
  < strftime('%s', {one}.exam_date || ' ' || {one}.start_time) + 60 * {one}.duration_minutes
