-- Rule: what the semester grades would be now
-- Codes: none
-- Does: a part (monthly, midterm, final) is the average of its exams' percentages, 0 to 100: each percentage taken to
--   six places, the average rounded half up to two. An absence counts zero or is left out as the most specific policy
--   says (by default an excused one is left out, an unexcused one is zero). A part with a missing mark, or without any
--   exam, is NULL, never zero. The total is the weighted average of the parts as they stand (20, 30, 50 where no policy
--   fits); a part whose every exam is left out goes with its weight; NULL when a part that has a weight is missing.
--   Passed at or above the policy's percentage.
-- Holds: computed in whole numbers, so that both engines give the same to the last digit; semester and section stand in
--   GROUP BY, so that a condition on them reaches the rows.
CREATE VIEW v_semester_grades_now AS
WITH marked AS (
  SELECT s.enrollment_id, e.classroom_id, p.semester_id, x.subject_id, p.type,
    s.is_present = 1 AND s.score IS NULL AS missing,
    CASE WHEN s.is_present = 1
        OR CASE s.absence_type WHEN 'بعذر' THEN COALESCE(g.excused_absence, 'LEFT_OUT')
          ELSE COALESCE(g.unexcused_absence, 'ZERO') END = 'ZERO'
      THEN (200000000 * CAST(round(s.score * 100) AS INTEGER) + CAST(round(x.max_score * 100) AS INTEGER))
        / (2 * CAST(round(x.max_score * 100) AS INTEGER)) END AS percentage,
    CAST(round(coalesce(g.monthly_weight, 20) * 100) AS INTEGER) AS monthly_weight,
    CAST(round(coalesce(g.midterm_weight, 30) * 100) AS INTEGER) AS midterm_weight,
    CAST(round(coalesce(g.final_weight, 50) * 100) AS INTEGER) AS final_weight,
    CAST(round(coalesce(g.pass_percentage, 50) * 100) AS INTEGER) AS pass_mark
  FROM exam_periods p
  JOIN exam_schedules x ON x.exam_period_id = p.id
  JOIN student_exam_scores s ON s.exam_schedule_id = x.id
  JOIN enrollments e ON e.id = s.enrollment_id
  LEFT JOIN grading_policies g ON g.id = (
    SELECT b.id FROM grading_policies b
    WHERE b.academic_year_id = p.academic_year_id
      AND (b.subject_id IS NULL OR b.subject_id = x.subject_id)
      AND (b.grade_level_id IS NULL OR b.grade_level_id = x.grade_level_id)
    ORDER BY b.subject_id IS NULL, b.grade_level_id IS NULL LIMIT 1)
  WHERE p.type <> 'DIAGNOSTIC'
),
gathered AS (
  SELECT enrollment_id, classroom_id, semester_id, subject_id, MAX(pass_mark) AS pass_mark,
    COUNT(CASE WHEN type = 'MONTHLY' THEN 1 END) AS monthly_rows,
    COUNT(CASE WHEN type = 'MONTHLY' AND missing = 1 THEN 1 END) AS monthly_missing,
    COUNT(CASE WHEN type = 'MONTHLY' THEN percentage END) AS monthly_counted,
    SUM(CASE WHEN type = 'MONTHLY' THEN percentage END) AS monthly_sum,
    MAX(monthly_weight) AS monthly_weight,
    COUNT(CASE WHEN type = 'MIDTERM' THEN 1 END) AS midterm_rows,
    COUNT(CASE WHEN type = 'MIDTERM' AND missing = 1 THEN 1 END) AS midterm_missing,
    COUNT(CASE WHEN type = 'MIDTERM' THEN percentage END) AS midterm_counted,
    SUM(CASE WHEN type = 'MIDTERM' THEN percentage END) AS midterm_sum,
    MAX(midterm_weight) AS midterm_weight,
    COUNT(CASE WHEN type = 'FINAL' THEN 1 END) AS final_rows,
    COUNT(CASE WHEN type = 'FINAL' AND missing = 1 THEN 1 END) AS final_missing,
    COUNT(CASE WHEN type = 'FINAL' THEN percentage END) AS final_counted,
    SUM(CASE WHEN type = 'FINAL' THEN percentage END) AS final_sum,
    MAX(final_weight) AS final_weight
  FROM marked
  GROUP BY enrollment_id, classroom_id, semester_id, subject_id
),
parted AS (
  SELECT enrollment_id, classroom_id, semester_id, subject_id,
    CASE WHEN monthly_missing = 0
      THEN (2 * monthly_sum + 10000 * monthly_counted) / NULLIF(20000 * monthly_counted, 0) END AS monthly_part,
    CASE WHEN monthly_rows > 0 AND monthly_missing = 0 AND monthly_counted = 0
      THEN 0 ELSE monthly_weight END AS monthly_weight,
    CASE WHEN midterm_missing = 0
      THEN (2 * midterm_sum + 10000 * midterm_counted) / NULLIF(20000 * midterm_counted, 0) END AS midterm_part,
    CASE WHEN midterm_rows > 0 AND midterm_missing = 0 AND midterm_counted = 0
      THEN 0 ELSE midterm_weight END AS midterm_weight,
    CASE WHEN final_missing = 0
      THEN (2 * final_sum + 10000 * final_counted) / NULLIF(20000 * final_counted, 0) END AS final_part,
    CASE WHEN final_rows > 0 AND final_missing = 0 AND final_counted = 0 THEN 0 ELSE final_weight END AS final_weight,
    pass_mark
  FROM gathered
),
summed AS (
  SELECT enrollment_id, classroom_id, semester_id, subject_id, monthly_part, midterm_part, final_part, pass_mark,
    CASE
      WHEN monthly_weight > 0 AND monthly_part IS NULL THEN NULL
      WHEN midterm_weight > 0 AND midterm_part IS NULL THEN NULL
      WHEN final_weight > 0 AND final_part IS NULL THEN NULL
      ELSE (2 * (monthly_weight * COALESCE(monthly_part, 0) + midterm_weight * COALESCE(midterm_part, 0)
          + final_weight * COALESCE(final_part, 0)) + monthly_weight + midterm_weight + final_weight)
        / NULLIF(2 * (monthly_weight + midterm_weight + final_weight), 0)
    END AS total_part
  FROM parted
)
SELECT enrollment_id, classroom_id, semester_id, subject_id,
  monthly_part / 100.0 AS monthly_score,
  midterm_part / 100.0 AS midterm_score,
  final_part / 100.0 AS final_score,
  total_part / 100.0 AS total,
  total_part >= pass_mark AS is_passed
FROM summed
