-- Rule: how a test went
-- Codes: none
-- Does: over submitted attempts their number, average score and average time in whole minutes, and how many users there
--   were. Tests without any are there: counts 0, averages NULL.
-- Holds: reads the few rows of sums of each test in the order of their keys; averages in whole hundredths, rounded
--   half up, so
--   that both engines give the same numbers to the last digit.
CREATE VIEW exam_statistics AS
SELECT e.id AS exam_id, e.name, e.year, coalesce(sum(r.submitted), 0) AS total_attempts,
  (2 * CAST(round(sum(r.score_sum) * 100) AS INTEGER) + sum(r.submitted)) / nullif(2 * sum(r.submitted), 0) / 100.0 AS avg_score,
  coalesce(sum(r.users), 0) AS unique_users,
  (200 * sum(r.minutes_sum) + sum(r.submitted)) / nullif(2 * sum(r.submitted), 0) / 100.0 AS avg_time_minutes
FROM exams e
LEFT JOIN exam_results r ON r.exam_id = e.id
GROUP BY e.id
