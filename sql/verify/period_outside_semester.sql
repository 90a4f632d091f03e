-- Rule: a period lies inside its semester
-- Codes: VALIDATION_ERROR
-- Finds: periods whose dates leave their semester, or of another year than it.
SELECT 'exam_periods', p.id, 'VALIDATION_ERROR' FROM exam_periods p
JOIN semesters m ON m.id = p.semester_id
WHERE p.start_date < m.start_date OR p.end_date > m.end_date OR p.academic_year_id <> m.academic_year_id
