-- Rule: a course's seats are counted rightly, and every college has its rows to lock
-- Codes: VALIDATION_ERROR
-- Finds: courses whose row in course_seats is missing or counts wrongly; colleges whose 64 rows in course_locks are not
--   whole.
SELECT 'courses', c.unique_id, 'VALIDATION_ERROR' FROM courses c
LEFT JOIN course_seats k ON k.course_id = c.unique_id
WHERE k.course_id IS NULL
  OR k.taken <> IF(c.capacity IS NULL, 0,
    (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = c.unique_id))
  OR k.offered <> IF(c.capacity IS NULL, 0,
    (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = c.unique_id AND w.offered_at IS NOT NULL))
UNION ALL
SELECT 'colleges', g.unique_id, 'VALIDATION_ERROR' FROM colleges g
WHERE (SELECT COUNT(*) FROM course_locks k WHERE k.college_id = g.unique_id AND k.stripe BETWEEN 0 AND 63) <> 64
