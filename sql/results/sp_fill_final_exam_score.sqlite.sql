-- Rule: semester grades are computed
-- Codes: none
-- Does: carries the parts and the total of every student who is in the section or finished there into semester_grades;
--   removes rows for which no exam is left. Missing marks stay NULL. Safe to repeat, also while a period is locked.
-- Holds: SQLite has one writer; a row in rule_settling lets the rows through their triggers.
-- Arguments: semester_id, classroom_id
INSERT INTO rule_settling (table_name, row_id) VALUES ('semester_grades', 0);
INSERT INTO semester_grades
  (enrollment_id, subject_id, semester_id, monthly_score, midterm_score, final_score, total, is_passed, computed_at)
SELECT n.enrollment_id, n.subject_id, n.semester_id, n.monthly_score, n.midterm_score, n.final_score, n.total,
  n.is_passed, datetime('now')
FROM v_semester_grades_now n
JOIN enrollments e ON e.id = n.enrollment_id AND e.status IN ('ACTIVE', 'GRADUATED')
WHERE n.semester_id = :semester_id AND n.classroom_id = :classroom_id
ON CONFLICT (enrollment_id, subject_id, semester_id) DO UPDATE SET
  monthly_score = excluded.monthly_score, midterm_score = excluded.midterm_score, final_score = excluded.final_score,
  total = excluded.total, is_passed = excluded.is_passed, computed_at = excluded.computed_at;
DELETE FROM semester_grades
WHERE semester_id = :semester_id
  AND enrollment_id IN (SELECT e.id FROM enrollments e WHERE e.classroom_id = :classroom_id)
  AND NOT EXISTS (
    SELECT 1 FROM student_exam_scores s
    JOIN exam_schedules x ON x.id = s.exam_schedule_id AND x.subject_id = semester_grades.subject_id
    JOIN exam_periods p ON p.id = x.exam_period_id AND p.semester_id = :semester_id AND p.type <> 'DIAGNOSTIC'
    WHERE s.enrollment_id = semester_grades.enrollment_id);
DELETE FROM rule_settling WHERE table_name = 'semester_grades'
