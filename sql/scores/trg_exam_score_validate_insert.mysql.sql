-- Rule: a mark when its row is made
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: a row in a locked period, of a student of another level or year, an absence without its type, a mark below 0 or above the maximum. An absent student's mark becomes 0.
-- Holds: the row carries its maximum and its lock; whoever gives them (populate) is held by the composite foreign key, otherwise one locking read fills them.
CREATE TRIGGER trg_exam_score_validate_insert BEFORE INSERT ON student_exam_scores FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE exam_level INT;
  DECLARE exam_year INT;
  DECLARE exam_maximum DECIMAL(5,2);
  DECLARE exam_locked BOOLEAN;
  DECLARE student_level INT;
  DECLARE student_year INT;
  DECLARE foreign_student BOOLEAN DEFAULT FALSE;
  IF NEW.max_score = 0 OR NEW.max_score IS NULL THEN
    SELECT x.grade_level_id, x.academic_year_id, x.max_score, x.is_locked
      INTO exam_level, exam_year, exam_maximum, exam_locked
      FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE;
    SELECT e.grade_level_id, e.academic_year_id INTO student_level, student_year
      FROM enrollments e WHERE e.id = NEW.enrollment_id LOCK IN SHARE MODE;
    -- A missing exam or enrollment is left to the foreign key.
    SET NEW.grade_level_id = COALESCE(exam_level, 0), NEW.academic_year_id = COALESCE(exam_year, 0),
      NEW.max_score = COALESCE(exam_maximum, 0), NEW.is_locked = COALESCE(exam_locked, 0);
    SET foreign_student = COALESCE(student_level <> exam_level OR student_year <> exam_year, FALSE);
  END IF;
  IF NEW.is_present = 0 THEN
    SET NEW.score = 0;
  ELSE
    SET NEW.absence_type = NULL, NEW.excuse_details = NULL;
  END IF;
  SET told = LEFT(CASE
    WHEN NEW.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: exam ', NEW.exam_schedule_id, ' belongs to a locked exam period')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write marks'
    WHEN foreign_student THEN CONCAT('VALIDATION_ERROR: enrollment ', NEW.enrollment_id, ' is not of the level and year of exam ', NEW.exam_schedule_id)
    WHEN NEW.is_present IS NULL OR NEW.is_present NOT IN (0, 1) THEN 'VALIDATION_ERROR: is_present is 0 or 1'
    WHEN NEW.is_present = 0 AND COALESCE(NEW.absence_type, '') = '' THEN CONCAT('ABSENCE_TYPE_REQUIRED: the absence of enrollment ', NEW.enrollment_id, ' in exam ', NEW.exam_schedule_id, ' needs its type')
    WHEN NEW.score < 0 OR NEW.score > NEW.max_score THEN CONCAT('SCORE_OUT_OF_RANGE: ', NEW.score, ' is not between 0 and ', NEW.max_score)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
