-- Rule: a link's values, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: what its columns do not take, such as a moment in another form.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_session_periods_insert BEFORE INSERT ON exam_session_periods
BEGIN
  -- include: values
END
