-- Rule: one ACTIVE enrollment for each student and year
-- Codes: DUPLICATE
-- Finds: ACTIVE enrollments of a student who has an earlier one in that year.
SELECT 'enrollments', e.id, 'DUPLICATE' FROM enrollments e
WHERE e.status = 'ACTIVE' AND EXISTS (
  SELECT 1 FROM enrollments other
  WHERE other.student_id = e.student_id AND other.academic_year_id = e.academic_year_id
    AND other.status = 'ACTIVE' AND other.id < e.id)
