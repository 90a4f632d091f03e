-- Rule: a period when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD
-- Refuses: while locked, any change but of the lock and its reason; a start after the end, dates outside the semester
--   or short of an exam, another year while there are exams.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_periods_update BEFORE UPDATE ON exam_periods
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'exam_periods' AND t.row_id = OLD.id)
BEGIN
  -- include: values(OLD.is_locked)
  SELECT CASE
    WHEN OLD.is_locked = 1
      AND (NEW.id, NEW.academic_year_id, NEW.semester_id, NEW.name, NEW.type, NEW.start_date, NEW.end_date,
      NEW.is_active, NEW.created_by, NEW.created_at)
      IS NOT (OLD.id, OLD.academic_year_id, OLD.semester_id, OLD.name, OLD.type, OLD.start_date, OLD.end_date,
        OLD.is_active, OLD.created_by, OLD.created_at)
      THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN OLD.is_locked = 1 AND NEW.is_locked IS NOT 0
      AND (NEW.locked_at IS NOT OLD.locked_at OR NEW.locked_by_user_id IS NOT OLD.locked_by_user_id)
        THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.academic_year_id <> OLD.academic_year_id
      AND EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN m.academic_year_id <> NEW.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date < m.start_date OR NEW.end_date > m.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = OLD.id
      AND x.exam_date NOT BETWEEN NEW.start_date AND NEW.end_date)
      THEN RAISE(ABORT, 'EXAM_OUTSIDE_PERIOD')
  END
  FROM (SELECT 1) LEFT JOIN semesters m ON m.id = NEW.semester_id;
END
