-- Rule: a mark when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: any change in a locked period, a change of a row's exam or enrollment, an absence without its type, a mark
--   below 0 or above the maximum. An absent student's mark becomes 0; turned present again, absence type, excuse and a
--   mark of 0 are cleared.
-- Holds: reads no table: the row carries its maximum and its lock, tied by a foreign key; a lock rewrites the very row
--   that a mark is saved on. A plain mark costs one comparison.
CREATE TRIGGER trg_exam_score_validate_update BEFORE UPDATE ON student_exam_scores FOR EACH ROW
BEGIN
  -- include: session(OLD.is_locked)
  -- include: values(OLD.is_locked)
  -- The message is a session's variable: a local one costs every row.
  IF NOT COALESCE(OLD.is_locked = 0 AND NEW.is_present = 1 AND OLD.is_present = 1
      AND NEW.score >= 0 AND NEW.score <= NEW.max_score AND NEW.absence_type IS NULL AND NEW.excuse_details IS NULL
      AND NEW.id = OLD.id AND NEW.exam_schedule_id = OLD.exam_schedule_id AND NEW.enrollment_id = OLD.enrollment_id
     , FALSE) THEN
    IF NEW.is_present = 0 THEN
      SET NEW.score = 0;
    ELSE
      SET NEW.absence_type = NULL, NEW.excuse_details = NULL;
      IF OLD.is_present = 0 AND NEW.score = 0 THEN
        SET NEW.score = NULL;
      END IF;
    END IF;
    SET @rasd_told = LEFT(CASE
      WHEN OLD.is_locked = 1
        THEN CONCAT('PERIOD_LOCKED: exam ', OLD.exam_schedule_id, ' belongs to a locked exam period')
      WHEN NOT (NEW.id <=> OLD.id AND NEW.exam_schedule_id <=> OLD.exam_schedule_id
        AND NEW.enrollment_id <=> OLD.enrollment_id) THEN 'VALIDATION_ERROR: a mark keeps its exam and its enrollment'
      WHEN NEW.is_present = 0 AND NEW.absence_type IS NULL
        THEN CONCAT('ABSENCE_TYPE_REQUIRED: the absence of enrollment ', OLD.enrollment_id, ' in exam ',
        OLD.exam_schedule_id, ' needs its type')
      WHEN NEW.score < 0 OR NEW.score > NEW.max_score
        THEN CONCAT('SCORE_OUT_OF_RANGE: ', NEW.score, ' is not between 0 and ', NEW.max_score)
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
  IF NOT (NEW.score <=> OLD.score AND NEW.is_present = OLD.is_present AND NEW.absence_type <=> OLD.absence_type
      AND CAST(NEW.excuse_details AS BINARY) <=> CAST(OLD.excuse_details AS BINARY)
      AND CAST(NEW.teacher_notes AS BINARY) <=> CAST(OLD.teacher_notes AS BINARY)) THEN
    SET NEW.updated_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
  END IF;
END
