-- Rule: a submitted attempt stays
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: deleting a submitted attempt; one with answers is refused by the foreign key.
-- Holds: the row itself.
CREATE TRIGGER trg_attempts_delete BEFORE DELETE ON attempts FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write attempts'
    WHEN OLD.status = 'submitted' THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.id, ' is submitted')
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
