-- Rule: an attempt when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a state that is none of the two, a moment that is none.
-- Does: a new attempt's score is 0, whatever is given; one made as submitted is stamped as finished.
-- Holds: writes the user's stripe of the exam in exam_results; a change of the exam's questions writes all of them
--   before
--   it looks at the attempts.
CREATE TRIGGER trg_attempts_insert BEFORE INSERT ON attempts FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  SET NEW.score = 0;
  IF NEW.status = 'submitted' AND NEW.finished_at IS NULL THEN
    SET NEW.finished_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
  END IF;
  -- lock:
  INSERT INTO exam_results (exam_id, stripe, version) VALUES (NEW.exam_id, NEW.user_id & 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
  -- :lock
END
