-- Rule: a test when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: writing in a session whose foreign keys are switched off.
-- Does: a new test's total is 0, whatever is given: it has no question yet.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_exams_insert BEFORE INSERT ON exams FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  SET NEW.total_marks = 0;
END
