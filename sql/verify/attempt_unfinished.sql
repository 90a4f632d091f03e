-- Rule: a submitted attempt is finished
-- Codes: VALIDATION_ERROR
-- Finds: submitted attempts without finished_at.
SELECT 'attempts', a.id, 'VALIDATION_ERROR' FROM attempts a WHERE a.status = 'submitted' AND a.finished_at IS NULL
