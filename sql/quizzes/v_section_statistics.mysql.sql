-- Rule: how the sections of a test went
-- Codes: none
-- Does: over the submitted attempts of the test their number, and of each section how many questions were answered
--   correctly and what score they made, on average. Sections and tests without any are there: count 0, averages NULL.
-- Holds: reads the few rows of sums of each section; averages in whole hundredths, rounded half up, so that both
--   engines give the same numbers to the last digit.
CREATE VIEW v_section_statistics AS
SELECT s.exam_id, s.id AS section_id, s.name AS section_name, COALESCE(n.submitted, 0) AS total_attempts,
  (SELECT COUNT(*) FROM questions q WHERE q.section_id = s.id) AS total_questions,
  COALESCE((SELECT SUM(q.marks) FROM questions q WHERE q.section_id = s.id), 0) AS max_marks,
  CAST((200 * COALESCE(r.correct, 0) + n.submitted) DIV NULLIF(2 * n.submitted, 0) * 0.01 AS DECIMAL(9,2)) AS avg_correct,
  CAST((200 * COALESCE(r.score_sum, 0) + n.submitted) DIV NULLIF(2 * n.submitted, 0) * 0.01 AS DECIMAL(9,2)) AS avg_score
FROM sections s
LEFT JOIN (SELECT x.exam_id, SUM(x.submitted) AS submitted FROM exam_results x GROUP BY x.exam_id) n
  ON n.exam_id = s.exam_id
LEFT JOIN (
  SELECT k.section_id, SUM(k.correct) AS correct, SUM(k.score_sum) AS score_sum FROM section_results k
  GROUP BY k.section_id) r ON r.section_id = s.id
