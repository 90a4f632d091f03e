-- Rule: a question's marks are not below 0
-- Codes: VALIDATION_ERROR
-- Finds: questions whose marks or whose right choice are below 0.
SELECT 'questions', q.id, 'VALIDATION_ERROR' FROM questions q WHERE q.marks < 0 OR q.right_choice < 0
