-- Rule: nothing is left over from a transaction
-- Codes: VALIDATION_ERROR
-- Finds: the name of who wrote, or a row being finished, left behind: the next change would bear that name, or not be checked.
SELECT 'rule_session', id, 'VALIDATION_ERROR' FROM rule_session
UNION ALL SELECT 'rule_settling', table_name || ' ' || row_id, 'VALIDATION_ERROR' FROM rule_settling
