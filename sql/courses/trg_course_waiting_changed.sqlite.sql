-- Rule: an offer that is made holds a seat, one that is taken back gives it
-- Codes: COURSE_FULL
-- Refuses: an offer for which no seat is free.
-- Does: offers a seat that is given back to the first who waits and fits, also that of an offer which UPDATE OR REPLACE
--   took away with its place.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_changed AFTER UPDATE ON course_waiting
WHEN (NEW.offered_at, NEW.place) IS NOT (OLD.offered_at, OLD.place)
BEGIN
  SELECT RAISE(ABORT, 'COURSE_FULL') FROM courses c
  WHERE c.unique_id = NEW.course_id AND NEW.offered_at IS NOT NULL AND OLD.offered_at IS NULL AND c.capacity
    < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
    + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL);
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.course_id)
    AND (NEW.offered_at IS NULL OR NEW.place IS NOT OLD.place);
END
