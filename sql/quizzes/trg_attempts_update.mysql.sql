-- Rule: an attempt when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: any change of a submitted attempt's state, times, user, exam or score; an end before the
--   beginning; another id or exam of one in
--   progress; a
--   score that is not the sum of its answers.
-- Does: stamps finished_at of an attempt that is submitted without, never before it began.
-- Holds: the row itself. The triggers of answers and questions raise its version with the score, which grants let no
--   one
--   else write; `rasd db verify` names what its owner wrote all the same.
CREATE TRIGGER trg_attempts_update BEFORE UPDATE ON attempts FOR EACH ROW
BEGIN
  -- The message is a session's variable: a local one costs every row.
  IF NOT COALESCE(NEW.id = OLD.id AND NEW.user_id = OLD.user_id AND NEW.exam_id = OLD.exam_id AND NEW.status = OLD.status
      AND NEW.started_at = OLD.started_at AND NEW.finished_at <=> OLD.finished_at
      AND (NEW.score = OLD.score OR NEW.version > OLD.version), FALSE) THEN
    -- include: session(FALSE)
    -- include: values
    SET @rasd_told = LEFT(CASE
      WHEN OLD.status = 'submitted' THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.id, ' is submitted')
      WHEN NOT (NEW.id <=> OLD.id AND NEW.exam_id <=> OLD.exam_id)
        THEN 'VALIDATION_ERROR: an attempt keeps its id and its exam'
      WHEN NOT NEW.score <=> OLD.score AND NEW.version <=> OLD.version
        THEN 'VALIDATION_ERROR: a score is the sum of the marks of the correct answers'
      WHEN NEW.finished_at < NEW.started_at THEN 'VALIDATION_ERROR: an attempt ends after it begins'
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
    IF NEW.status = 'submitted' AND NEW.finished_at IS NULL THEN
      -- The clock may have been set back since the attempt began.
      SET NEW.finished_at = GREATEST(NEW.started_at, TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'));
    END IF;
  END IF;
END
