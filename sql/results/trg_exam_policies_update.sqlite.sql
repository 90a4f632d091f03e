-- Rule: what was written down of an exam's policy is so
-- Codes: VALIDATION_ERROR
-- Refuses: any change of it.
-- Holds: on MariaDB and MySQL the grants hold it.
CREATE TRIGGER trg_exam_policies_update BEFORE UPDATE ON exam_policies
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
