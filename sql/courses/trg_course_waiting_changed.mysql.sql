-- Rule: an offer that is made holds a seat, one that is taken back gives it
-- Codes: VALIDATION_ERROR, COURSE_FULL
-- Refuses: an offer for which no seat is free;
--   an UPDATE IGNORE that a key or a reference refuses.
-- Does: counts the seat. What is given back here no trigger can offer to another row of this table: sp_offer_seats does,
--   and the next enrollment does it first of all.
-- Holds: the course's row in course_seats is counted and compared in one statement.
CREATE TRIGGER trg_course_waiting_changed AFTER UPDATE ON course_waiting FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  -- include: kept(id, course_id, student_id, place)
  IF NEW.offered_at IS NOT NULL AND OLD.offered_at IS NULL THEN
    SELECT c.name, c.course_code, c.capacity INTO own_name, own_code, seats
      FROM courses c WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered + 1
      WHERE course_id = NEW.course_id AND seats IS NOT NULL AND taken + offered < seats;
    IF seats IS NOT NULL AND ROW_COUNT() = 0 THEN
      SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
        ')');
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
    END IF;
  ELSEIF NEW.offered_at IS NULL AND OLD.offered_at IS NOT NULL THEN
    SELECT c.capacity INTO seats FROM courses c WHERE c.unique_id = OLD.course_id LIMIT 1 LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered - 1 WHERE course_id = OLD.course_id AND seats IS NOT NULL;
  END IF;
END
