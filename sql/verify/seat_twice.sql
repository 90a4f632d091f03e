-- Rule: a seat and a seating number are held once in a session
-- Codes: DUPLICATE
-- Finds: assignments whose seat, seating number or student an earlier one of the session has.
SELECT 'exam_assignments', a.id, 'DUPLICATE' FROM exam_assignments a
WHERE EXISTS (SELECT 1 FROM exam_assignments other
    WHERE other.exam_session_id = a.exam_session_id AND other.seating_number = a.seating_number AND other.id < a.id)
  OR EXISTS (SELECT 1 FROM exam_assignments other
    WHERE other.exam_session_id = a.exam_session_id AND other.committee = a.committee AND other.seat = a.seat
      AND other.id < a.id)
  OR EXISTS (SELECT 1 FROM exam_assignments other
    WHERE other.exam_session_id = a.exam_session_id AND other.enrollment_id = a.enrollment_id AND other.id < a.id)
