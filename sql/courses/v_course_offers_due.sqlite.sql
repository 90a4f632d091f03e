-- Rule: a free seat is offered to the first who waits and fits
-- Codes: none
-- Does: the waiting rows to which the free seats of their courses are due, in the order of their places, skipping
--   who is of another college or holds a course that clashes.
-- Only: SQLite's triggers, which can call nothing, read it; the others call sp_offer_seats, whose reads are locking
--   reads.
CREATE VIEW v_course_offers_due AS
SELECT f.id, f.course_id, f.student_id, f.place FROM (
  SELECT w.id, w.course_id, w.student_id, w.place, c.capacity,
    ROW_NUMBER() OVER (PARTITION BY w.course_id ORDER BY w.place) AS turn
  FROM course_waiting w
  JOIN courses c ON c.unique_id = w.course_id
  JOIN students s ON s.unique_id = w.student_id AND s.college_id = c.college_id
  WHERE w.offered_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM student_course_mapping m
    JOIN courses oc ON oc.unique_id = m.course_id
      AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
    JOIN course_timetables o ON o.course_id = m.course_id
    JOIN course_timetables n ON n.course_id = w.course_id AND n.day = o.day
      AND time(n.start_time) < time(o.end_time) AND time(n.end_time) > time(o.start_time)
    WHERE m.student_id = w.student_id AND m.course_id <> w.course_id)) f
WHERE f.turn <= f.capacity
  - (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = f.course_id)
  - (SELECT COUNT(*) FROM course_waiting o WHERE o.course_id = f.course_id AND o.offered_at IS NOT NULL)
