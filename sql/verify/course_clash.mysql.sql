-- Rule: a student's courses never clash
-- Codes: ENROLLMENT_CONFLICT
-- Finds: courses held that meet at the hour of another that the same student holds, unless their semesters differ.
SELECT DISTINCT 'student_course_mapping', a.unique_id, 'ENROLLMENT_CONFLICT' FROM student_course_mapping a
JOIN courses ac ON ac.unique_id = a.course_id
JOIN student_course_mapping b ON b.student_id = a.student_id AND b.course_id <> a.course_id
JOIN courses bc ON bc.unique_id = b.course_id
  AND (bc.semester_id = ac.semester_id OR bc.semester_id IS NULL OR ac.semester_id IS NULL)
JOIN course_timetables s ON s.course_id = a.course_id
JOIN course_timetables o ON o.course_id = b.course_id AND o.day = s.day
  AND o.start_time < s.end_time AND o.end_time > s.start_time
