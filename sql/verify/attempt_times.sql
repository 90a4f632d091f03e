-- Rule: an attempt ends after it begins
-- Codes: VALIDATION_ERROR
-- Finds: attempts that were finished before they were begun.
SELECT 'attempts', a.id, 'VALIDATION_ERROR' FROM attempts a
WHERE a.finished_at < a.started_at
