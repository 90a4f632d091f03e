-- Rule: what the semester grades would be now
-- Codes: none
-- Does: a part (monthly, midterm, final) is the average of its exams' percentages, 0 to 100, rounded half up to two
--   places, once. An absence counts zero or is left out as the policy says that judges the exam. A part with a missing
--   mark, or without any exam, is NULL, never zero. The total is the weighted average of the parts as they are shown,
--   rounded the same; a part whose every exam is left out goes with its weight; NULL when a part that has a weight is
--   missing. Passed at or above the policy's percentage for totals.
-- Holds: in whole numbers, the same on both engines: each percentage is rounded up at its fourteenth place, so that no
--   average that is a tie falls below it; one of any two maxima, or of any three whole ones, is exact. Semester and
--   section stand in GROUP BY, so that a condition on them reaches the rows.
CREATE VIEW v_semester_grades_now AS
WITH marked AS (
  SELECT s.enrollment_id, e.classroom_id, j.semester_id, j.subject_id, j.type,
    s.score IS NULL AS missing,
    CASE WHEN s.is_present = 1
        OR CASE s.absence_type WHEN 'بعذر' THEN j.excused_absence ELSE j.unexcused_absence END = 'ZERO'
      THEN (10000000000000000 * s.score + j.max_score - 0.01) DIV j.max_score END AS percentage,
    j.monthly_weight * 100 AS monthly_weight, j.midterm_weight * 100 AS midterm_weight,
    j.final_weight * 100 AS final_weight, j.total_pass_percentage * 100 AS pass_mark
  FROM v_exam_policies j
  JOIN student_exam_scores s ON s.exam_schedule_id = j.exam_schedule_id
  JOIN enrollments e ON e.id = s.enrollment_id
  WHERE j.type <> 'DIAGNOSTIC'
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
      THEN (2 * monthly_sum + 1000000000000 * monthly_counted) DIV NULLIF(2000000000000 * monthly_counted, 0) END AS monthly_part,
    CASE WHEN monthly_rows > 0 AND monthly_missing = 0 AND monthly_counted = 0
      THEN 0 ELSE monthly_weight END AS monthly_weight,
    CASE WHEN midterm_missing = 0
      THEN (2 * midterm_sum + 1000000000000 * midterm_counted) DIV NULLIF(2000000000000 * midterm_counted, 0) END AS midterm_part,
    CASE WHEN midterm_rows > 0 AND midterm_missing = 0 AND midterm_counted = 0
      THEN 0 ELSE midterm_weight END AS midterm_weight,
    CASE WHEN final_missing = 0
      THEN (2 * final_sum + 1000000000000 * final_counted) DIV NULLIF(2000000000000 * final_counted, 0) END AS final_part,
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
        DIV NULLIF(2 * (monthly_weight + midterm_weight + final_weight), 0)
    END AS total_part
  FROM parted
)
SELECT enrollment_id, classroom_id, semester_id, subject_id,
  CAST(monthly_part * 0.01 AS DECIMAL(5,2)) AS monthly_score,
  CAST(midterm_part * 0.01 AS DECIMAL(5,2)) AS midterm_score,
  CAST(final_part * 0.01 AS DECIMAL(5,2)) AS final_score,
  CAST(total_part * 0.01 AS DECIMAL(5,2)) AS total,
  total_part >= pass_mark AS is_passed
FROM summed
