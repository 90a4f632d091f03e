-- Rule: an exam's results
-- Codes: none
-- Does: counts and averages of each exam. total = passed + failed + ungraded + absent; averages over those present and
--   marked, rounded half up to two places; passed at or above the percentage of the policy that judges it.
-- Holds: computed in whole hundredths, so that both engines give the same numbers to the last digit, whatever
--   div_precision_increment a session has.
CREATE VIEW v_exam_results_summary AS
SELECT
  j.exam_schedule_id,
  COUNT(s.id) AS total_students,
  COUNT(CASE WHEN s.is_present = 1 THEN 1 END) AS present_count,
  COUNT(CASE WHEN s.is_present = 0 THEN 1 END) AS absent_count,
  COUNT(CASE WHEN s.absence_type = 'بعذر' THEN 1 END) AS excused_absent,
  COUNT(CASE WHEN s.absence_type = 'بدون_عذر' THEN 1 END) AS unexcused_absent,
  CAST((200 * SUM(CASE WHEN s.is_present = 1 THEN s.score END) + COUNT(CASE WHEN s.is_present = 1 THEN s.score END))
    DIV NULLIF(2 * COUNT(CASE WHEN s.is_present = 1 THEN s.score END), 0) * 0.01 AS DECIMAL(5,2)) AS avg_score,
  CAST((20000 * SUM(CASE WHEN s.is_present = 1 THEN s.score END)
      + j.max_score * COUNT(CASE WHEN s.is_present = 1 THEN s.score END))
    DIV NULLIF(2 * j.max_score * COUNT(CASE WHEN s.is_present = 1 THEN s.score END), 0) * 0.01
    AS DECIMAL(5,2)) AS avg_percentage,
  COUNT(CASE WHEN s.is_present = 1 AND s.score >= j.pass_score THEN 1 END) AS passed_count,
  COUNT(CASE WHEN s.is_present = 1 THEN s.score END)
    - COUNT(CASE WHEN s.is_present = 1 AND s.score >= j.pass_score THEN 1 END) AS failed_count,
  COUNT(CASE WHEN s.is_present = 1 AND s.score IS NULL THEN 1 END) AS ungraded_count
FROM v_exam_policies j
LEFT JOIN student_exam_scores s ON s.exam_schedule_id = j.exam_schedule_id
GROUP BY j.exam_schedule_id, j.max_score
