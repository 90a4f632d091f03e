-- Rule: an attempt when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a state that is none of the two, a moment that is none, an end before the beginning.
-- Does: a new attempt's score is 0, whatever is given; one made as submitted is stamped as finished, never before
--   it began.
-- Holds: writes the user's stripe of the exam in exam_results; a change of the exam's questions writes all of them
--   before
--   it looks at the attempts.
CREATE TRIGGER trg_attempts_insert BEFORE INSERT ON attempts FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NEW.finished_at < NEW.started_at THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: an attempt ends after it begins';
  END IF;
  SET NEW.score = 0;
  IF NEW.status = 'submitted' AND NEW.finished_at IS NULL THEN
    -- The clock may have been set back since the attempt began.
    SET NEW.finished_at = GREATEST(NEW.started_at, TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'));
  END IF;
  -- lock:
  INSERT INTO exam_results (exam_id, stripe, version) VALUES (NEW.exam_id, NEW.user_id & 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
  -- :lock
END
