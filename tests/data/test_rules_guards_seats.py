"""Who is offered a seat before whom, and what is recorded of who takes one."""

import pytest

from tests.data.play import broken_rows, play
from tests.data.test_rules_guards_courses import BASE, MAP, OFFER, OFFERED, WAIT
from tests.hand import Hand

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
        UPDATE course_waiting SET offered_at = NULL, place = 9 WHERE id = 1
        mysql: CALL sp_offer_seats('d')
        SELECT id FROM course_waiting WHERE offered_at IS NOT NULL ORDER BY id -> 2; 4; 6
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
