-- Rule: a course's slots do not overlap
-- Codes: TIMETABLE_CONFLICT
-- Finds: slots that overlap another of the same course and day.
SELECT 'course_timetables', t.unique_id, 'TIMETABLE_CONFLICT' FROM course_timetables t
WHERE EXISTS (
  SELECT 1 FROM course_timetables o
  WHERE o.course_id = t.course_id AND o.day = t.day AND o.unique_id <> t.unique_id
    AND time(o.start_time) < time(t.end_time) AND time(o.end_time) > time(t.start_time))
