-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Finds: a percentage to pass outside 0 to 100, a weight below 0.
SELECT 'grading_policies', id, 'VALIDATION_ERROR' FROM grading_policies
WHERE pass_percentage NOT BETWEEN 0 AND 100 OR monthly_weight < 0 OR midterm_weight < 0 OR final_weight < 0
