"""What SQLite's triggers note for one statement is nothing to the next: INSERT OR IGNORE leaves notes behind."""

import pytest

from tests.data.marks.statements import SCHOOL
from tests.data.play import broken_rows, play
from tests.hand import Hand

IN_USE = """
INSERT INTO teaching_assignments (user_id, classroom_id, subject_id) VALUES (1, 1, 1)
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
  VALUES (1, 1, 1, 1, '2026-01-05', 10)
UPDATE student_exam_scores SET score = 5
INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
  VALUES (2, 1, 1, 'p2', 'FINAL', '2026-01-01', '2026-03-31')
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
  VALUES (2, 2, 1, 1, '2026-01-06', 10)
UPDATE exam_periods SET is_locked = 1 WHERE id = 2
INSERT INTO grading_policies (academic_year_id, grade_level_id) VALUES (1, 1)
INSERT INTO sections (id, exam_id, name) VALUES (1, 1, 's')
INSERT INTO questions (id, section_id, marks) VALUES (1, 1, 2), (2, 1, 3)
INSERT INTO attempts (id, user_id, exam_id) VALUES (1, 1, 1), (2, 1, 1)
INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (1, 1, 1, 1)
INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (2, 2, 2, 1)
UPDATE attempts SET status = 'submitted' WHERE id = 1
UPDATE courses SET capacity = 5
INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m1', 's1', 'k1')
INSERT INTO course_waiting (id, course_id, student_id, place, offered_at)
  VALUES (1, 'k1', 's5', 1, '2026-01-01 10:00:00')
"""

LEFT = {
    "academic_years": "(id, name, start_date, end_date) VALUES (1, 'z', '2030-01-01', '2030-12-31')",
    "semesters": "(id, academic_year_id, name, start_date, end_date) VALUES (1, 1, 'z', '2026-01-01', '2026-03-31')",
    "grade_levels": "(id, name) VALUES (1, 'z')",
    "classrooms": "(id, grade_level_id, academic_year_id, name) VALUES (1, 1, 1, 'z')",
    "subjects": "(id, name) VALUES (1, 'z')",
    "colleges": "(unique_id, name) VALUES ('C1', 'z')",
    "students": "(unique_id, name, college_id) VALUES ('s1', 'z', 'C1')",
    "users": "(id, username, full_name, role, password_hash) VALUES (1, 'z', 'z', 'admin', 'x')",
    "enrollments": "(id, student_id, classroom_id, academic_year_id) VALUES (1, 's1', 1, 1)",
    "exam_periods": "(id, academic_year_id, semester_id, name, type, start_date, end_date)"
    " VALUES (2, 1, 1, 'z', 'FINAL', '2026-01-01', '2026-03-31')",
    "exam_schedules": "(id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
    " VALUES (1, 1, 1, 1, '2026-01-07', 10)",
    "student_exam_scores": "(exam_schedule_id, enrollment_id, score) VALUES (1, 1, 6)",
    "exams": "(id, name) VALUES (1, 'z')",
    "sections": "(id, exam_id, name) VALUES (1, 1, 'z')",
    "questions": "(id, section_id, marks) VALUES (1, 1, 7)",
    "attempts": "(id, user_id, exam_id) VALUES (1, 1, 1)",
    "attempt_answers": "(attempt_id, question_id, is_correct) VALUES (2, 2, 0)",
    "courses": "(unique_id, name, course_code, college_id) VALUES ('k1', 'z', 'z', 'C1')",
    "student_course_mapping": "(unique_id, student_id, course_id) VALUES ('m1', 's5', 'k1')",
    "course_waiting": "(course_id, student_id, place) VALUES ('k1', 's5', 3)",
}
"""A row that is there already, so that INSERT OR IGNORE does nothing but note the one that is."""

NEXT = """
INSERT INTO academic_years (id, name, start_date, end_date) VALUES (31, 'n', '2031-01-01', '2031-12-31')
UPDATE academic_years SET name = 'o' WHERE id = 31
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date) VALUES (31, 1, 'n', '2026-10-01', '2026-10-31')
UPDATE semesters SET name = 'o' WHERE id = 31
INSERT INTO grade_levels (id, name) VALUES (31, 'n')
UPDATE grade_levels SET name = 'o' WHERE id = 31
INSERT INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES (31, 1, 1, 'n')
UPDATE classrooms SET name = 'o' WHERE id = 31
INSERT INTO subjects (id, name) VALUES (31, 'n')
UPDATE subjects SET name = 'o' WHERE id = 31
INSERT INTO colleges (unique_id, name) VALUES ('C31', 'n')
UPDATE colleges SET name = 'o' WHERE unique_id = 'C31'
INSERT INTO students (unique_id, name, college_id) VALUES ('s31', 'n', 'C1')
UPDATE students SET name = 'o' WHERE unique_id = 's31'
INSERT INTO users (id, username, full_name, role, password_hash) VALUES (31, 'n', 'n', 'admin', 'x')
UPDATE users SET full_name = 'o' WHERE id = 31
INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (31, 's31', 1, 1)
UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = 31
INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
  VALUES (31, 1, 1, 'n', 'FINAL', '2026-01-01', '2026-03-31')
UPDATE exam_periods SET name = 'o' WHERE id = 31
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
  VALUES (31, 31, 1, 1, '2026-01-08', 10)
UPDATE exam_schedules SET max_score = 9 WHERE id = 31
INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score) VALUES (31, 31, 2)
UPDATE student_exam_scores SET score = 3 WHERE exam_schedule_id = 31
INSERT INTO exams (id, name) VALUES (31, 'n')
UPDATE exams SET name = 'o' WHERE id = 31
INSERT INTO sections (id, exam_id, name) VALUES (31, 31, 'n')
UPDATE sections SET name = 'o' WHERE id = 31
INSERT INTO questions (id, section_id, marks) VALUES (31, 31, 4)
UPDATE questions SET marks = 5 WHERE id = 31
INSERT INTO attempts (id, user_id, exam_id) VALUES (31, 5, 31)
INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (31, 31, 31, 1)
UPDATE attempt_answers SET is_correct = 0 WHERE id = 31
UPDATE attempt_answers SET is_correct = 1 WHERE id = 31
UPDATE attempts SET status = 'submitted' WHERE id = 31
INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('k31', 'n', 'n', 'C1')
UPDATE courses SET name = 'o' WHERE unique_id = 'k31'
INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m31', 's31', 'k31')
UPDATE student_course_mapping SET student_id = 's6' WHERE unique_id = 'm31'
INSERT INTO course_waiting (id, course_id, student_id, place) VALUES (31, 'k31', 's31', 1)
UPDATE course_waiting SET place = 2 WHERE id = 31
SELECT score FROM attempts ORDER BY id -> 2; 3; 5
SELECT total_marks FROM exams ORDER BY id -> 5; 5
SELECT total_attempts FROM user_performance_summary ORDER BY user_id -> 2; 1; 0; 0
"""


@pytest.fixture
def engine() -> str:
    """SQLite alone notes rows."""
    return "sqlite"


@pytest.fixture
def rows(hand: Hand) -> None:
    """Rows in use in every table that notes them."""
    play(hand, SCHOOL + IN_USE)


def test_what_is_left_noted_stops_nothing(hand: Hand, rows: None):
    counted = _trail(hand)
    for table, row in LEFT.items():
        hand.run(f"INSERT OR IGNORE INTO {table} {row}")
        assert hand.one("SELECT COUNT(*) FROM rule_noted WHERE table_name = ?", table), table
    assert _trail(hand) == counted
    play(hand, NEXT)
    gone = hand.one("SELECT COUNT(*) FROM audit_trail WHERE row_key NOT IN ('31', 'm31') AND new_value IS NULL")
    assert (broken_rows(hand), gone) == ([], 0)


@pytest.mark.parametrize("table", LEFT)
def test_a_row_after_one_that_was_ignored(hand: Hand, rows: None, table: str):
    hand.run(f"INSERT OR IGNORE INTO {table} {LEFT[table]}")
    play(hand, NEXT)
    assert broken_rows(hand) == []


# NEXT ends with its attempt submitted: no answer of it changes any more.
@pytest.mark.parametrize("table", [table for table in LEFT if table != "attempt_answers"])
def test_a_change_after_a_row_that_was_ignored(hand: Hand, rows: None, table: str):
    play(hand, NEXT)
    hand.run(f"INSERT OR IGNORE INTO {table} {LEFT[table]}")
    for line in NEXT.splitlines():
        if line.startswith(f"UPDATE {table} "):
            hand.run(line)
    assert broken_rows(hand) == []


def _trail(hand: Hand) -> int:
    return hand.one("SELECT COUNT(*) FROM audit_trail")
