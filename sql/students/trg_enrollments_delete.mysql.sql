-- Rule: an enrollment is deleted with its empty rows
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR
-- Refuses: deleting one that is on a sheet of a locked period; marks, seats and semester grades are refused by their
--   foreign keys.
-- Holds: empty rows go only when no foreign key will refuse: DELETE IGNORE would keep the enrollment and lose them.
CREATE TRIGGER trg_enrollments_delete BEFORE DELETE ON enrollments FOR EACH ROW
BEGIN
  DECLARE held INT;
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete enrollments';
  END IF;
  SELECT s.id INTO held FROM student_exam_scores s
    WHERE s.enrollment_id = OLD.id
      AND (s.score IS NOT NULL OR s.is_present = 0
        OR CHAR_LENGTH(COALESCE(s.teacher_notes, '')) > 0 OR CHAR_LENGTH(COALESCE(s.excuse_details, '')) > 0)
    LIMIT 1 LOCK IN SHARE MODE;
  IF held IS NULL THEN
    SELECT a.id INTO held FROM exam_assignments a WHERE a.enrollment_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF held IS NULL THEN
    SELECT g.id INTO held FROM semester_grades g WHERE g.enrollment_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF held IS NULL THEN
    DELETE FROM student_exam_scores WHERE enrollment_id = OLD.id;
  END IF;
END
