"""Who is offered a seat before whom, and what is recorded of who takes one."""

import pytest

from tests.data.courses.test_rules_guards_courses import BASE, MAP, OFFER, OFFERED, SLOT, WAIT
from tests.data.play import broken_rows, play
from tests.hand import Hand

TAKEN = "SELECT row_key, old_value, new_value FROM audit_trail WHERE table_name = 'student_course_mapping'"

SEATS = {
    "nobody overtakes who waits": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id = 'a'
        {MAP} ('m1', 's1', 'a'), ('m4', 's4', 'd')
        {WAIT} (1, 'a', 's2', 1), (2, 'a', 's3', 2)
        DELETE FROM student_course_mapping WHERE unique_id = 'm1'
        {OFFERED} -> s2
        DELETE FROM course_waiting WHERE id = 1
        {MAP} ('x', 's1', 'a') -> COURSE_FULL
        UPDATE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm4' -> COURSE_FULL
        mysql: {OFFERED} -> nothing
        {MAP} ('m3', 's3', 'a')
        SELECT id FROM course_waiting -> nothing
    """,
    "who waits changes into the course": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id = 'a'
        {MAP} ('m1', 's1', 'a'), ('m3', 's3', 'd')
        {WAIT} (1, 'a', 's2', 1), (2, 'a', 's3', 2)
        DELETE FROM student_course_mapping WHERE unique_id = 'm1'
        DELETE FROM course_waiting WHERE id = 1
        UPDATE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm3'
        SELECT id FROM course_waiting -> nothing
        SELECT student_id FROM student_course_mapping WHERE course_id = 'a' -> s3
    """,
    "a seat given to one who was offered another": f"""
        UPDATE courses SET capacity = 2 WHERE unique_id = 'a'
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'a')
        {WAIT} (1, 'a', 's3', 1), (2, 'a', 's4', 2)
        DELETE FROM student_course_mapping WHERE unique_id = 'm2'
        {OFFERED} -> s3
        UPDATE student_course_mapping SET student_id = 's3' WHERE unique_id = 'm1'
        {OFFERED} -> s4
        mysql: SELECT taken, offered FROM course_seats WHERE course_id = 'a' -> 1, 1
    """,
    "a slot that changes beside others": f"""
        {MAP} ('m1', 's1', 'a'), ('m2', 's1', 'c'), ('m3', 's1', 'f'), ('m4', 's2', 'd')
        UPDATE course_timetables SET end_time = '09:50:00' WHERE unique_id = 'a1'
        UPDATE course_timetables SET end_time = '10:00:00' WHERE unique_id = 'a1'
        UPDATE course_timetables SET start_time = '10:10:00' WHERE unique_id = 'f1'
        UPDATE course_timetables SET start_time = '10:00:00' WHERE unique_id = 'f1'
        UPDATE course_timetables SET end_time = '10:00:01' WHERE unique_id = 'a1' -> TIMETABLE_UPDATE_BLOCKED
        UPDATE course_timetables SET day = 'Tuesday' WHERE unique_id = 'b1'
        INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, room)
          VALUES ('a2', 'a', 'Sunday', '09:00', '10:00', 'r')
    """,
    "an offer made by hand": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id IN ('a', 'd')
        UPDATE courses SET capacity = 2 WHERE unique_id = 'g'
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'g')
        {WAIT} (1, 'd', 's1', 1), (2, 'd', 's2', 2), (3, 'd', 's3', 3), (4, 'g', 's3', 1), (5, 'a', 's3', 1)
        UPDATE course_waiting SET offered_at = '2026-01-02 10:00:00' WHERE id = 4
        UPDATE course_waiting SET offered_at = '2026-01-02 11:00:00' WHERE id = 4
        UPDATE course_waiting SET offered_at = '2026-01-02 10:00:00' WHERE id = 1
        UPDATE course_waiting SET offered_at = '2026-01-02 10:00:00' WHERE id = 2 -> COURSE_FULL
        UPDATE course_waiting SET offered_at = '2026-01-02 10:00:00' WHERE id = 5 -> COURSE_FULL
        {OFFER} (6, 'g', 's4', 2, '2026-01-02 10:00:00') -> COURSE_FULL
        {OFFER} (6, 'f', 's4', 2, '2026-01-02 10:00:00')
        {WAIT} (7, 'a', 's4', 2)
        SELECT id FROM course_waiting WHERE offered_at IS NOT NULL ORDER BY id -> 1; 4; 6
        UPDATE courses SET name = 'x' WHERE unique_id = 'd'
        UPDATE courses SET capacity = 2 WHERE unique_id = 'f'
        {WAIT} (8, 'f', 's1', 5)
        {OFFER} (9, 'f', 's3', 6, '2026-01-02 10:00:00')
        UPDATE courses SET capacity = 3 WHERE unique_id = 'g'
        UPDATE courses SET capacity = 2 WHERE unique_id = 'g'
        DELETE FROM course_waiting WHERE id = 9
        UPDATE course_waiting SET offered_at = NULL, place = 9 WHERE id = 1
        mysql: CALL sp_offer_seats('d')
        mysql: CALL sp_offer_seats('f')
        SELECT id FROM course_waiting WHERE offered_at IS NOT NULL ORDER BY id -> 2; 4; 6; 8
    """,
    "who waits elsewhere is offered nothing": f"""
        UPDATE courses SET capacity = 9 WHERE unique_id IN ('g', 'a', 'b')
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'a'), ('m3', 's3', 'g'), ('m4', 's4', 'd')
        {WAIT} (1, 'g', 's1', 1), (2, 'a', 's3', 1), (3, 'f', 's2', 1)
        {OFFER} (4, 'b', 's3', 3, '2026-01-02 10:00:00')
        UPDATE courses SET name = 'x' WHERE unique_id = 'g'
        UPDATE courses SET capacity = 8 WHERE unique_id = 'b'
        UPDATE course_waiting SET offered_at = '2026-01-02 11:00:00' WHERE id = 4
        UPDATE student_course_mapping SET student_id = 's2' WHERE unique_id = 'm3'
        UPDATE student_course_mapping SET unique_id = 'm9' WHERE unique_id = 'm3'
        UPDATE course_waiting SET place = 4 WHERE id = 4
        REPLACE INTO course_waiting (id, course_id, student_id, place) VALUES (4, 'b', 's4', 5)
        REPLACE INTO course_waiting (id, course_id, student_id, place) VALUES (1, 'g', 's1', 2)
        DELETE FROM course_waiting WHERE id = 4
        UPDATE student_course_mapping SET course_id = 'f' WHERE unique_id = 'm4'
        REPLACE INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m4', 's4', 'd')
        sqlite: UPDATE OR REPLACE student_course_mapping SET unique_id = 'm4' WHERE unique_id = 'm9'
        mysql: DELETE FROM student_course_mapping WHERE unique_id = 'm4'
        DELETE FROM student_course_mapping WHERE unique_id IN ('m4', 'm9')
        {OFFERED} -> s1
        SELECT id FROM course_waiting WHERE offered_at IS NULL ORDER BY id -> 2; 3
    """,
    "whom a seat is due to comes first": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id = 'g'
        {MAP} ('m2', 's3', 'd')
        {WAIT} (1, 'g', 's1', 1)
        {MAP} ('m1', 's2', 'g') -> COURSE_FULL
        UPDATE student_course_mapping SET course_id = 'g' WHERE unique_id = 'm2' -> COURSE_FULL
        {OFFERED} -> nothing
        sqlite: UPDATE course_waiting SET place = 2 WHERE id = 1
        sqlite: {OFFERED} -> s1
    """,
    "who does not fit keeps no seat": f"""
        UPDATE courses SET capacity = 1 WHERE unique_id IN ('a', 'f')
        {MAP} ('m1', 's1', 'b'), ('m2', 's2', 'd'), ('m3', 's3', 'd')
        {WAIT} (1, 'a', 's1', 1), (2, 'g', 's1', 1)
        {OFFER} (3, 'f', 's4', 1, '2026-01-02 10:00:00')
        UPDATE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm2'
        DELETE FROM student_course_mapping WHERE unique_id = 'm2'
        {MAP} ('m4', 's2', 'a')
        {OFFERED} -> s4
    """,
    "courses of every semester": f"""
        INSERT INTO courses (unique_id, name, course_code, college_id, semester_id) VALUES ('h', 'H', 'h', 'C1', 1)
        {SLOT} ('h1', 'h', 'Tuesday', '09:30:00', '10:30:00')
        {MAP} ('m1', 's1', 'h'), ('m2', 's2', 'd'), ('m3', 's1', 'g'), ('m4', 's2', 'g')
        {MAP} ('x', 's1', 'd') -> ENROLLMENT_CONFLICT
        {MAP} ('x', 's2', 'h') -> ENROLLMENT_CONFLICT
        UPDATE student_course_mapping SET course_id = 'd' WHERE unique_id = 'm3' -> ENROLLMENT_CONFLICT
        UPDATE student_course_mapping SET course_id = 'h' WHERE unique_id = 'm4' -> ENROLLMENT_CONFLICT
        UPDATE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm3'
        UPDATE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm4'
    """,
    "courses that touch": f"""
        {MAP} ('m1', 's1', 'f'), ('m2', 's2', 'a'), ('m3', 's1', 'g'), ('m4', 's2', 'g'), ('m5', 's3', 'f')
        {MAP} ('m6', 's3', 'a'), ('m7', 's3', 'c')
        UPDATE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm3'
        UPDATE student_course_mapping SET course_id = 'f' WHERE unique_id = 'm4'
        UPDATE student_course_mapping SET unique_id = 'm8' WHERE unique_id = 'm4'
        INSERT INTO academic_years (id, name, start_date, end_date) VALUES (2, 'z', '2027-01-01', '2027-12-31')
        INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)
          VALUES (3, 2, '1', '2027-01-01', '2027-06-30')
        UPDATE courses SET semester_id = 3 WHERE unique_id = 'c'
        UPDATE courses SET semester_id = 1 WHERE unique_id = 'c' -> ENROLLMENT_CONFLICT
    """,
    "a course that is free while others are in use": f"""
        {MAP} ('m1', 's1', 'a')
        {WAIT} (1, 'a', 's2', 1)
        INSERT INTO classroom_courses (classroom_id, course_id) VALUES (1, 'a')
        INSERT INTO courses (unique_id, name, course_code, college_id)
          VALUES ('x', 'X', 'x', 'C1'), ('y', 'Y', 'y', 'C1')
        UPDATE courses SET unique_id = 'z' WHERE unique_id = 'x'
        UPDATE courses SET college_id = 'C2' WHERE unique_id = 'z'
        REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES ('z', 'X', 'x', 'C1')
        sqlite: UPDATE OR REPLACE courses SET unique_id = 'z' WHERE unique_id = 'y'
        mysql: DELETE FROM courses WHERE unique_id = 'y'
        DELETE FROM courses WHERE unique_id = 'z'
        sqlite: INSERT INTO courses (rowid, unique_id, name, course_code, college_id) VALUES (0, 'n', 'n', 'n', 'C1')
        sqlite: UPDATE courses SET rowid = 100 WHERE unique_id = 'n'
        sqlite: UPDATE courses SET rowid = 0 WHERE unique_id = 'n'
        sqlite: INSERT INTO student_course_mapping (rowid, unique_id, student_id, course_id) VALUES (0, 'm0', 's3', 'n')
        sqlite: UPDATE student_course_mapping SET rowid = 100 WHERE unique_id = 'm0'
        sqlite: UPDATE student_course_mapping SET rowid = 0 WHERE unique_id = 'm0'
        sqlite: DELETE FROM student_course_mapping WHERE unique_id = 'm0'
        sqlite: REPLACE INTO courses (rowid, unique_id, name, course_code, college_id)
          SELECT rowid, 'o', 'o', 'o', 'C1' FROM courses WHERE unique_id = 'a' -> REFERENCE
        sqlite: UPDATE OR REPLACE courses SET rowid = (SELECT rowid FROM courses WHERE unique_id = 'a')
          WHERE unique_id = 'n' -> REFERENCE
        {MAP} ('m2', 's2', 'g')
        sqlite: UPDATE OR REPLACE courses SET unique_id = 'g' WHERE unique_id = 'n' -> REFERENCE
        DELETE FROM student_course_mapping WHERE unique_id = 'm2'
        {WAIT} (2, 'g', 's2', 1)
        sqlite: UPDATE OR REPLACE courses SET unique_id = 'g' WHERE unique_id = 'n' -> REFERENCE
        DELETE FROM course_waiting WHERE id = 2
        INSERT INTO classroom_courses (classroom_id, course_id) VALUES (1, 'g')
        sqlite: UPDATE OR REPLACE courses SET unique_id = 'g' WHERE unique_id = 'n' -> REFERENCE
        UPDATE courses SET college_id = 'C2' WHERE unique_id = 'g'
    """,
    "what is recorded of one that takes another's place": f"""
        {MAP} ('m1', 's1', 'a'), ('m2', 's2', 'a'), ('m3', 's1', 'd')
        sqlite: PRAGMA recursive_triggers = ON
        REPLACE INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m9', 's1', 'a')
        sqlite: PRAGMA recursive_triggers = OFF
        REPLACE INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m8', 's1', 'a')
        {TAKEN} AND row_key IN ('m8', 'm9', 'm1') ORDER BY id
          -> m1, NULL, s1; m1, NULL, a; m1, s1, NULL; m1, a, NULL; m9, NULL, s1; m9, NULL, a;
          m9, s1, NULL; m9, a, NULL; m8, NULL, s1; m8, NULL, a
        sqlite: UPDATE OR REPLACE student_course_mapping SET course_id = 'a' WHERE unique_id = 'm3'
        sqlite: {TAKEN} AND row_key IN ('m8', 'm3') AND new_value IS NOT 's1' ORDER BY id
          -> m3, NULL, d; m8, NULL, a; m8, s1, NULL; m8, a, NULL; m3, d, a
        sqlite: REPLACE INTO student_course_mapping (rowid, unique_id, student_id, course_id)
          SELECT rowid, 'm7', 's4', 'd' FROM student_course_mapping WHERE unique_id = 'm2'
        sqlite: {TAKEN} AND row_key = 'm2' ORDER BY id -> m2, NULL, s2; m2, NULL, a; m2, s2, NULL; m2, a, NULL
    """,
    "what is recorded of who waited": f"""
        {WAIT} (1, 'a', 's1', 1)
        DELETE FROM course_waiting
        SELECT column_name, old_value FROM audit_trail WHERE table_name = 'course_waiting' AND new_value IS NULL
          ORDER BY column_name -> course_id, a; student_id, s1
    """,
    "what is recorded": f"""
        {MAP} ('m1', 's1', 'a')
        UPDATE student_course_mapping SET course_id = 'd' WHERE unique_id = 'm1'
        UPDATE student_course_mapping SET student_id = 's2' WHERE unique_id = 'm1'
        UPDATE student_course_mapping SET unique_id = 'M1' WHERE unique_id = 'm1'
        DELETE FROM student_course_mapping
        SELECT row_key, column_name, old_value, new_value FROM audit_trail
          WHERE table_name = 'student_course_mapping' ORDER BY id
          -> m1, student_id, NULL, s1; m1, course_id, NULL, a; m1, course_id, a, d; m1, student_id, s1, s2;
          M1, student_id, s2, NULL; M1, course_id, d, NULL
    """,
}


@pytest.mark.parametrize("about", SEATS)
def test_each_seat(hand: Hand, about: str):
    play(hand, BASE)
    play(hand, SEATS[about])
    assert broken_rows(hand) == []
