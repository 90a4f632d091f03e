-- Rule: an offer that goes gives its seat back
-- Codes: none
-- Does: offers the seat to the first who waits and fits.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_gone AFTER DELETE ON course_waiting
BEGIN
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = OLD.course_id);
END
