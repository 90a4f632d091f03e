-- Rule: an answer says what its choice is
-- Codes: VALIDATION_ERROR
-- Finds: answers whose choice is the right one and that are not correct, or the other way round.
SELECT 'attempt_answers', w.id, 'VALIDATION_ERROR' FROM attempt_answers w
JOIN questions q ON q.id = w.question_id
WHERE w.choice < 0 OR w.is_correct <> (w.choice = q.right_choice)
