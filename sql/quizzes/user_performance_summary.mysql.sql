-- Rule: how a user does in tests
-- Codes: none
-- Does: counts of all attempts; over submitted ones the average and best score and how many tests were completed. Users
--   without an attempt are there.
-- Holds: reads one row of sums a user; averages in whole hundredths, rounded half up, so that both engines give the
--   same numbers to the last digit.
CREATE VIEW user_performance_summary AS
SELECT u.id AS user_id, u.username, COALESCE(r.attempts, 0) AS total_attempts,
  CAST((200 * r.score_sum + r.submitted) DIV NULLIF(2 * r.submitted, 0) * 0.01 AS DECIMAL(9,2)) AS avg_score,
  r.best_score,
  COALESCE(r.exams, 0) AS completed_exams
FROM users u
LEFT JOIN user_results r ON r.user_id = u.id
