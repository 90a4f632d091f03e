-- Rule: an exam's results
-- Codes: none
-- Does: counts and averages of each exam. total = passed + failed + ungraded + absent; averages over those present and
--   marked, rounded half up to two places; passed at or above the percentage of the policy that judges it.
-- Holds: computed in whole hundredths, so that both engines give the same numbers to the last digit.
CREATE VIEW v_exam_results_summary AS
SELECT
  j.exam_schedule_id,
  count(s.id) AS total_students,
  count(CASE WHEN s.is_present = 1 THEN 1 END) AS present_count,
  count(CASE WHEN s.is_present = 0 THEN 1 END) AS absent_count,
  count(CASE WHEN s.absence_type = 'بعذر' THEN 1 END) AS excused_absent,
  count(CASE WHEN s.absence_type = 'بدون_عذر' THEN 1 END) AS unexcused_absent,
  (2 * sum(CASE WHEN s.is_present = 1
    THEN CAST(round(s.score * 100) AS INTEGER) END) + count(CASE WHEN s.is_present = 1 THEN s.score END))
    / nullif(2 * count(CASE WHEN s.is_present = 1 THEN s.score END), 0) / 100.0 AS avg_score,
  (20000 * sum(CASE WHEN s.is_present = 1
    THEN CAST(round(s.score * 100) AS INTEGER) END) + CAST(round(j.max_score * 100) AS INTEGER) * count(CASE WHEN s.is_present = 1 THEN s.score END))
    / nullif(2 * CAST(round(j.max_score * 100) AS INTEGER) * count(CASE WHEN s.is_present = 1
      THEN s.score END), 0) / 100.0 AS avg_percentage,
  count(CASE WHEN s.is_present = 1 AND s.score >= j.pass_score THEN 1 END) AS passed_count,
  count(CASE WHEN s.is_present = 1 THEN s.score END)
    - count(CASE WHEN s.is_present = 1 AND s.score >= j.pass_score THEN 1 END) AS failed_count,
  count(CASE WHEN s.is_present = 1 AND s.score IS NULL THEN 1 END) AS ungraded_count
FROM v_exam_policies j
LEFT JOIN student_exam_scores s ON s.exam_schedule_id = j.exam_schedule_id
GROUP BY j.exam_schedule_id, j.max_score
