-- Rule: an enrollment is deleted with its empty rows
-- Codes: PERIOD_LOCKED
-- Refuses: deleting one that is on a sheet of a locked period; marks, seats and semester grades are refused as
--   references.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_enrollments_delete BEFORE DELETE ON enrollments
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = OLD.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      OR EXISTS (SELECT 1 FROM exam_assignments a WHERE a.enrollment_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades g WHERE g.enrollment_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM student_exam_scores WHERE enrollment_id = OLD.id;
END
