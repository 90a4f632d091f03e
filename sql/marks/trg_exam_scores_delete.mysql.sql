-- Rule: a mark of a locked period is not deleted
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR
-- Refuses: deleting a row of a locked period.
-- Holds: the row carries its lock, tied by a foreign key.
CREATE TRIGGER trg_exam_scores_delete BEFORE DELETE ON student_exam_scores FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN OLD.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: exam ', OLD.exam_schedule_id, ' belongs to a locked exam period')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write marks'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
