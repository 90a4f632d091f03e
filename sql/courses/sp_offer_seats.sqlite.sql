-- Rule: a free seat is offered to the first who waits and fits
-- Codes: none
-- Does: stamps offered_at of as many waiting rows of the course as seats are free, in the order of their places, skipping
--   who is of another college or holds a course that clashes; nothing without a capacity. Safe to call again. An offer
--   holds its seat until the student enrolls, which consumes it, or the waiting row goes or gives its offer back.
-- Holds: SQLite has one writer.
-- Arguments: course_id
UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = :course_id)
