"""Every guard of the rules on marks and exam periods, statement by statement."""

import pytest

from tests.data.marks.statements import MARKS
from tests.data.play import broken_rows, play
from tests.hand import Hand

ROW = "INSERT INTO student_exam_scores (id, exam_schedule_id, enrollment_id"
SET = "UPDATE student_exam_scores SET"
MINE = "WHERE exam_schedule_id = 1 AND enrollment_id = 1"
SHEET = """SELECT score, is_present, absence_type, excuse_details FROM student_exam_scores
          WHERE exam_schedule_id = 1 ORDER BY enrollment_id"""
TRAIL = "SELECT column_name, old_value, new_value FROM audit_trail"
EMPTY = "INSERT INTO exam_periods (academic_year_id, semester_id, name, type, start_date, end_date"
OPEN = f"{EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}')"

SCORES = {
    "a mark that is put": f"""
        {ROW}, score) VALUES (50, 1, 5, 20.01) -> SCORE_OUT_OF_RANGE
        {ROW}, score) VALUES (50, 1, 5, -0.01) -> SCORE_OUT_OF_RANGE
        {ROW}, is_present) VALUES (50, 1, 5, 2) -> VALIDATION_ERROR
        {ROW}, is_present) VALUES (50, 1, 5, NULL) -> VALIDATION_ERROR
        {ROW}, is_present) VALUES (50, 1, 5, 0) -> ABSENCE_TYPE_REQUIRED
        {ROW}, is_present, absence_type) VALUES (50, 1, 5, 0, 'x') -> VALIDATION_ERROR/1265
        {ROW}, is_present, absence_type) VALUES (50, 1, 5, 1, 'x') -> VALIDATION_ERROR/1265
        {ROW}) VALUES (50, 9, 5) -> REFERENCE
        {ROW}) VALUES (50, 1, 9) -> REFERENCE
        {ROW}) VALUES (50, 1, 3) -> VALIDATION_ERROR
        {ROW}) VALUES (50, 1, 4) -> VALIDATION_ERROR
        {ROW}) VALUES (50, 1, 1) -> DUPLICATE
        sqlite: {ROW}, score) VALUES (50, 1, 5, 'many') -> VALIDATION_ERROR
        sqlite: {ROW}, is_present, absence_type, score) VALUES (50, 1, 5, 0, 'بعذر', 'x') -> VALIDATION_ERROR
        sqlite: {ROW}, is_present, absence_type, score) VALUES (50, 1, 5, 0, 'بعذر', 1.005) -> VALIDATION_ERROR
        sqlite: {ROW}, created_at) VALUES (50, 1, 5, '2026-01-02') -> VALIDATION_ERROR
        sqlite: {ROW}, updated_at) VALUES (50, 1, 5, 'now') -> VALIDATION_ERROR
        {ROW}, score, absence_type, excuse_details, teacher_notes) VALUES (50, 1, 5, 20, 'بعذر', 'ill', 'well')
        {SHEET} -> NULL, 1, NULL, NULL; NULL, 1, NULL, NULL; 20, 1, NULL, NULL
        {ROW}, score, is_present, absence_type, excuse_details) VALUES (51, 2, 5, 99, 0, 'بعذر', 'ill')
        {ROW}, score) VALUES (52, 4, 5, 0)
        SELECT score, is_present, absence_type, excuse_details FROM student_exam_scores WHERE id IN (51, 52)
          ORDER BY id -> 0, 0, بعذر, ill; 0, 1, NULL, NULL
        SELECT row_key, column_name, old_value, new_value FROM audit_trail WHERE table_name = 'student_exam_scores'
          ORDER BY id -> 50, score, NULL, 20.00; 50, teacher_notes, NULL, well; 51, score, NULL, 0.00;
          51, is_present, NULL, 0; 51, absence_type, NULL, بعذر; 51, excuse_details, NULL, ill; 52, score, NULL, 0.00
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        {ROW}, score) VALUES (53, 1, 1, 5) -> PERIOD_LOCKED
        {ROW}) VALUES (53, 3, 1) -> PERIOD_LOCKED
        REPLACE INTO student_exam_scores (id, exam_schedule_id, enrollment_id) VALUES (50, 4, 1) -> PERIOD_LOCKED
        UPDATE exam_periods SET is_locked = 0 WHERE id = 1
        mysql: SET foreign_key_checks = 0
        mysql: {ROW}) VALUES (53, 3, 9) -> VALIDATION_ERROR
        mysql: {ROW}, score) VALUES (53, 3, 9, 5) -> VALIDATION_ERROR
    """,
    "a mark that changes": f"""
        {SET} score = 20.01 {MINE} -> SCORE_OUT_OF_RANGE
        {SET} score = -0.01 {MINE} -> SCORE_OUT_OF_RANGE
        {SET} is_present = 2 {MINE} -> VALIDATION_ERROR
        {SET} is_present = NULL {MINE} -> VALIDATION_ERROR
        {SET} is_present = 0 {MINE} -> ABSENCE_TYPE_REQUIRED
        {SET} is_present = 0, absence_type = 'x' {MINE} -> VALIDATION_ERROR/1265
        {SET} absence_type = 'x' {MINE} -> VALIDATION_ERROR/1265
        {SET} id = 77 {MINE} -> VALIDATION_ERROR
        {SET} exam_schedule_id = 4 {MINE} -> VALIDATION_ERROR
        {SET} enrollment_id = 5 {MINE} -> VALIDATION_ERROR
        {SET} score = 3, id = 77 {MINE} -> VALIDATION_ERROR
        {SET} score = 3, exam_schedule_id = 4 {MINE} -> VALIDATION_ERROR
        {SET} score = 3, enrollment_id = 5 {MINE} -> VALIDATION_ERROR
        sqlite: {SET} score = 'many' {MINE} -> VALIDATION_ERROR
        sqlite: {SET} score = 1.005 {MINE} -> VALIDATION_ERROR
        sqlite: {SET} created_at = '2026-01-02' {MINE} -> VALIDATION_ERROR
        sqlite: {SET} updated_at = 'now' {MINE} -> VALIDATION_ERROR
        {SET} updated_at = '2026-01-02 10:00:00', created_at = '2026-01-02 10:00:00' WHERE exam_schedule_id = 1
        {SET} score = 20 {MINE}
        {SET} score = 0 {MINE}
        {SET} score = 7 {MINE}
        SELECT COUNT(*) FROM student_exam_scores WHERE updated_at = '2026-01-02 10:00:00' -> 1
        {SET} teacher_notes = 'late' WHERE exam_schedule_id = 1 AND enrollment_id = 2
        SELECT COUNT(*) FROM student_exam_scores WHERE updated_at = '2026-01-02 10:00:00' -> 0
        {SET} updated_at = '2026-01-02 10:00:00' {MINE}
        {SET} score = score {MINE}
        SELECT COUNT(*) FROM student_exam_scores WHERE updated_at = '2026-01-02 10:00:00' -> 1
        {SET} absence_type = 'بعذر', excuse_details = 'ill' {MINE}
        {SHEET} -> 7, 1, NULL, NULL; NULL, 1, NULL, NULL
        {SET} score = 9, is_present = 0, absence_type = 'بعذر', excuse_details = 'ill' {MINE}
        {SHEET} -> 0, 0, بعذر, ill; NULL, 1, NULL, NULL
        {SET} absence_type = NULL {MINE} -> ABSENCE_TYPE_REQUIRED
        {SET} score = 8 {MINE}
        {SHEET} -> 0, 0, بعذر, ill; NULL, 1, NULL, NULL
        {SET} absence_type = 'بدون_عذر', excuse_details = 'Ill' {MINE}
        {SET} is_present = 1 {MINE}
        {SHEET} -> NULL, 1, NULL, NULL; NULL, 1, NULL, NULL
        {SET} is_present = 0, absence_type = 'بعذر' {MINE}
        {SET} is_present = 1, score = 4, teacher_notes = 'x' {MINE}
        {SET} teacher_notes = 'X' {MINE}
        {SHEET} -> 4, 1, NULL, NULL; NULL, 1, NULL, NULL
        {TRAIL} WHERE table_name = 'student_exam_scores' ORDER BY id -> score, NULL, 20.00; score, 20.00, 0.00;
          score, 0.00, 7.00; teacher_notes, NULL, late; score, 7.00, 0.00; is_present, 1, 0; absence_type, NULL, بعذر;
          excuse_details, NULL, ill; absence_type, بعذر, بدون_عذر; excuse_details, ill, Ill; score, 0.00, NULL;
          is_present, 0, 1; absence_type, بدون_عذر, NULL; excuse_details, Ill, NULL; score, NULL, 0.00;
          is_present, 1, 0; absence_type, NULL, بعذر; score, 0.00, 4.00; is_present, 0, 1; absence_type, بعذر, NULL;
          teacher_notes, NULL, x; teacher_notes, x, X
        mysql: SET foreign_key_checks = 0
        mysql: {SET} score = 5 {MINE} -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        {SET} score = 5 {MINE} -> PERIOD_LOCKED
        {SET} score = 50 {MINE} -> PERIOD_LOCKED
        {SET} exam_schedule_id = 4 {MINE} -> PERIOD_LOCKED
        {SET} score = 5 WHERE exam_schedule_id = 4 AND enrollment_id = 1
    """,
    "a mark that goes": f"""
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 2
        {ROW}, score, teacher_notes) VALUES (50, 1, 5, 3, 'n')
        {ROW}, is_present, absence_type, excuse_details) VALUES (51, 2, 5, 0, 'بعذر', 'ill')
        {ROW}, teacher_notes) VALUES (52, 2, 2, 'note')
        DELETE FROM student_exam_scores WHERE id IN (50, 51, 52)
        {TRAIL} WHERE table_name = 'student_exam_scores' AND new_value IS NULL ORDER BY row_key, id
          -> score, 3.00, NULL; teacher_notes, n, NULL; score, 0.00, NULL; is_present, 0, NULL;
          absence_type, بعذر, NULL; excuse_details, ill, NULL; teacher_notes, note, NULL
        UPDATE exam_periods SET is_locked = 1 WHERE id = 2
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 1
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 4 -> PERIOD_LOCKED
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM student_exam_scores WHERE exam_schedule_id = 3 -> VALIDATION_ERROR
    """,
    "a mark that takes another's place": f"""
        {SET} score = 7, teacher_notes = 'n' {MINE}
        REPLACE INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score) VALUES (90, 1, 1, 9)
        {ROW}, is_present, absence_type, excuse_details) VALUES (51, 2, 5, 0, 'بعذر', 'ill')
        REPLACE INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score) VALUES (51, 4, 5, 1)
        {TRAIL} WHERE table_name = 'student_exam_scores' ORDER BY id -> score, NULL, 7.00; teacher_notes, NULL, n;
          score, 7.00, NULL; teacher_notes, n, NULL; score, NULL, 9.00; score, NULL, 0.00; is_present, NULL, 0;
          absence_type, NULL, بعذر; excuse_details, NULL, ill; score, 0.00, NULL; is_present, 0, NULL;
          absence_type, بعذر, NULL; excuse_details, ill, NULL; score, NULL, 1.00
    """,
    "a mark that takes another's place, with the triggers that it then fires": f"""
        sqlite: PRAGMA recursive_triggers = ON
        {SET} score = 7, teacher_notes = 'n' {MINE}
        REPLACE INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score) VALUES (90, 1, 1, 9)
        {TRAIL} WHERE table_name = 'student_exam_scores' ORDER BY id -> score, NULL, 7.00; teacher_notes, NULL, n;
          score, 7.00, NULL; teacher_notes, n, NULL; score, NULL, 9.00
    """,
}

PERIODS = {
    "a period that is opened": f"""
        {EMPTY}) VALUES (1, 9, 'x', 'FINAL', '{{0}}', '{{1}}') -> REFERENCE
        {EMPTY}) VALUES (2, 1, 'x', 'FINAL', '{{0}}', '{{1}}') -> VALIDATION_ERROR
        {EMPTY}, created_by) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', 9) -> REFERENCE
        {EMPTY}, is_locked, locked_by_user_id) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', 1, 9) -> REFERENCE
        {EMPTY}) VALUES (1, 1, 'x', 'x', '{{0}}', '{{1}}') -> VALIDATION_ERROR/1265
        {EMPTY}) VALUES (1, 1, 'x', NULL, '{{0}}', '{{1}}') -> VALIDATION_ERROR
        {EMPTY}, is_active) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', 2) -> VALIDATION_ERROR
        {EMPTY}, is_active) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', NULL) -> VALIDATION_ERROR
        {EMPTY}, is_locked) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', 2) -> VALIDATION_ERROR
        {EMPTY}, is_locked) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', NULL) -> VALIDATION_ERROR
        {EMPTY}) VALUES (1, 1, 'x', 'FINAL', NULL, '{{1}}') -> VALIDATION_ERROR
        {EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{0}}', NULL) -> VALIDATION_ERROR
        {EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{1}}', '{{0}}') -> VALIDATION_ERROR
        {EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{-101}}', '{{0}}') -> VALIDATION_ERROR
        {EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{101}}') -> VALIDATION_ERROR
        sqlite: {EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{0}} 00:00', '{{1}}') -> VALIDATION_ERROR
        sqlite: {EMPTY}) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}} x') -> VALIDATION_ERROR
        sqlite: {EMPTY}, created_at) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', '{{0}}') -> VALIDATION_ERROR
        sqlite: {EMPTY}, locked_at) VALUES (1, 1, 'x', 'FINAL', '{{0}}', '{{1}}', '{{0}}') -> VALIDATION_ERROR
        {EMPTY}, id, created_by) VALUES (1, 1, 'x', 'MONTHLY', '{{-100}}', '{{100}}', 10, 1)
        {EMPTY}, id) VALUES (1, 1, 'x', 'DIAGNOSTIC', '{{0}}', '{{0}}', 11)
        {EMPTY}, id, is_locked, locked_by_user_id, lock_reason, locked_at)
          VALUES (1, 1, 'x', 'MIDTERM', '{{0}}', '{{0}}', 12, 1, 1, 'why', '2026-01-02 10:00:00')
        {EMPTY}, id, is_locked, locked_by_user_id, lock_reason, locked_at)
          VALUES (1, 1, 'x', 'MIDTERM', '{{0}}', '{{0}}', 13, 0, 1, 'why', '2026-01-02 10:00:00')
        SELECT id, is_locked, locked_by_user_id, lock_reason, locked_at IS NULL, locked_at = '2026-01-02 10:00:00'
          FROM exam_periods WHERE id > 10 ORDER BY id
          -> 11, 0, NULL, NULL, 1, NULL; 12, 1, 1, why, 0, 0; 13, 0, NULL, NULL, 1, NULL
        SELECT row_key, column_name, old_value, new_value FROM audit_trail
          WHERE table_name = 'exam_periods' AND column_name LIKE '%lock%' ORDER BY id
          -> 12, is_locked, NULL, 1; 12, lock_reason, NULL, why
        mysql: SET foreign_key_checks = 0
        mysql: {OPEN} -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'semester' AND parent_id = 1
        mysql: {OPEN} -> VALIDATION_ERROR
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'semester' AND parent_id = 99
    """,
    "a period that changes": """
        UPDATE exam_periods SET id = 9 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET semester_id = 9 WHERE id = 2 -> REFERENCE
        UPDATE exam_periods SET semester_id = 3 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE exam_periods SET semester_id = 2 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE exam_periods SET academic_year_id = 2 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE exam_periods SET semester_id = 2, start_date = '{170}', end_date = '{180}' WHERE id = 2
          -> VALIDATION_ERROR
        UPDATE exam_periods SET created_by = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_periods SET is_locked = 1, locked_by_user_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_periods SET type = 'x' WHERE id = 1 -> VALIDATION_ERROR/1265
        UPDATE exam_periods SET type = NULL WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET is_active = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET is_active = NULL WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET is_locked = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET is_locked = NULL WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET start_date = NULL WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET end_date = NULL WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET start_date = '{21}' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET start_date = '{-101}' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET end_date = '{101}' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET start_date = '{6}' WHERE id = 1 -> EXAM_OUTSIDE_PERIOD
        UPDATE exam_periods SET end_date = '{5}' WHERE id = 1 -> EXAM_OUTSIDE_PERIOD
        UPDATE exam_periods SET semester_id = 3, start_date = '{110}', end_date = '{120}' WHERE id = 1
          -> EXAM_OUTSIDE_PERIOD
        sqlite: UPDATE exam_periods SET start_date = '{0} 00:00' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_periods SET end_date = '{20} x' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_periods SET created_at = 'x' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_periods SET locked_at = 'x' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET start_date = '{5}', end_date = '{6}' WHERE id = 1
        UPDATE exam_periods SET start_date = '{-100}', end_date = '{100}' WHERE id = 1
        UPDATE exam_periods SET type = 'DIAGNOSTIC' WHERE id = 1
        UPDATE exam_periods SET type = 'MONTHLY', created_by = 1, is_active = 0 WHERE id = 1
        UPDATE exam_periods SET semester_id = 2, academic_year_id = 2, start_date = '{170}', end_date = '{180}'
          WHERE id = 1 -> VALIDATION_ERROR
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 4
        DELETE FROM exam_schedules WHERE id = 4
        UPDATE exam_periods SET semester_id = 2, academic_year_id = 2, start_date = '{170}', end_date = '{180}'
          WHERE id = 2
        mysql: SET foreign_key_checks = 0
        mysql: UPDATE exam_periods SET name = 'x' WHERE id = 1 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'exam_period' AND parent_id = 1
        mysql: UPDATE exam_periods SET end_date = '{99}' WHERE id = 1 -> VALIDATION_ERROR
        mysql: UPDATE exam_periods SET name = 'x' WHERE id = 1
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'exam_period' AND parent_id = 99
    """,
    "a period that is locked": """
        INSERT INTO users (id, username, full_name, role, password_hash) VALUES (2, 'u2', 'u', 'admin', 'x')
        sqlite: INSERT INTO rule_session (id, user_id) VALUES (1, 2)
        mysql: SET @rasd_user_id = 2
        UPDATE exam_periods SET is_locked = 1 WHERE id = 2
        INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date, is_locked)
          VALUES (3, 1, 1, 'x', 'FINAL', '{-20}', '{20}', 1)
        SELECT id, locked_by_user_id FROM exam_periods ORDER BY id -> 1, NULL; 2, 2; 3, 2
        UPDATE exam_periods SET is_locked = 0 WHERE id IN (2, 3)
        DELETE FROM exam_periods WHERE id = 3
        sqlite: DELETE FROM rule_session
        mysql: SET @rasd_user_id = NULL
        UPDATE exam_periods SET is_locked = 1, lock_reason = 'why', locked_at = '2026-01-02 10:00:00' WHERE id = 1
        SELECT locked_at IS NULL, locked_at = '2026-01-02 10:00:00', locked_by_user_id, lock_reason FROM exam_periods
          ORDER BY id -> 0, 0, NULL, why; 1, NULL, NULL, NULL
        UPDATE exam_periods SET academic_year_id = 2 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET semester_id = 3 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET name = 'P1' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET type = 'FINAL' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET start_date = '{-21}' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET end_date = '{21}' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET is_active = 0 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET created_by = 1 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET created_at = '2026-01-02 10:00:00' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET id = 9 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET locked_at = '2026-01-02 10:00:00' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET locked_by_user_id = 2 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_periods SET is_locked = 0, name = 'x' WHERE id = 1 -> PERIOD_LOCKED
        DELETE FROM exam_periods WHERE id = 1 -> PERIOD_LOCKED
        REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (1, 1, 1, 'x', 'FINAL', '{-20}', '{20}') -> PERIOD_LOCKED
        UPDATE exam_periods SET lock_reason = 'Why' WHERE id = 1
        UPDATE exam_periods SET is_locked = 0, lock_reason = 'open', locked_by_user_id = 2 WHERE id = 1
        SELECT is_locked, locked_at, locked_by_user_id, lock_reason FROM exam_periods WHERE id = 1
          -> 0, NULL, NULL, NULL
        UPDATE exam_periods SET is_locked = 1, locked_by_user_id = 2 WHERE id = 1
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        SELECT locked_by_user_id, locked_at IS NULL FROM exam_periods WHERE id = 1 -> 2, 0
        UPDATE exam_periods SET is_locked = 0 WHERE id = 1
        UPDATE exam_periods SET lock_reason = 'x', locked_at = '2026-01-02 10:00:00', locked_by_user_id = 1 WHERE id = 1
        SELECT locked_at, locked_by_user_id, lock_reason FROM exam_periods WHERE id = 1 -> NULL, NULL, NULL
        SELECT column_name, old_value, new_value, reason FROM audit_trail
          WHERE table_name = 'exam_periods' AND column_name LIKE '%lock%' AND row_key = '1' ORDER BY id
          -> is_locked, 0, 1, why; lock_reason, NULL, why, why; lock_reason, why, Why, Why; is_locked, 1, 0, open;
          lock_reason, Why, NULL, open; is_locked, 0, 1, NULL; is_locked, 1, 0, NULL
    """,
    "a period that goes": """
        DELETE FROM exam_periods WHERE id = 2 -> REFERENCE
        REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (2, 1, 1, 'x', 'FINAL', '{30}', '{40}') -> REFERENCE
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 4
        DELETE FROM exam_schedules WHERE id = 4
        INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
        INSERT INTO exam_session_periods (exam_session_id, exam_period_id) VALUES (1, 2)
        DELETE FROM exam_periods WHERE id = 2 -> REFERENCE
        REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (2, 1, 1, 'x', 'FINAL', '{30}', '{40}') -> REFERENCE
        DELETE FROM exam_session_periods
        REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (2, 1, 1, 'y', 'FINAL', '{30}', '{40}')
        sqlite: PRAGMA recursive_triggers = ON
        REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (2, 1, 1, 'x', 'FINAL', '{30}', '{40}')
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM exam_periods WHERE id = 2 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        DELETE FROM exam_periods WHERE id = 2
        mysql: SELECT parent_id FROM rule_locks WHERE scope = 'exam_period' -> 1
    """,
}


@pytest.fixture
def rows(hand: Hand) -> None:
    """What is there at first."""
    play(hand, MARKS)


@pytest.mark.parametrize("about", SCORES)
def test_each_mark(hand: Hand, rows: None, about: str):
    play(hand, SCORES[about])
    assert broken_rows(hand) == []


@pytest.mark.parametrize("about", PERIODS)
def test_each_period(hand: Hand, rows: None, about: str):
    play(hand, PERIODS[about])
    assert broken_rows(hand) == []
