-- Rule: an offer holds a seat
-- Codes: COURSE_FULL
-- Refuses: an offer for which no seat is free.
-- Does: offers again the seat that an offer held which REPLACE took away.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_added AFTER INSERT ON course_waiting
BEGIN
  SELECT RAISE(ABORT, 'COURSE_FULL') FROM courses c
  WHERE c.unique_id = NEW.course_id AND NEW.offered_at IS NOT NULL AND c.capacity
    < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
    + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL);
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d JOIN rule_noted n
    ON n.table_name = 'course_waiting' AND n.facts = d.course_id);
  DELETE FROM rule_noted WHERE table_name = 'course_waiting';
END
