-- Rule: a student is enrolled
-- Codes: VALIDATION_ERROR
-- Refuses: a year that is not the section's; a second ACTIVE row of a year is refused by its key.
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_enrollments_insert BEFORE INSERT ON enrollments
BEGIN
  -- include: values
  SELECT CASE
    WHEN NEW.academic_year_id <> c.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1) LEFT JOIN classrooms c ON c.id = NEW.classroom_id;
  DELETE FROM rule_noted WHERE table_name = 'enrollments';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'enrollments', e.id, json_object(
    'held', EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = e.id AND (s.score IS NOT NULL
        OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      OR EXISTS (SELECT 1 FROM exam_assignments a WHERE a.enrollment_id = e.id)
      OR EXISTS (SELECT 1 FROM semester_grades g WHERE g.enrollment_id = e.id),
    'values', json_object('student_id', e.student_id, 'classroom_id', e.classroom_id, 'status', e.status))
  FROM enrollments e
  WHERE e.id = NEW.id OR (NEW.status = 'ACTIVE' AND e.status = 'ACTIVE'
    AND e.student_id = NEW.student_id AND e.academic_year_id = NEW.academic_year_id);
END
