"""Rows beside those that a rule is about: others in use, another year's, others' hours and sheets."""

import pytest

from tests.data.exams.test_rules_guards_exams import ENROLL, EXAM, SET, SHEETS, TIMED
from tests.data.marks.statements import MARKS
from tests.data.play import broken_rows, play
from tests.hand import Hand

PERIOD = "INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date) VALUES"
REPLACED = "REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date) VALUES"
SEATED = """
        INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
        INSERT INTO exam_assignments (exam_session_id, enrollment_id) VALUES (1, 1)
        sqlite: INSERT INTO rule_settling (table_name, row_id) VALUES ('semester_grades', 0)
        mysql: SET @rasd_filling = 1
        INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (1, 1, 1)
        sqlite: DELETE FROM rule_settling
        mysql: SET @rasd_filling = NULL"""
MARK = "WHERE exam_schedule_id = 1 AND enrollment_id = 1"

BESIDE = {
    "an enrollment that is free while others are in use": f"""{SEATED}
        {ENROLL}, status) VALUES (11, 's4', 1, 1, 'WITHDRAWN')
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id, status)
          VALUES (11, 's4', 4, 1, 'WITHDRAWN')
        DELETE FROM enrollments WHERE id = 11
        SELECT id FROM enrollments ORDER BY id -> 1; 2; 3; 4; 5
    """,
    "an enrollment that takes another's place": f"""
        INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
        INSERT INTO exam_assignments (exam_session_id, enrollment_id) VALUES (1, 4), (1, 5)
        {ENROLL}) VALUES (10, 's5', 1, 1)
        {ENROLL}, status) VALUES (11, 's4', 1, 1, 'WITHDRAWN')
        {ENROLL}) VALUES (12, 's4', 1, 1)
        UPDATE enrollments SET status = 'GRADUATED' WHERE id = 11
        sqlite: UPDATE OR REPLACE enrollments SET status = 'ACTIVE' WHERE id = 11 -> VALIDATION_ERROR
        DELETE FROM enrollments WHERE id = 12
        sqlite: UPDATE OR REPLACE enrollments SET status = 'ACTIVE' WHERE id = 11
        SELECT id FROM enrollments WHERE student_id = 's4' ORDER BY id -> 4; 11
    """,
    "a period that is free while others are in use": f"""
        INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
        INSERT INTO exam_session_periods (exam_session_id, exam_period_id) VALUES (1, 1)
        {PERIOD} (3, 1, 1, 'p3', 'FINAL', '{{30}}', '{{40}}')
        {REPLACED} (3, 1, 1, 'p3', 'MONTHLY', '{{30}}', '{{40}}')
        DELETE FROM exam_periods WHERE id = 3
        {PERIOD} (3, 1, 1, 'p3', 'FINAL', '{{30}}', '{{30}}')
        UPDATE exam_periods SET start_date = '{{31}}', end_date = '{{31}}' WHERE id = 3
    """,
    "what is recorded of a period that goes to another year": f"""
        {PERIOD} (3, 1, 1, 'p3', 'FINAL', '{{30}}', '{{40}}')
        UPDATE exam_periods SET academic_year_id = 2, semester_id = 2, start_date = '{{170}}', end_date = '{{180}}'
          WHERE id = 3
        DELETE FROM exam_periods WHERE id = 3
        SELECT old_value, new_value FROM audit_trail WHERE table_name = 'exam_periods' AND row_key = '3'
          AND column_name = 'academic_year_id' AND old_value IS NOT NULL ORDER BY id -> 1, 2; 2, NULL
    """,
    "a period that stays locked keeps who locked it and when": """
        INSERT INTO users (id, username, full_name, role, password_hash) VALUES (2, 'u2', 'u', 'admin', 'x')
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        sqlite: INSERT INTO rule_settling (table_name, row_id) VALUES ('exam_periods', 1)
        sqlite: UPDATE exam_periods SET locked_at = '2026-01-02 10:00:00' WHERE id = 1
        sqlite: DELETE FROM rule_settling
        sqlite: INSERT INTO rule_session (id, user_id) VALUES (1, 2)
        mysql: SET @rasd_user_id = 2
        UPDATE exam_periods SET lock_reason = 'why' WHERE id = 1
        SELECT locked_by_user_id FROM exam_periods WHERE id = 1 -> NULL
        sqlite: SELECT locked_at FROM exam_periods WHERE id = 1 -> 2026-01-02 10:00:00
        sqlite: DELETE FROM rule_session
    """,
    "an exam beside locked ones": f"""
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 2 AND enrollment_id = 2
        UPDATE exam_schedules SET max_score = 19 WHERE id = 2
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 3, 3; 4, 1; 4, 2
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        UPDATE exam_schedules SET exam_period_id = 2, exam_date = '{{30}}' WHERE id = 1 -> PERIOD_LOCKED
        DELETE FROM exam_schedules WHERE id = 1 -> PERIOD_LOCKED
        DELETE FROM exam_schedules WHERE id = 4
        {PERIOD} (3, 2, 2, 'p3', 'FINAL', '{{170}}', '{{180}}')
        {EXAM}) VALUES (10, 2, 1, 1, '{{31}}', 10)
        UPDATE exam_schedules SET exam_period_id = 3, exam_date = '{{171}}' WHERE id = 10
        SELECT enrollment_id FROM student_exam_scores WHERE exam_schedule_id = 10 -> 4
    """,
    "exams of no length": f"""
        {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '09:00:00', 60)
        {TIMED}) VALUES (11, 1, 2, 1, '{{1}}', 10, '09:30:00', 0)
        {TIMED}) VALUES (12, 1, 2, 1, '{{1}}', 10, '10:00:00', 60)
        UPDATE exam_schedules SET start_time = '09:01:00', duration_minutes = 59 WHERE id = 10
        UPDATE exam_schedules SET start_time = '11:00:00' WHERE id = 12
        UPDATE exam_schedules SET start_time = '10:00:00' WHERE id = 12
        {TIMED}) VALUES (13, 1, 2, 1, '{{2}}', 10, '09:30:00', 0)
        {TIMED}) VALUES (14, 1, 1, 1, '{{2}}', 10, '09:00:00', 60)
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 14
        REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score, start_time,
          duration_minutes) VALUES (14, 1, 2, 1, '{{2}}', 10, '09:15:00', 60)
        UPDATE exam_schedules SET start_time = '09:20:00' WHERE id = 14
    """,
    "a mark of an absent student": f"""
        sqlite: PRAGMA recursive_triggers = ON
        {SET} is_present = 0, absence_type = 'بعذر', score = 50 {MARK}
        SELECT score, is_present FROM student_exam_scores {MARK} -> 0, 0
        SELECT column_name, old_value, new_value FROM audit_trail WHERE table_name = 'student_exam_scores' ORDER BY id
          -> score, NULL, 0.00; is_present, 1, 0; absence_type, NULL, بعذر
    """,
}


@pytest.mark.parametrize("about", BESIDE)
def test_each_beside(hand: Hand, about: str):
    play(hand, MARKS)
    play(hand, BESIDE[about])
    assert broken_rows(hand) == []


@pytest.mark.parametrize(
    "change",
    [
        "score = 3",
        "is_present = 0, absence_type = 'بعذر'",
        "absence_type = 'بدون_عذر'",
        "excuse_details = 'x'",
        "teacher_notes = 'x'",
    ],
)
def test_each_change_of_a_mark_is_dated(hand: Hand, change: str):
    play(hand, MARKS)
    absent = int("absence" in change and "present" not in change or "excuse" in change)
    play(hand, "DELETE FROM student_exam_scores")
    hand.run(
        "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, is_present, absence_type, updated_at)"
        " VALUES (1, 1, ?, ?, '2020-01-01 00:00:00')",
        1 - absent, "بعذر" if absent else None,
    )  # fmt: skip
    dated = "SELECT updated_at < '2020-01-02' FROM student_exam_scores"
    assert hand.rows(dated) == [(1,)]
    hand.run(f"{SET} updated_at = updated_at")
    assert hand.rows(dated) == [(1,)]
    hand.run(f"{SET} {change}")
    assert hand.rows(dated) == [(0,)]
