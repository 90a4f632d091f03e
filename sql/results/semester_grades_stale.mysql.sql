-- Rule: semester grades that no longer hold
-- Codes: none
-- Does: each stored row that differs from what would be computed now, or for which no exam is left, beside the new
--   values.
-- Holds: nothing rewrites a stored grade but the procedures, for the section asked for.
CREATE VIEW semester_grades_stale AS
SELECT g.enrollment_id, g.subject_id, g.semester_id, g.computed_at,
  g.monthly_score, g.midterm_score, g.final_score, g.total, g.is_passed,
  n.monthly_score AS now_monthly_score, n.midterm_score AS now_midterm_score, n.final_score AS now_final_score,
  n.total AS now_total, n.is_passed AS now_is_passed
FROM semester_grades g
LEFT JOIN v_semester_grades_now n
  ON n.enrollment_id = g.enrollment_id AND n.subject_id = g.subject_id AND n.semester_id = g.semester_id
WHERE n.enrollment_id IS NULL OR NOT (g.monthly_score <=> n.monthly_score
    AND g.midterm_score <=> n.midterm_score
    AND g.final_score <=> n.final_score
    AND g.total <=> n.total
    AND g.is_passed <=> n.is_passed)
