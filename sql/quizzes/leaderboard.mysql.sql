-- Rule: the leaderboard of a test
-- Codes: none
-- Does: each user's best submitted attempt, of equal ones the quickest; the standing counts who has a higher score, so
--   ties
--   share it.
-- Holds: the key (exam_id, score) gives a page in the order of scores and counts who is above, without ranking the
--   others.
CREATE VIEW leaderboard AS
SELECT b.exam_id,
  1 + (SELECT COUNT(*) FROM best_attempts o WHERE o.exam_id = b.exam_id AND o.score > b.score) AS standing,
  b.user_id, u.username, b.score, b.minutes AS time_minutes
FROM best_attempts b
STRAIGHT_JOIN users u ON u.id = b.user_id
