-- Rule: a mark when its row is made
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: a row in a locked period, of a student of another level or year, an absence without its type, a mark below 0
--   or above the maximum. An absent student's mark becomes 0.
-- Holds: the row carries its maximum and its lock; whoever gives them (populate) is held by the composite foreign key,
--   otherwise locking reads fill them. An empty row that carries them costs one comparison.
CREATE TRIGGER trg_exam_score_validate_insert BEFORE INSERT ON student_exam_scores FOR EACH ROW
BEGIN
  -- include: session((SELECT x.is_locked FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id))
  -- include: values((SELECT x.is_locked FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id))
  -- The message is a session's variable: a local one costs every row.
  IF NOT COALESCE(NEW.max_score > 0 AND NEW.is_locked = 0 AND NEW.is_present = 1 AND NEW.score IS NULL
      AND NEW.absence_type IS NULL AND NEW.excuse_details IS NULL, FALSE) THEN
    IF COALESCE(NEW.max_score, 0) = 0 THEN
      -- A missing exam is left to the foreign key.
      SET NEW.max_score = COALESCE((
          SELECT x.max_score FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0),
        NEW.is_locked = COALESCE((
          SELECT x.is_locked FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0),
        NEW.grade_level_id = COALESCE((
          SELECT x.grade_level_id FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0),
        NEW.academic_year_id = COALESCE((
          SELECT x.academic_year_id FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0);
    END IF;
    IF NEW.is_present = 0 THEN
      SET NEW.score = 0;
    ELSE
      SET NEW.absence_type = NULL, NEW.excuse_details = NULL;
    END IF;
    SET @rasd_told = LEFT(CASE
      WHEN NEW.is_locked = 1
        THEN CONCAT('PERIOD_LOCKED: exam ', NEW.exam_schedule_id, ' belongs to a locked exam period')
      WHEN NEW.max_score > 0 AND EXISTS (
        SELECT 1 FROM enrollments e WHERE e.id = NEW.enrollment_id
          AND (e.grade_level_id <> NEW.grade_level_id OR e.academic_year_id <> NEW.academic_year_id) LOCK IN SHARE MODE)
        THEN CONCAT('VALIDATION_ERROR: enrollment ', NEW.enrollment_id, ' is not of the level and year of exam ',
          NEW.exam_schedule_id)
      WHEN NEW.is_present = 0 AND NEW.absence_type IS NULL
        THEN CONCAT('ABSENCE_TYPE_REQUIRED: the absence of enrollment ', NEW.enrollment_id, ' in exam ',
        NEW.exam_schedule_id, ' needs its type')
      WHEN NEW.score < 0 OR (NEW.max_score > 0 AND NEW.score > NEW.max_score)
        THEN CONCAT('SCORE_OUT_OF_RANGE: ', NEW.score, ' is not between 0 and ', NEW.max_score)
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
END
