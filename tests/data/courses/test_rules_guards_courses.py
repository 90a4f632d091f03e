"""Every guard of the rules on courses, slots, who holds them and who waits, statement by statement."""

import pytest

from tests.data.play import broken_rows, play
from tests.hand import Hand

BASE = """
sqlite: PRAGMA foreign_keys = OFF
INSERT INTO users (id, username, full_name, role, password_hash) VALUES (1, 'u1', 'u', 'teacher', 'x')
INSERT INTO subjects (id, name) VALUES (1, 's')
INSERT INTO grade_levels (id, name) VALUES (1, 'g')
INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, 'y', '2026-01-01', '2026-12-31')
INSERT INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES (1, 1, 1, 'r')
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)
  VALUES (1, 1, '1', '2026-01-01', '2026-06-30'), (2, 1, '2', '2026-07-01', '2026-12-31')
INSERT INTO colleges (unique_id, name) VALUES ('C1', 'c'), ('C2', 'c')
INSERT INTO students (unique_id, name, college_id)
  VALUES ('s1', 'n', 'C1'), ('s2', 'n', 'C1'), ('s3', 'n', 'C1'), ('s4', 'n', 'C1'), ('t1', 'n', 'C2')
INSERT INTO courses (unique_id, name, course_code, college_id, semester_id) VALUES
  ('a', 'A', 'a', 'C1', 1), ('b', 'B', 'b', 'C1', 1), ('c', 'C', 'c', 'C1', 2), ('d', 'D', 'd', 'C1', NULL),
  ('e', 'E', 'e', 'C2', 1), ('f', 'F', 'f', 'C1', 1), ('g', 'G', 'g', 'C1', NULL)
INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time) VALUES
  ('a1', 'a', 'Monday', '09:00:00', '10:00:00'), ('b1', 'b', 'Monday', '09:30:00', '10:30:00'),
  ('c1', 'c', 'Monday', '09:00:00', '10:00:00'), ('d1', 'd', 'Tuesday', '09:00:00', '10:00:00'),
  ('e1', 'e', 'Monday', '09:00:00', '10:00:00'), ('f1', 'f', 'Monday', '10:00:00', '11:00:00')
"""
MAP = "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES"
SLOT = "INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time) VALUES"

COURSES = {
    "who may hold a course": f"""
        {MAP} ('m1', 'no', 'no') -> INVALID_STUDENT
        {MAP} ('m1', NULL, 'a') -> INVALID_STUDENT
        {MAP} ('m1', 's1', 'no') -> INVALID_COURSE
        {MAP} ('m1', 's1', NULL) -> INVALID_COURSE
        {MAP} ('m1', 's1', 'e') -> COLLEGE_CONSTRAINT
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'c'), ('m3', 't1', 'e')
        {MAP} ('m4', 's1', 'a') -> DUPLICATE
        {MAP} ('m1', 's1', 'd') -> DUPLICATE
        UPDATE student_course_mapping SET student_id = 'no' WHERE unique_id = 'm1' -> INVALID_STUDENT
        UPDATE student_course_mapping SET student_id = NULL WHERE unique_id = 'm1' -> INVALID_STUDENT
        UPDATE student_course_mapping SET course_id = 'no' WHERE unique_id = 'm1' -> INVALID_COURSE
        UPDATE student_course_mapping SET course_id = 'e' WHERE unique_id = 'm1' -> COLLEGE_CONSTRAINT
        UPDATE student_course_mapping SET student_id = 't1' WHERE unique_id = 'm1' -> COLLEGE_CONSTRAINT
        UPDATE student_course_mapping SET student_id = 's1' WHERE unique_id = 'm2'
        UPDATE student_course_mapping SET unique_id = 'm9' WHERE unique_id = 'm2'
        SELECT row_key, column_name, old_value, new_value FROM audit_trail
          WHERE table_name = 'student_course_mapping' ORDER BY id
          -> m1, student_id, NULL, s1; m1, course_id, NULL, a; m2, student_id, NULL, s2; m2, course_id, NULL, c;
          m3, student_id, NULL, t1; m3, course_id, NULL, e; m2, student_id, s2, s1
        sqlite: INSERT INTO student_course_mapping (rowid, unique_id, student_id, course_id) VALUES (-5, 'x', 's3', 'a')
          -> VALIDATION_ERROR
        sqlite: UPDATE student_course_mapping SET rowid = -5 WHERE unique_id = 'm1' -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 0
        mysql: {MAP} ('m8', 's3', 'a') -> VALIDATION_ERROR
        mysql: UPDATE student_course_mapping SET student_id = 's3' WHERE unique_id = 'm1' -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE course_locks SET college_id = 'C0' WHERE college_id = 'C1'
        mysql: {MAP} ('m8', 's3', 'a') -> VALIDATION_ERROR
        mysql: UPDATE student_course_mapping SET student_id = 's3' WHERE unique_id = 'm1' -> VALIDATION_ERROR
        mysql: UPDATE course_locks SET college_id = 'C1' WHERE college_id = 'C0'
    """,
    "courses that clash": f"""
        {MAP} ('m1', 's1', 'a'), ('o1', 's2', 'b'), ('o2', 's2', 'c')
        {MAP} ('m2', 's1', 'b') -> ENROLLMENT_CONFLICT
        {MAP} ('m2', 's1', 'c')
        {MAP} ('m3', 's1', 'f'), ('m4', 's1', 'd')
        {MAP} ('m5', 's4', 'f'), ('m6', 's4', 'b') -> ENROLLMENT_CONFLICT
        {MAP} ('m5', 's4', 'f')
        UPDATE student_course_mapping SET course_id = 'b' WHERE unique_id = 'm4' -> ENROLLMENT_CONFLICT
        UPDATE student_course_mapping SET student_id = 's1' WHERE unique_id = 'o1' -> ENROLLMENT_CONFLICT
        UPDATE student_course_mapping SET student_id = 's3' WHERE unique_id = 'o1'
        UPDATE student_course_mapping SET course_id = 'g' WHERE unique_id = 'm4'
        UPDATE student_course_mapping SET course_id = 'b' WHERE unique_id = 'm1' -> ENROLLMENT_CONFLICT
        {SLOT} ('g1', 'g', 'Monday', '08:00:00', '09:00:00')
        {SLOT} ('g2', 'g', 'Monday', '09:59:00', '10:00:00') -> TIMETABLE_UPDATE_BLOCKED
        {SLOT} ('g2', 'g', 'Tuesday', '09:59:00', '10:00:00')
        {MAP} ('m7', 's1', 'd') -> ENROLLMENT_CONFLICT
        DELETE FROM course_timetables WHERE unique_id = 'g2'
        {MAP} ('m7', 's1', 'd')
    """,
    "a course's slots": f"""
        {SLOT} ('x', 'a', 'Monday', '09:59:59', '11:00:00') -> TIMETABLE_CONFLICT
        {SLOT} ('x', 'a', 'Monday', '08:00:00', '09:00:01') -> TIMETABLE_CONFLICT
        {SLOT} ('x', 'a', 'Monday', '10:00:00', '11:00:00'), ('y', 'a', 'Monday', '08:00:00', '09:00:00')
        {SLOT} ('z', 'a', 'Tuesday', '09:00:00', '10:00:00')
        {SLOT} ('q', 'b', 'Monday', '10:00:00', '11:00:00') -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET day = 'Monday' WHERE unique_id = 'z' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET start_time = '08:59:59' WHERE unique_id = 'a1' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET end_time = '10:00:01' WHERE unique_id = 'a1' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET course_id = 'a' WHERE unique_id = 'b1' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET start_time = '09:10:00', end_time = '09:50:00', room = 'r' WHERE unique_id = 'a1'
        UPDATE course_timetables SET unique_id = 'a9', teacher_user_id = 1 WHERE unique_id = 'a1'
        {SLOT} ('v', 'no', 'Monday', '12:00:00', '13:00:00') -> REFERENCE
        {SLOT} ('v', 'g', 'Noday', '12:00:00', '13:00:00') -> VALIDATION_ERROR/1265
        {SLOT} ('v', 'g', NULL, '12:00:00', '13:00:00') -> VALIDATION_ERROR
        {SLOT} ('v', 'g', 'Monday', NULL, '13:00:00') -> VALIDATION_ERROR
        {SLOT} ('v', 'g', 'Monday', '12:00:00', NULL) -> VALIDATION_ERROR
        {SLOT} ('v', 'g', 'Monday', '13:00:00', '13:00:00') -> VALIDATION_ERROR
        {SLOT} ('v', 'g', 'Monday', '13:00:00', '12:00:00') -> VALIDATION_ERROR
        {SLOT} ('v', 'g', 'Monday', '-00:00:01', '12:00:00') -> VALIDATION_ERROR
        {SLOT} ('v', 'g', 'Monday', '12:00:00', '24:00:00') -> VALIDATION_ERROR
        sqlite: {SLOT} ('v', 'g', 'Monday', '9:00', '12:00:00') -> VALIDATION_ERROR
        sqlite: {SLOT} ('v', 'g', 'Monday', '09:00:00', '12') -> VALIDATION_ERROR
        INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, teacher_user_id)
          VALUES ('v', 'g', 'Monday', '12:00:00', '13:00:00', 9) -> REFERENCE
        INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, teacher_user_id)
          VALUES ('v', 'g', 'Sunday', '00:00', '23:59', 1)
        {SLOT} ('w', 'g', 'Saturday', '00:00:00', '23:59:59'), ('w2', 'g', 'Friday', '00:00:00', '23:59:59'),
          ('w3', 'g', 'Wednesday', '00:00:00', '23:59:59'), ('w4', 'g', 'Thursday', '00:00:00', '23:59:59')
        UPDATE course_timetables SET course_id = 'no' WHERE unique_id = 'v' -> REFERENCE
        UPDATE course_timetables SET day = 'Noday' WHERE unique_id = 'v' -> VALIDATION_ERROR/1265
        UPDATE course_timetables SET day = NULL WHERE unique_id = 'v' -> VALIDATION_ERROR
        UPDATE course_timetables SET start_time = NULL WHERE unique_id = 'v' -> VALIDATION_ERROR
        UPDATE course_timetables SET end_time = NULL WHERE unique_id = 'v' -> VALIDATION_ERROR
        UPDATE course_timetables SET start_time = '23:59:00' WHERE unique_id = 'v' -> VALIDATION_ERROR
        UPDATE course_timetables SET end_time = '24:00:00' WHERE unique_id = 'v' -> VALIDATION_ERROR
        UPDATE course_timetables SET start_time = '-00:00:01' WHERE unique_id = 'v' -> VALIDATION_ERROR
        sqlite: UPDATE course_timetables SET start_time = '9:00' WHERE unique_id = 'v' -> VALIDATION_ERROR
        sqlite: UPDATE course_timetables SET end_time = '23' WHERE unique_id = 'v' -> VALIDATION_ERROR
        UPDATE course_timetables SET teacher_user_id = 9 WHERE unique_id = 'v' -> REFERENCE
        UPDATE course_timetables SET day = 'Monday', start_time = '00:00', end_time = '23:59', teacher_user_id = NULL
          WHERE unique_id = 'v'
        UPDATE course_timetables SET day = 'Tuesday' WHERE unique_id = 'v'
        UPDATE course_timetables SET day = 'Wednesday' WHERE unique_id = 'v' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET start_time = '00:00:00', end_time = '23:59:59' WHERE unique_id = 'v'
        DELETE FROM course_timetables WHERE unique_id LIKE 'w%'
        UPDATE course_timetables SET day = 'Wednesday' WHERE unique_id = 'v'
        UPDATE course_timetables SET day = 'Thursday' WHERE unique_id = 'v'
        UPDATE course_timetables SET day = 'Friday' WHERE unique_id = 'v'
        UPDATE course_timetables SET day = 'Saturday' WHERE unique_id = 'v'
        UPDATE course_timetables SET day = 'Sunday' WHERE unique_id = 'v'
        mysql: SET foreign_key_checks = 0
        mysql: {SLOT} ('u', 'd', 'Monday', '12:00:00', '13:00:00') -> VALIDATION_ERROR
        mysql: UPDATE course_timetables SET room = 'x' WHERE unique_id = 'v' -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE course_locks SET college_id = 'C0' WHERE college_id = 'C1' AND stripe = 63
        mysql: {SLOT} ('u', 'd', 'Monday', '12:00:00', '13:00:00') -> VALIDATION_ERROR
        mysql: UPDATE course_timetables SET day = 'Monday' WHERE unique_id = 'v' -> VALIDATION_ERROR
        mysql: UPDATE course_timetables SET room = 'y' WHERE unique_id = 'v'
        mysql: UPDATE course_locks SET college_id = 'C1' WHERE college_id = 'C0'
    """,
    "a slot that would clash for who holds the course": f"""
        {MAP} ('m1', 's1', 'a'), ('m2', 's1', 'f'), ('m3', 's2', 'b'), ('m4', 's1', 'd'), ('m5', 's3', 'c')
        {MAP} ('m6', 's1', 'c'), ('m7', 't1', 'e')
        {SLOT} ('x', 'a', 'Monday', '10:30:00', '11:30:00') -> TIMETABLE_UPDATE_BLOCKED
        {SLOT} ('x', 'd', 'Monday', '08:00:00', '09:00:01') -> TIMETABLE_UPDATE_BLOCKED
        {SLOT} ('x', 'd', 'Monday', '08:00:00', '09:00:00')
        {SLOT} ('y', 'a', 'Monday', '11:00:00', '12:00:00'), ('z', 'b', 'Monday', '08:00:00', '09:00:00')
        {SLOT} ('w', 'c', 'Monday', '10:30:00', '12:00:00')
        {SLOT} ('w2', 'c', 'Monday', '08:30:00', '08:40:00') -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET start_time = '10:59:59' WHERE unique_id = 'y' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET end_time = '10:00:01' WHERE unique_id = 'a1' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET start_time = '08:59:00' WHERE unique_id = 'a1' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET day = 'Tuesday' WHERE unique_id = 'a1' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET course_id = 'f' WHERE unique_id = 'b1' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET course_id = 'd' WHERE unique_id = 'z' -> TIMETABLE_CONFLICT
        UPDATE course_timetables SET course_id = 'd' WHERE unique_id = 'b1' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET start_time = '10:05:00' WHERE unique_id = 'b1'
        UPDATE course_timetables SET day = 'Tuesday', start_time = '10:00:00', end_time = '11:00:00'
          WHERE unique_id = 'a1'
        UPDATE course_timetables SET start_time = '09:59:00' WHERE unique_id = 'a1' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET room = 'r' WHERE unique_id = 'a1'
    """,
    "a course": f"""
        INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('x', 'X', 'x', 'no') -> REFERENCE
        INSERT INTO courses (unique_id, name, course_code, college_id, subject_id)
          VALUES ('x', 'X', 'x', 'C1', 9) -> REFERENCE
        INSERT INTO courses (unique_id, name, course_code, college_id, semester_id)
          VALUES ('x', 'X', 'x', 'C1', 9) -> REFERENCE
        INSERT INTO courses (unique_id, name, course_code, college_id, capacity)
          VALUES ('x', 'X', 'x', 'C1', -1) -> VALIDATION_ERROR
        INSERT INTO courses (unique_id, name, course_code, college_id, capacity)
          VALUES ('x', 'X', 'x', 'C1', 2147483648) -> VALIDATION_ERROR/1264
        sqlite: INSERT INTO courses (unique_id, name, course_code, college_id, capacity)
          VALUES ('x', 'X', 'x', 'C1', 'many') -> VALIDATION_ERROR
        INSERT INTO courses (unique_id, name, course_code, college_id, capacity, subject_id, semester_id)
          VALUES ('x', 'X', 'x', 'C1', 0, 1, 1)
        UPDATE courses SET capacity = -1 WHERE unique_id = 'x' -> VALIDATION_ERROR
        UPDATE courses SET capacity = 2147483648 WHERE unique_id = 'x' -> VALIDATION_ERROR/1264
        sqlite: UPDATE courses SET capacity = 1.5 WHERE unique_id = 'x' -> VALIDATION_ERROR
        UPDATE courses SET capacity = 2147483647 WHERE unique_id = 'x'
        UPDATE courses SET college_id = 'no' WHERE unique_id = 'x' -> REFERENCE
        UPDATE courses SET subject_id = 9 WHERE unique_id = 'x' -> REFERENCE
        UPDATE courses SET semester_id = 9 WHERE unique_id = 'x' -> REFERENCE
        UPDATE courses SET subject_id = NULL, semester_id = NULL, capacity = NULL WHERE unique_id = 'x'
        DELETE FROM courses WHERE unique_id = 'a' -> REFERENCE
        UPDATE courses SET unique_id = 'z' WHERE unique_id = 'a' -> REFERENCE
        REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES ('a', 'X', 'x', 'C1') -> REFERENCE
        {MAP} ('m1', 's1', 'g')
        DELETE FROM courses WHERE unique_id = 'g' -> REFERENCE
        UPDATE courses SET unique_id = 'z' WHERE unique_id = 'g' -> REFERENCE
        REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES ('g', 'X', 'x', 'C1') -> REFERENCE
        UPDATE courses SET college_id = 'C2' WHERE unique_id = 'g' -> COLLEGE_CONSTRAINT
        UPDATE courses SET college_id = 'C2' WHERE unique_id = 'x'
        UPDATE courses SET college_id = 'C1' WHERE unique_id = 'x'
        INSERT INTO course_waiting (course_id, student_id, place) VALUES ('x', 's1', 1)
        DELETE FROM courses WHERE unique_id = 'x' -> REFERENCE
        UPDATE courses SET unique_id = 'z' WHERE unique_id = 'x' -> REFERENCE
        REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES ('x', 'X', 'x', 'C1') -> REFERENCE
        DELETE FROM course_waiting
        INSERT INTO classroom_courses (classroom_id, course_id) VALUES (9, 'x') -> REFERENCE
        INSERT INTO classroom_courses (classroom_id, course_id) VALUES (1, 'no') -> REFERENCE
        INSERT INTO classroom_courses (classroom_id, course_id) VALUES (1, 'x')
        UPDATE classroom_courses SET classroom_id = 9 -> REFERENCE
        UPDATE classroom_courses SET course_id = 'no' -> REFERENCE
        DELETE FROM courses WHERE unique_id = 'x' -> REFERENCE
        UPDATE courses SET unique_id = 'z' WHERE unique_id = 'x' -> REFERENCE
        REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES ('x', 'X', 'x', 'C1') -> REFERENCE
        DELETE FROM classroom_courses
        UPDATE courses SET unique_id = 'z', capacity = 3 WHERE unique_id = 'x'
        REPLACE INTO courses (unique_id, name, course_code, college_id, capacity) VALUES ('z', 'X', 'x', 'C1', 4)
        mysql: SELECT course_id FROM course_seats WHERE course_id IN ('x', 'z') -> z
        sqlite: UPDATE OR REPLACE courses SET unique_id = 'a' WHERE unique_id = 'z' -> REFERENCE
        DELETE FROM courses WHERE unique_id = 'z'
        mysql: SELECT course_id FROM course_seats WHERE course_id IN ('x', 'z') -> nothing
        sqlite: INSERT INTO courses (rowid, unique_id, name, course_code, college_id) VALUES (-1, 'n', 'n', 'n', 'C1')
          -> VALIDATION_ERROR
        sqlite: UPDATE courses SET rowid = -1 WHERE unique_id = 'g' -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 0
        mysql: INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('x', 'X', 'x', 'no')
          -> VALIDATION_ERROR
        mysql: UPDATE courses SET name = 'x' WHERE unique_id = 'a' -> VALIDATION_ERROR
        mysql: DELETE FROM courses WHERE unique_id = 'a' -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE course_locks SET college_id = 'C0' WHERE college_id = 'C1' AND stripe = 3
        mysql: UPDATE courses SET capacity = 9 WHERE unique_id = 'a' -> VALIDATION_ERROR
        mysql: UPDATE courses SET name = 'x' WHERE unique_id = 'a'
        mysql: UPDATE course_locks SET college_id = 'C1' WHERE college_id = 'C0'
    """,
    "a course of another semester": f"""
        {MAP} ('m1', 's1', 'a'), ('m2', 's1', 'c'), ('m3', 's2', 'b'), ('m4', 's2', 'c'), ('m5', 's1', 'd')
        UPDATE courses SET semester_id = 1 WHERE unique_id = 'c' -> ENROLLMENT_CONFLICT
        UPDATE courses SET semester_id = NULL WHERE unique_id = 'c' -> ENROLLMENT_CONFLICT
        UPDATE courses SET semester_id = 2 WHERE unique_id = 'a' -> ENROLLMENT_CONFLICT
        UPDATE courses SET semester_id = 1 WHERE unique_id = 'd'
        UPDATE courses SET semester_id = 2 WHERE unique_id = 'f'
        UPDATE courses SET name = 'x' WHERE unique_id = 'c'
        DELETE FROM student_course_mapping WHERE unique_id IN ('m1', 'm3')
        UPDATE courses SET semester_id = 1 WHERE unique_id = 'c'
        {MAP} ('m6', 's3', 'a'), ('m7', 's3', 'f')
        UPDATE courses SET semester_id = NULL WHERE unique_id = 'f'
        UPDATE courses SET semester_id = NULL WHERE unique_id = 'a'
    """,
}


WAIT = "INSERT INTO course_waiting (id, course_id, student_id, place) VALUES"
OFFER = "INSERT INTO course_waiting (id, course_id, student_id, place, offered_at) VALUES"
OFFERED = "SELECT student_id FROM course_waiting WHERE offered_at IS NOT NULL ORDER BY course_id, place"

SEATS = {
    "who may wait": f"""
        {WAIT} (1, 'no', 's1', 1) -> REFERENCE
        {WAIT} (1, 'a', 'no', 1) -> REFERENCE
        {WAIT} (1, 'a', 't1', 1) -> COLLEGE_CONSTRAINT
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'b')
        {WAIT} (1, 'a', 's1', 1) -> VALIDATION_ERROR
        sqlite: {OFFER} (1, 'a', 's2', 1, '2026-01-02') -> VALIDATION_ERROR
        {WAIT} (1, 'a', 's2', 1), (2, 'b', 's1', 1)
        {WAIT} (3, 'a', 's3', 1) -> DUPLICATE
        {WAIT} (3, 'a', 's2', 2) -> DUPLICATE
        UPDATE course_waiting SET id = 9 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE course_waiting SET student_id = 's3' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE course_waiting SET course_id = 'b' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE course_waiting SET offered_at = 'soon' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE course_waiting SET place = 7, offered_at = '2026-01-02 10:00:00' WHERE id = 1
        mysql: SET foreign_key_checks = 0
        mysql: {WAIT} (4, 'a', 's4', 4) -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE course_locks SET college_id = 'C0' WHERE college_id = 'C1'
        mysql: {WAIT} (4, 'a', 's4', 4) -> VALIDATION_ERROR
        mysql: {WAIT} (4, 'a', 'no', 4) -> REFERENCE
        mysql: UPDATE course_locks SET college_id = 'C1' WHERE college_id = 'C0'
    """,
    "seats": f"""
        UPDATE courses SET capacity = 2 WHERE unique_id IN ('a', 'b')
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'a'), ('m9', 's1', 'd')
        {MAP} ('m3', 's3', 'a') -> COURSE_FULL
        UPDATE student_course_mapping SET course_id = 'a', student_id = 's3' WHERE unique_id = 'm9' -> COURSE_FULL
        UPDATE student_course_mapping SET student_id = 's3' WHERE unique_id = 'm2'
        UPDATE student_course_mapping SET unique_id = 'm8' WHERE unique_id = 'm2'
        UPDATE courses SET capacity = 1 WHERE unique_id = 'a' -> COURSE_FULL
        UPDATE courses SET capacity = 0 WHERE unique_id = 'b'
        UPDATE courses SET capacity = 2, name = 'x' WHERE unique_id = 'a'
        {OFFER} (1, 'a', 's4', 1, '2026-01-02 10:00:00') -> COURSE_FULL
        {WAIT} (1, 'a', 's4', 1), (2, 'd', 's4', 1)
        UPDATE course_waiting SET offered_at = '2026-01-02 10:00:00' WHERE id = 1 -> COURSE_FULL
        UPDATE course_waiting SET offered_at = '2026-01-02 10:00:00' WHERE id = 2
        {OFFER} (3, 'd', 's3', 2, '2026-01-02 10:00:00')
        {MAP} ('m7', 's2', 'd')
        UPDATE courses SET capacity = 3 WHERE unique_id = 'd' -> COURSE_FULL
        UPDATE courses SET capacity = 4 WHERE unique_id = 'd'
        {MAP} ('m6', 's4', 'd')
        UPDATE courses SET capacity = 3 WHERE unique_id = 'd' -> COURSE_FULL
        DELETE FROM course_waiting WHERE id = 3
        UPDATE courses SET capacity = 3 WHERE unique_id = 'd'
        {MAP} ('m5', 's3', 'd') -> COURSE_FULL
        UPDATE courses SET capacity = NULL WHERE unique_id = 'd'
        {MAP} ('m5', 's3', 'd')
        UPDATE courses SET capacity = 4 WHERE unique_id = 'd'
        DELETE FROM student_course_mapping WHERE unique_id = 'm5'
        {MAP} ('m5', 's3', 'd')
        mysql: SELECT course_id, taken, offered FROM course_seats WHERE taken + offered > 0 ORDER BY 1
          -> a, 2, 0; d, 4, 0
        UPDATE courses SET capacity = NULL WHERE unique_id = 'a'
        mysql: SELECT course_id, taken, offered FROM course_seats WHERE taken + offered > 0 ORDER BY 1 -> d, 4, 0
    """,
    "who comes to hold a course waits no more": f"""
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'd')
        {WAIT} (1, 'g', 's1', 1), (2, 'd', 's3', 1)
        UPDATE student_course_mapping SET course_id = 'g' WHERE unique_id = 'm1'
        UPDATE student_course_mapping SET student_id = 's3' WHERE unique_id = 'm2'
        SELECT id FROM course_waiting -> nothing
    """,
    "a seat that is free is offered": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id IN ('a', 'd', 'f')
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'b'), ('m3', 's1', 'd'), ('m4', 's1', 'f')
        {WAIT} (1, 'a', 's2', 1), (2, 'a', 's3', 2), (3, 'a', 's4', 3), (4, 'd', 's2', 1), (5, 'f', 's4', 1)
        {WAIT} (6, 'c', 's3', 1)
        DELETE FROM student_course_mapping WHERE unique_id = 'm1'
        SELECT course_id, student_id FROM course_waiting WHERE offered_at IS NOT NULL -> a, s3
        {MAP} ('x', 's4', 'a') -> COURSE_FULL
        UPDATE course_waiting SET offered_at = NULL WHERE id = 2
        mysql: CALL sp_offer_seats('a')
        {OFFERED} -> s3
        {MAP} ('m5', 's3', 'a')
        SELECT id FROM course_waiting ORDER BY id -> 1; 3; 4; 5; 6
        UPDATE courses SET capacity = 2 WHERE unique_id = 'a'
        {OFFERED} -> s4
        DELETE FROM course_waiting WHERE id = 3
        mysql: CALL sp_offer_seats('a')
        {OFFERED} -> nothing
        UPDATE student_course_mapping SET course_id = 'g' WHERE unique_id = 'm3'
        {OFFERED} -> s2
        UPDATE student_course_mapping SET course_id = 'g' WHERE unique_id = 'm2'
        mysql: CALL sp_offer_seats('a')
        sqlite: UPDATE course_waiting SET place = 11 WHERE id = 1
        SELECT course_id, student_id FROM course_waiting WHERE offered_at IS NOT NULL ORDER BY 1 -> a, s2; d, s2
        UPDATE courses SET capacity = 0 WHERE unique_id = 'd' -> COURSE_FULL
        mysql: SELECT course_id, taken, offered FROM course_seats WHERE taken + offered > 0 ORDER BY 1
          -> a, 1, 1; d, 0, 1; f, 1, 0
    """,
    "an offer waits for the first who fits": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id IN ('a', 'g')
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'f'), ('m3', 's3', 'c'), ('m4', 's1', 'g')
        {SLOT} ('g1', 'g', 'Monday', '09:00:00', '10:00:00') -> TIMETABLE_UPDATE_BLOCKED
        {SLOT} ('g1', 'g', 'Monday', '10:00:00', '10:30:00')
        {WAIT} (1, 'g', 's2', 1), (2, 'g', 's3', 2), (3, 'g', 's4', 3)
        {SLOT} ('f2', 'f', 'Wednesday', '10:00:00', '10:30:00')
        DELETE FROM student_course_mapping WHERE unique_id = 'm4'
        {OFFERED} -> s3
        UPDATE course_waiting SET offered_at = NULL, place = 9 WHERE id = 2
        mysql: CALL sp_offer_seats('g')
        {OFFERED} -> s4
    """,
    "a seat given back with REPLACE": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id IN ('a', 'd')
        {MAP} ('m1', 's1', 'a'), ('m2', 's1', 'd')
        {WAIT} (1, 'a', 's2', 1), (2, 'd', 's3', 1)
        REPLACE INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m1', 's1', 'g')
        mysql: CALL sp_offer_seats('a')
        SELECT course_id, student_id FROM course_waiting WHERE offered_at IS NOT NULL -> a, s2
        SELECT old_value, new_value FROM audit_trail WHERE row_key = 'm1' ORDER BY id
          -> NULL, s1; NULL, a; s1, NULL; a, NULL; NULL, s1; NULL, g
        REPLACE INTO course_waiting (id, course_id, student_id, place) VALUES (1, 'g', 's2', 1)
        {WAIT} (5, 'a', 's4', 5)
        sqlite: UPDATE course_waiting SET place = 6 WHERE id = 5
        mysql: CALL sp_offer_seats('a')
        SELECT course_id, student_id FROM course_waiting WHERE offered_at IS NOT NULL -> a, s4
        REPLACE INTO course_waiting (id, course_id, student_id, place) VALUES (5, 'a', 's3', 7)
        mysql: CALL sp_offer_seats('a')
        SELECT course_id, student_id FROM course_waiting WHERE offered_at IS NOT NULL -> a, s3
        {MAP} ('m5', 's4', 'b')
        sqlite: UPDATE OR REPLACE student_course_mapping SET unique_id = 'm2' WHERE unique_id = 'm5'
        sqlite: SELECT course_id, student_id FROM course_waiting WHERE offered_at IS NOT NULL ORDER BY 1 -> a, s3; d, s3
        sqlite: SELECT column_name, old_value, new_value FROM audit_trail WHERE row_key = 'm2' ORDER BY id
          -> student_id, NULL, s1; course_id, NULL, d; student_id, s1, NULL; course_id, d, NULL
    """,
}


@pytest.fixture
def rows(hand: Hand) -> None:
    """What is there at first."""
    play(hand, BASE)


@pytest.mark.parametrize("about", COURSES)
def test_each_guard(hand: Hand, rows: None, about: str):
    play(hand, COURSES[about])
    assert broken_rows(hand) == []


@pytest.mark.parametrize("about", SEATS)
def test_each_seat(hand: Hand, rows: None, about: str):
    play(hand, SEATS[about])
    assert broken_rows(hand) == []
