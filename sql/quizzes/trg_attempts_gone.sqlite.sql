-- Rule: a deleted attempt is no longer counted
-- Codes: none
-- Does: takes the attempt off its user's count.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_attempts_gone AFTER DELETE ON attempts
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'attempts' AND row_id = OLD.id;
  UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
END
