-- Rule: an offer holds a seat
-- Codes: COURSE_FULL
-- Refuses: an offer for which no seat is free.
-- Does: counts the seat as offered.
-- Holds: the course's row in course_seats is counted and compared in one statement.
CREATE TRIGGER trg_course_waiting_added AFTER INSERT ON course_waiting FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  IF NEW.offered_at IS NOT NULL THEN
    SELECT c.name, c.course_code, c.capacity INTO own_name, own_code, seats
      FROM courses c WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered + 1
      WHERE course_id = NEW.course_id AND seats IS NOT NULL AND taken + offered < seats;
    IF seats IS NOT NULL AND ROW_COUNT() = 0 THEN
      SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
        ')');
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
    END IF;
  END IF;
END
