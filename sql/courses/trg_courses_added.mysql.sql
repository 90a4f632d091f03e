-- Rule: a new course's seats
-- Codes: none
-- Does: makes the row in course_seats that counts its taken and offered seats.
-- Holds: made by the statement that makes the course, also when typed by hand.
CREATE TRIGGER trg_courses_added AFTER INSERT ON courses FOR EACH ROW
BEGIN
  DELETE FROM course_seats WHERE course_id = NEW.unique_id;
  INSERT INTO course_seats (course_id) VALUES (NEW.unique_id);
END
