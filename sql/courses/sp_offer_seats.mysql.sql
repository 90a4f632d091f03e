-- Rule: a free seat is offered to the first who waits and fits
-- Codes: none
-- Does: stamps offered_at of as many waiting rows of the course as seats are free, in the order of their places, skipping
--   who is of another college or holds a course that clashes; nothing without a capacity. Safe to call again. An offer
--   holds its seat until the student enrolls, which consumes it, or the waiting row goes or gives its offer back.
-- Holds: locks the course's row in course_seats, which every taking and giving back of a seat writes.
-- Arguments: course_id
CREATE PROCEDURE sp_offer_seats(IN in_course_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci)
BEGIN
  DECLARE seats_free INT DEFAULT 0;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_semester INT;
  SELECT c.capacity, c.college_id, c.semester_id INTO seats_free, course_college, course_semester
    FROM courses c WHERE c.unique_id = in_course_id LIMIT 1 LOCK IN SHARE MODE;
  IF seats_free IS NOT NULL THEN
    SELECT GREATEST(seats_free - k.taken - k.offered, 0) INTO seats_free
      FROM course_seats k WHERE k.course_id = in_course_id LIMIT 1 FOR UPDATE;
  END IF;
  IF seats_free > 0 THEN
    UPDATE course_waiting w SET w.offered_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01')
    WHERE w.course_id = in_course_id AND w.offered_at IS NULL
      AND EXISTS (
        SELECT 1 FROM students s WHERE s.unique_id = w.student_id AND s.college_id = course_college LOCK IN SHARE MODE)
      AND NOT EXISTS (
        SELECT 1 FROM student_course_mapping m
        JOIN courses oc ON oc.unique_id = m.course_id
          AND (oc.semester_id = course_semester OR oc.semester_id IS NULL OR course_semester IS NULL)
        JOIN course_timetables o ON o.course_id = m.course_id
        JOIN course_timetables n ON n.course_id = in_course_id AND n.day = o.day
          AND n.start_time < o.end_time AND n.end_time > o.start_time
        WHERE m.student_id = w.student_id AND m.course_id <> in_course_id LOCK IN SHARE MODE)
    ORDER BY w.place LIMIT seats_free;
  END IF;
END
