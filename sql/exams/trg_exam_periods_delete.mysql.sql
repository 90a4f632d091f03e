-- Rule: a locked period is not deleted
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR
-- Refuses: deleting a locked period; one with exams is refused by the foreign key.
-- Holds: the row itself carries the lock; writes the year's row in rule_locks, since what is left of its semester may
--   all be closed.
CREATE TRIGGER trg_exam_periods_delete BEFORE DELETE ON exam_periods FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE year_rows INT DEFAULT 1;
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'academic_year' AND parent_id = OLD.academic_year_id AND stripe = 0;
  SET year_rows = ROW_COUNT();
  -- :lock
  SET told = LEFT(CASE
    WHEN OLD.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: ', OLD.name, ' is locked')
    WHEN year_rows = 0 THEN 'VALIDATION_ERROR: the year has lost its row in rule_locks'
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to delete periods'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
