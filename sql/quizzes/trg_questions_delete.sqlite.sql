-- Rule: an answered question stays
-- Codes: none
-- Refuses: deleting a question to which answers refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_questions_delete BEFORE DELETE ON questions
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id);
END
