-- Rule: a copy says what its source says
-- Codes: VALIDATION_ERROR
-- Finds: levels of enrollments, years and locks of exams, and levels, years, maxima and locks of marks that are not those of the section, the period and the exam.
SELECT 'enrollments', e.id, 'VALIDATION_ERROR' FROM enrollments e
JOIN classrooms c ON c.id = e.classroom_id
WHERE e.grade_level_id <> c.grade_level_id
UNION ALL
SELECT 'exam_schedules', x.id, 'VALIDATION_ERROR' FROM exam_schedules x
JOIN exam_periods p ON p.id = x.exam_period_id
WHERE x.academic_year_id <> p.academic_year_id OR x.is_locked <> p.is_locked
UNION ALL
SELECT 'student_exam_scores', s.id, 'VALIDATION_ERROR' FROM student_exam_scores s
JOIN exam_schedules x ON x.id = s.exam_schedule_id
WHERE s.grade_level_id <> x.grade_level_id OR s.academic_year_id <> x.academic_year_id
  OR s.max_score <> x.max_score OR s.is_locked <> x.is_locked
