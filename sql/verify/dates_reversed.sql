-- Rule: nothing ends before it starts
-- Codes: VALIDATION_ERROR
-- Finds: years, semesters, exam periods and sessions whose end is before their start.
SELECT 'academic_years', id, 'VALIDATION_ERROR' FROM academic_years WHERE start_date > end_date
UNION ALL SELECT 'semesters', id, 'VALIDATION_ERROR' FROM semesters WHERE start_date > end_date
UNION ALL SELECT 'exam_periods', id, 'VALIDATION_ERROR' FROM exam_periods WHERE start_date > end_date
UNION ALL SELECT 'exam_sessions', id, 'VALIDATION_ERROR' FROM exam_sessions WHERE start_date > end_date
