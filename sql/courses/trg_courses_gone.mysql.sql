-- Rule: a deleted course's seats
-- Codes: none
-- Does: removes the row of the course in course_seats.
-- Holds: removed by the statement that removes the course.
CREATE TRIGGER trg_courses_gone AFTER DELETE ON courses FOR EACH ROW
BEGIN
  DELETE FROM course_seats WHERE course_id = OLD.unique_id;
END
