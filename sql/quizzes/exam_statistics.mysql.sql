-- Rule: how a test went
-- Codes: none
-- Does: over submitted attempts their number, average score and average time in whole minutes, and how many users there
--   were. Tests without any are there: counts 0, averages NULL.
-- Holds: reads the few rows of sums of each test in the order of their keys; averages in whole hundredths, rounded
--   half up, so
--   that both engines give the same numbers to the last digit.
CREATE VIEW exam_statistics AS
SELECT e.id AS exam_id, MAX(e.name) AS name, MAX(e.year) AS year, COALESCE(SUM(r.submitted), 0) AS total_attempts,
  CAST((200 * SUM(r.score_sum) + SUM(r.submitted)) DIV NULLIF(2 * SUM(r.submitted), 0) * 0.01 AS DECIMAL(9,2)) AS avg_score,
  COALESCE(SUM(r.users), 0) AS unique_users,
  CAST((200 * SUM(r.minutes_sum) + SUM(r.submitted)) DIV NULLIF(2 * SUM(r.submitted), 0) * 0.01 AS DECIMAL(12,2)) AS avg_time_minutes
FROM exams e
LEFT JOIN exam_results r ON r.exam_id = e.id
GROUP BY e.id
