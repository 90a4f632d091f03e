-- Rule: an exam with marks is not deleted
-- Codes: PERIOD_LOCKED, EXAM_HAS_MARKS, VALIDATION_ERROR
-- Refuses: deleting an exam of a locked period, or one on whose sheet something stands; its empty rows go along,
--   and what was written down of its policy.
-- Holds: deletes the empty rows first, which locks the whole sheet, then looks what is left.
CREATE TRIGGER trg_exam_schedules_delete BEFORE DELETE ON exam_schedules FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE standing INT;
  SET told = CASE
    WHEN OLD.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: exam ', OLD.id, ' belongs to a locked exam period')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to plan exams'
  END;
  IF told IS NULL THEN
    DELETE FROM student_exam_scores
      WHERE exam_schedule_id = OLD.id AND score IS NULL AND is_present = 1
        AND CHAR_LENGTH(COALESCE(teacher_notes, '')) = 0 AND CHAR_LENGTH(COALESCE(excuse_details, '')) = 0;
    SELECT s.enrollment_id INTO standing FROM student_exam_scores s
      WHERE s.exam_schedule_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
    IF standing IS NOT NULL THEN
      SET told = CONCAT('EXAM_HAS_MARKS: something stands in exam ', OLD.id, ' for enrollment ', standing);
    END IF;
    DELETE FROM exam_policies WHERE exam_schedule_id = OLD.id;
  END IF;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
