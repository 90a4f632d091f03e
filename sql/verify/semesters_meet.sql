-- Rule: semesters of a year do not overlap
-- Codes: VALIDATION_ERROR
-- Finds: semesters with a day of an earlier made one of the same year.
SELECT 'semesters', m.id, 'VALIDATION_ERROR' FROM semesters m
WHERE EXISTS (
  SELECT 1 FROM semesters other
  WHERE other.academic_year_id = m.academic_year_id AND other.id < m.id
    AND other.start_date <= m.end_date AND other.end_date >= m.start_date)
