-- Rule: a new college's lock rows
-- Codes: none
-- Does: makes the 64 rows of the college in course_locks.
-- Holds: made by the statement that makes the college, also when typed by hand.
CREATE TRIGGER trg_colleges_added AFTER INSERT ON colleges FOR EACH ROW
BEGIN
  DELETE FROM course_locks WHERE college_id = NEW.unique_id;
  INSERT INTO course_locks (college_id, stripe)
  SELECT NEW.unique_id, 16 * a.n + 4 * b.n + c.n
  FROM (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) a
  CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) b
  CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) c;
END
