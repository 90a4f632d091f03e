-- Rule: an attempt is finished
-- Codes: none
-- Does: submits the attempt and stamps finished_at unless it is given; answers with its score, how many answers are
--   correct, and how many questions the exam has. Called again it changes nothing and answers with what stands; for an
--   attempt that is not there, with no row.
-- Holds: the score stands already (update_attempt_score_on_answer), so finishing is one UPDATE and its triggers.
-- Arguments: attempt_id
UPDATE attempts SET status = 'submitted' WHERE id = :attempt_id AND status = 'in_progress';
SELECT a.score AS score,
  (SELECT count(*) FROM attempt_answers w WHERE w.attempt_id = a.id AND w.is_correct = 1) AS correct_answers,
  (SELECT count(*) FROM questions q JOIN sections s ON s.id = q.section_id
    WHERE s.exam_id = a.exam_id) AS total_questions
FROM attempts a WHERE a.id = :attempt_id
