-- Rule: an enrollment's year is its section's
-- Codes: VALIDATION_ERROR
-- Finds: enrollments of another year than their section.
SELECT 'enrollments', e.id, 'VALIDATION_ERROR' FROM enrollments e
JOIN classrooms c ON c.id = e.classroom_id
WHERE e.academic_year_id <> c.academic_year_id
