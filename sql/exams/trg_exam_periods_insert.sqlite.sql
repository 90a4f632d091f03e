-- Rule: a period when it is opened
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, dates outside the semester, a semester of another year.
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_exam_periods_insert BEFORE INSERT ON exam_periods
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN m.academic_year_id <> NEW.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date < m.start_date OR NEW.end_date > m.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1) LEFT JOIN semesters m ON m.id = NEW.semester_id;
  DELETE FROM rule_noted WHERE table_name = 'exam_periods';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'exam_periods', p.id, json_object(
    'locked', p.is_locked, 'rows', EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = p.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods l WHERE l.exam_period_id = p.id))
  FROM exam_periods p WHERE p.id = NEW.id;
END
