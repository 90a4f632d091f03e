-- Rule: a semester lies inside its year
-- Codes: VALIDATION_ERROR
-- Finds: semesters that begin before their year or end after it.
SELECT 'semesters', m.id, 'VALIDATION_ERROR' FROM semesters m
JOIN academic_years y ON y.id = m.academic_year_id
WHERE m.start_date < y.start_date OR m.end_date > y.end_date
