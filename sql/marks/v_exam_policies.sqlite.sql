-- Rule: by which policy an exam is judged
-- Codes: none
-- Does: each exam with the most specific policy that fits it (subject and level, subject, level, year; without one 50
--   to pass, weights 20, 30, 50, an excused absence left out, an unexcused one zero); policy says which of them it is.
--   What was closed when a policy changed keeps the numbers that were written down then: a kept_at says since when.
--   pass_score is the least mark that passes, from_1 to from_9 the least that reach so many tenths of the maximum: a
--   mark's percentage is rounded half up to two places, and judged as it is shown.
-- Holds: the one place that knows how a policy is chosen and where a mark passes; whole numbers, since a float holds no
--   tie. Policies are looked up by themselves: joined over their computed columns, SQLite 3.40 misses them after ANALYZE.
CREATE VIEW v_exam_policies AS
SELECT x.id AS exam_schedule_id, x.exam_period_id, x.subject_id, x.grade_level_id, x.max_score,
  p.academic_year_id, p.semester_id, p.type, p.is_locked,
  COALESCE(k.pass_percentage, g.pass_percentage, 50) AS pass_percentage,
  (CAST(round(x.max_score * 100) AS INTEGER)
      * (2 * CAST(round(COALESCE(k.pass_percentage, g.pass_percentage, 50) * 100) AS INTEGER) - 1) + 19999)
    / 20000 / 100.0 AS pass_score,
  (CAST(round(x.max_score * 100) AS INTEGER) * 1999 + 19999) / 20000 / 100.0 AS from_1,
  (CAST(round(x.max_score * 100) AS INTEGER) * 3999 + 19999) / 20000 / 100.0 AS from_2,
  (CAST(round(x.max_score * 100) AS INTEGER) * 5999 + 19999) / 20000 / 100.0 AS from_3,
  (CAST(round(x.max_score * 100) AS INTEGER) * 7999 + 19999) / 20000 / 100.0 AS from_4,
  (CAST(round(x.max_score * 100) AS INTEGER) * 9999 + 19999) / 20000 / 100.0 AS from_5,
  (CAST(round(x.max_score * 100) AS INTEGER) * 11999 + 19999) / 20000 / 100.0 AS from_6,
  (CAST(round(x.max_score * 100) AS INTEGER) * 13999 + 19999) / 20000 / 100.0 AS from_7,
  (CAST(round(x.max_score * 100) AS INTEGER) * 15999 + 19999) / 20000 / 100.0 AS from_8,
  (CAST(round(x.max_score * 100) AS INTEGER) * 17999 + 19999) / 20000 / 100.0 AS from_9,
  COALESCE(k.excused_absence, g.excused_absence, 'LEFT_OUT') AS excused_absence,
  COALESCE(k.unexcused_absence, g.unexcused_absence, 'ZERO') AS unexcused_absence,
  COALESCE(w.monthly_weight, g.monthly_weight, 20) AS monthly_weight,
  COALESCE(w.midterm_weight, g.midterm_weight, 30) AS midterm_weight,
  COALESCE(w.final_weight, g.final_weight, 50) AS final_weight,
  COALESCE(w.pass_percentage, g.pass_percentage, 50) AS total_pass_percentage,
  COALESCE(k.policy, CASE WHEN g.id IS NULL THEN 'NONE'
    WHEN g.subject_id IS NULL AND g.grade_level_id IS NULL THEN 'YEAR' WHEN g.subject_id IS NULL THEN 'LEVEL'
    WHEN g.grade_level_id IS NULL THEN 'SUBJECT' ELSE 'LEVEL_SUBJECT' END) AS policy,
  k.kept_at,
  COALESCE(w.policy, CASE WHEN g.id IS NULL THEN 'NONE'
    WHEN g.subject_id IS NULL AND g.grade_level_id IS NULL THEN 'YEAR' WHEN g.subject_id IS NULL THEN 'LEVEL'
    WHEN g.grade_level_id IS NULL THEN 'SUBJECT' ELSE 'LEVEL_SUBJECT' END) AS total_policy,
  w.kept_at AS total_kept_at
FROM exam_periods p
JOIN exam_schedules x ON x.exam_period_id = p.id
LEFT JOIN exam_policies k ON k.exam_schedule_id = x.id
LEFT JOIN semester_policies w ON w.semester_id = p.semester_id
  AND w.grade_level_id = x.grade_level_id AND w.subject_id = x.subject_id
LEFT JOIN grading_policies g ON g.id = coalesce(
  (SELECT a.id FROM grading_policies a WHERE a.academic_year_id = p.academic_year_id
    AND a.grade_level_scope = x.grade_level_id AND a.subject_scope = x.subject_id),
  (SELECT b.id FROM grading_policies b WHERE b.academic_year_id = p.academic_year_id
    AND b.grade_level_scope = 0 AND b.subject_scope = x.subject_id),
  (SELECT c.id FROM grading_policies c WHERE c.academic_year_id = p.academic_year_id
    AND c.grade_level_scope = x.grade_level_id AND c.subject_scope = 0),
  (SELECT d.id FROM grading_policies d WHERE d.academic_year_id = p.academic_year_id
    AND d.grade_level_scope = 0 AND d.subject_scope = 0))
