-- Rule: what was written down of a semester's policy is so
-- Codes: VALIDATION_ERROR
-- Refuses: taking it away while what it judges is closed.
-- Holds: on MariaDB and MySQL the grants hold it.
CREATE TRIGGER trg_semester_policies_delete BEFORE DELETE ON semester_policies
WHEN EXISTS (
  SELECT 1 FROM v_exam_policies j
  WHERE j.semester_id = OLD.semester_id AND j.grade_level_id = OLD.grade_level_id AND j.subject_id = OLD.subject_id
    AND j.type <> 'DIAGNOSTIC' AND NOT EXISTS (
      SELECT 1 FROM exam_periods o
      WHERE o.semester_id = j.semester_id AND o.type <> 'DIAGNOSTIC' AND o.is_locked = 0))
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
