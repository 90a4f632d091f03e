-- Rule: an attempt is finished
-- Codes: none
-- Does: submits the attempt and stamps finished_at unless it is given; answers with its score, how many answers are
--   correct, and how many questions the exam has. Called again it changes nothing and answers with what stands; for an
--   attempt that is not there, with no row.
-- Holds: the score stands already (update_attempt_score_on_answer), so finishing is one UPDATE and its triggers; what
--   is
--   answered is read by locking reads.
-- Arguments: attempt_id
CREATE PROCEDURE calculate_exam_results(IN in_attempt_id INT)
BEGIN
  UPDATE attempts SET status = 'submitted' WHERE id = in_attempt_id AND status = 'in_progress';
  SELECT a.score,
    (SELECT COUNT(*) FROM attempt_answers w WHERE w.attempt_id = a.id AND w.is_correct = 1 LOCK IN SHARE MODE)
      AS correct_answers,
    (SELECT COUNT(*) FROM questions q JOIN sections s ON s.id = q.section_id
      WHERE s.exam_id = a.exam_id LOCK IN SHARE MODE) AS total_questions
  FROM attempts a WHERE a.id = in_attempt_id LOCK IN SHARE MODE;
END
