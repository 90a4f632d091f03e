-- Rule: an offer that goes gives its seat back
-- Codes: none
-- Does: counts the seat back. What is given back here no trigger can offer to another row of this table: sp_offer_seats
--   does, and the next enrollment does it first of all.
-- Holds: the course's row in course_seats is written.
CREATE TRIGGER trg_course_waiting_gone AFTER DELETE ON course_waiting FOR EACH ROW
BEGIN
  DECLARE seats INT;
  IF OLD.offered_at IS NOT NULL THEN
    SELECT c.capacity INTO seats FROM courses c WHERE c.unique_id = OLD.course_id LIMIT 1 LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered - 1 WHERE course_id = OLD.course_id AND seats IS NOT NULL;
  END IF;
END
