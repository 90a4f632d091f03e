-- Rule: every level, year, semester and period has its rows to lock
-- Codes: VALIDATION_ERROR
-- Finds: levels, years, semesters and periods whose rows in rule_locks are not whole; their writes would be refused.
SELECT 'grade_levels', g.id, 'VALIDATION_ERROR' FROM grade_levels g
WHERE (SELECT COUNT(*) FROM rule_locks k
  WHERE k.scope = 'grade_level' AND k.parent_id = g.id AND k.stripe BETWEEN 0 AND 7) <> 8
UNION ALL
SELECT 'academic_years', y.id, 'VALIDATION_ERROR' FROM academic_years y
WHERE NOT EXISTS (SELECT 1 FROM rule_locks k WHERE k.scope = 'academic_year' AND k.parent_id = y.id AND k.stripe = 0)
UNION ALL
SELECT 'semesters', m.id, 'VALIDATION_ERROR' FROM semesters m
WHERE NOT EXISTS (SELECT 1 FROM rule_locks k WHERE k.scope = 'semester' AND k.parent_id = m.id AND k.stripe = 0)
UNION ALL
SELECT 'exam_periods', p.id, 'VALIDATION_ERROR' FROM exam_periods p
WHERE NOT EXISTS (SELECT 1 FROM rule_locks k WHERE k.scope = 'exam_period' AND k.parent_id = p.id AND k.stripe = 0)
