-- Rule: how an attempt went, section by section
-- Codes: none
-- Does: for each attempt and section of its test the questions and their marks, how many are answered correctly and
--   what
--   these are worth. Sections without a question or a correct answer are there.
-- Holds: looks up the answers of the rows that are asked for, by keys: a page costs its rows, whatever else there is.
CREATE VIEW section_performance AS
SELECT a.id AS attempt_id, a.user_id, s.id AS section_id, s.name AS section_name,
  (SELECT COUNT(*) FROM questions q WHERE q.section_id = s.id) AS total_questions,
  (SELECT COUNT(*) FROM questions q
    JOIN attempt_answers w ON w.attempt_id = a.id AND w.question_id = q.id AND w.is_correct = 1
    WHERE q.section_id = s.id) AS correct_answers,
  round(coalesce((SELECT SUM(q.marks) FROM questions q
    JOIN attempt_answers w ON w.attempt_id = a.id AND w.question_id = q.id AND w.is_correct = 1
    WHERE q.section_id = s.id), 0), 2) AS section_score,
  round(coalesce((SELECT SUM(q.marks) FROM questions q WHERE q.section_id = s.id), 0), 2) AS section_max_marks
FROM attempts a
JOIN sections s ON s.exam_id = a.exam_id
