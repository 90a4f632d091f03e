-- Rule: an exam's results
-- Codes: none
-- Does: counts and averages of each exam. total = passed + failed + ungraded + absent; averages over those present and
--   marked, rounded half up to two places; passed at or above the most specific policy's percentage (subject and level,
--   subject, level, year; 50 where none fits).
-- Holds: computed in whole hundredths, so that both engines give the same numbers to the last digit.
CREATE VIEW v_exam_results_summary AS
SELECT
  x.id AS exam_schedule_id,
  count(s.id) AS total_students,
  count(CASE WHEN s.is_present = 1 THEN 1 END) AS present_count,
  count(CASE WHEN s.is_present = 0 THEN 1 END) AS absent_count,
  count(CASE WHEN s.is_present = 0 AND s.absence_type = 'بعذر' THEN 1 END) AS excused_absent,
  count(CASE WHEN s.is_present = 0 AND s.absence_type = 'بدون_عذر' THEN 1 END) AS unexcused_absent,
  (2 * sum(CASE WHEN s.is_present = 1
    THEN CAST(round(s.score * 100) AS INTEGER) END) + count(CASE WHEN s.is_present = 1 THEN s.score END))
    / nullif(2 * count(CASE WHEN s.is_present = 1 THEN s.score END), 0) / 100.0 AS avg_score,
  (20000 * sum(CASE WHEN s.is_present = 1
    THEN CAST(round(s.score * 100) AS INTEGER) END) + CAST(round(x.max_score * 100) AS INTEGER) * count(CASE WHEN s.is_present = 1 THEN s.score END))
    / nullif(2 * CAST(round(x.max_score * 100) AS INTEGER) * count(CASE WHEN s.is_present = 1
      THEN s.score END), 0) / 100.0 AS avg_percentage,
  count(CASE WHEN s.is_present = 1 AND CAST(round(s.score * 100) AS INTEGER) * 10000
    >= CAST(round(coalesce(g.pass_percentage, 50) * 100) AS INTEGER) * CAST(round(x.max_score * 100) AS INTEGER)
      THEN 1 END) AS passed_count,
  count(CASE WHEN s.is_present = 1 AND CAST(round(s.score * 100) AS INTEGER) * 10000
    < CAST(round(coalesce(g.pass_percentage, 50) * 100) AS INTEGER) * CAST(round(x.max_score * 100) AS INTEGER)
      THEN 1 END) AS failed_count,
  count(CASE WHEN s.is_present = 1 AND s.score IS NULL THEN 1 END) AS ungraded_count
FROM exam_schedules x
JOIN exam_periods p ON p.id = x.exam_period_id
LEFT JOIN grading_policies g ON g.id = (
  SELECT b.id FROM grading_policies b
  WHERE b.academic_year_id = p.academic_year_id
    AND (b.subject_id IS NULL OR b.subject_id = x.subject_id)
    AND (b.grade_level_id IS NULL OR b.grade_level_id = x.grade_level_id)
  ORDER BY b.subject_id IS NULL, b.grade_level_id IS NULL LIMIT 1)
LEFT JOIN student_exam_scores s ON s.exam_schedule_id = x.id
GROUP BY x.id, x.max_score, g.pass_percentage
