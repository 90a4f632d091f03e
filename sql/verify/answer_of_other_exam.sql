-- Rule: an answer's question belongs to the exam of its attempt
-- Codes: VALIDATION_ERROR
-- Finds: answers to a question of another exam.
SELECT 'attempt_answers', w.id, 'VALIDATION_ERROR' FROM attempt_answers w
JOIN attempts a ON a.id = w.attempt_id
JOIN questions q ON q.id = w.question_id
JOIN sections s ON s.id = q.section_id
WHERE s.exam_id <> a.exam_id
