-- Rule: a deleted attempt is no longer counted
-- Codes: none
-- Does: takes the attempt off its user's count.
-- Holds: written by the statement that deletes the attempt.
CREATE TRIGGER trg_attempts_gone AFTER DELETE ON attempts FOR EACH ROW
BEGIN
  UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
END
