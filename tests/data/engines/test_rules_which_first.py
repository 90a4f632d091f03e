"""Of several things that are wrong with a row, both engines name the same: a rule, then a key, then a reference."""

import pytest

from tests.data.marks.statements import MARKS
from tests.data.play import play
from tests.hand import Hand

MORE = """
INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
INSERT INTO exam_assignments (id, exam_session_id, enrollment_id) VALUES (1, 1, 1)
INSERT INTO exam_session_periods (id, exam_session_id, exam_period_id) VALUES (1, 1, 1)
INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES (1, 1, 1, 1)
INSERT INTO grading_policies (id, academic_year_id) VALUES (1, 1)
INSERT INTO colleges (unique_id, name) VALUES ('C2', 'c')
INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('k1', 'n', 'c', 'C1')
INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time)
  VALUES ('t1', 'k1', 'Monday', '08:00', '09:00')
INSERT INTO classroom_courses (id, classroom_id, course_id) VALUES (1, 1, 'k1')
INSERT INTO course_waiting (id, course_id, student_id, place) VALUES (1, 'k1', 's2', 1)
INSERT INTO exams (id, name) VALUES (1, 'e')
INSERT INTO sections (id, exam_id, name) VALUES (1, 1, 's')
INSERT INTO questions (id, section_id, marks) VALUES (1, 1, 2)
INSERT INTO attempts (id, user_id, exam_id) VALUES (1, 1, 1)
INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (1, 1, 1, 1)
"""

ROWS = {
    "users": "(id, username, full_name, role, password_hash, student_id) VALUES (1, 'x', 'x', 'teacher', 'x', 'none')",
    "semesters": "(id, academic_year_id, name, start_date, end_date) VALUES (1, 99, 'x', '{101}', '{102}')",
    "classrooms": "(id, grade_level_id, academic_year_id, name) VALUES (1, 99, 1, 'x')",
    "teaching_assignments": "(id, user_id, classroom_id, subject_id) VALUES (1, 99, 1, 1)",
    "grading_policies": "(id, academic_year_id, subject_id) VALUES (1, 1, 99)",
    "students": "(unique_id, name, college_id) VALUES ('s1', 'n', 'none')",
    "enrollments": "(id, student_id, classroom_id, academic_year_id) VALUES (1, 'none', 1, 1)",
    "exam_periods": "(id, academic_year_id, semester_id, name, type, start_date, end_date, created_by)"
    " VALUES (1, 1, 1, 'p', 'FINAL', '{-20}', '{20}', 99)",
    "exam_schedules": "(id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
    " VALUES (1, 1, 99, 1, '{5}', 20)",
    "student_exam_scores": "(id, exam_schedule_id, enrollment_id) SELECT MIN(id), 1, 99 FROM student_exam_scores",
    "exam_assignments": "(id, exam_session_id, enrollment_id) VALUES (1, 1, 99)",
    "exam_session_periods": "(id, exam_session_id, exam_period_id) VALUES (1, 1, 99)",
    "courses": "(unique_id, name, course_code, college_id) VALUES ('k1', 'n', 'c', 'none')",
    "course_timetables": "(unique_id, course_id, day, start_time, end_time)"
    " VALUES ('t1', 'none', 'Monday', '08:00', '09:00')",
    "classroom_courses": "(id, classroom_id, course_id) VALUES (1, 1, 'none')",
    "course_waiting": "(id, course_id, student_id, place) VALUES (1, 'none', 's2', 1)",
    "exams": "(id, name, subject_id) VALUES (1, 'x', 99)",
    "sections": "(id, exam_id, name) VALUES (1, 99, 'x')",
    "questions": "(id, section_id, marks) VALUES (1, 99, 2)",
    "attempts": "(id, user_id, exam_id) VALUES (1, 99, 1)",
    "attempt_answers": "(id, attempt_id, question_id, is_correct) VALUES (1, 1, 99, 1)",
}
"""Table -> a row that is there already, one of whose references leads nowhere."""


@pytest.fixture
def school(hand: Hand) -> None:
    """A row of each table that refers to others."""
    play(hand, MARKS + MORE)


@pytest.mark.parametrize("table", ROWS)
def test_a_key_before_a_reference(hand: Hand, school: None, table: str):
    """An upsert, and an INSERT IGNORE, of a row that is there never come to its references."""
    row, key = ROWS[table], ROWS[table].partition(",")[0].strip("(")
    whole = f"SELECT * FROM {table}"
    before = hand.rows(whole)
    ignored = {"sqlite": "INSERT OR IGNORE", "mysql": "INSERT IGNORE"}[hand.engine]
    # SQLite would take ON for a join's without it.
    row_or = f"{row} WHERE TRUE" if row.endswith("student_exam_scores") else row
    changed = {
        "sqlite": f"ON CONFLICT ({key}) DO UPDATE SET {key} = excluded.{key}",
        "mysql": f"ON DUPLICATE KEY UPDATE {key} = VALUES({key})",
    }[hand.engine]
    statements = (f"INSERT INTO {table} {row} -> DUPLICATE", f"{ignored} INTO {table} {row}",
                  f"INSERT INTO {table} {row_or} {changed}")  # fmt: skip
    play(hand, "\n".join(statements))
    assert hand.rows(whole) == before


@pytest.mark.parametrize("table", sorted(ROWS.keys() - {"student_exam_scores"}))
def test_a_reference_where_nothing_else_is_wrong(hand: Hand, school: None, table: str):
    row = ROWS[table].replace("VALUES (1,", "VALUES (99,", 1)
    row = (
        row.replace("'s1'", "'s9'").replace("('k1',", "('k9',").replace("'t1'", "'t9'").replace("'s2', 1)", "'s2', 9)")
    )
    play(hand, f"INSERT INTO {table} {row} -> REFERENCE\nREPLACE INTO {table} {row} -> REFERENCE")


def test_a_rule_before_a_key_and_a_reference(hand: Hand, school: None):
    play(
        hand,
        """
        INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
          VALUES (1, 1, 99, 1, '{5}', 0) -> VALIDATION_ERROR
        INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score) VALUES (1, 99, 21)
          -> SCORE_OUT_OF_RANGE
        INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score) VALUES (99, 1, 21) -> REFERENCE
        INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, is_present) VALUES (99, 99, 0)
          -> ABSENCE_TYPE_REQUIRED
        INSERT INTO grading_policies (id, academic_year_id, pass_percentage) VALUES (1, 99, 101) -> VALIDATION_ERROR
        UPDATE exam_schedules SET grade_level_id = 99 WHERE id = 1 -> REFERENCE
        UPDATE exam_schedules SET grade_level_id = 99, max_score = 0 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET classroom_id = 99 WHERE id = 1 -> REFERENCE
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        UPDATE enrollments SET classroom_id = 99 WHERE id = 1 -> REFERENCE
        UPDATE enrollments SET classroom_id = 99, student_id = 's5' WHERE id = 1 -> REFERENCE
        UPDATE enrollments SET classroom_id = 2 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE users SET id = 9 WHERE id = 1 -> VALIDATION_ERROR
        INSERT INTO users (id, username, full_name, role, password_hash) VALUES (9, 'u9', 'u', 'teacher', 'x')
        UPDATE users SET id = 10 WHERE id = 9 -> VALIDATION_ERROR
        """,
    )


def test_what_is_in_use_before_a_key(hand: Hand, school: None):
    play(
        hand,
        """
        UPDATE colleges SET unique_id = 'C2' WHERE unique_id = 'C1' -> REFERENCE
        UPDATE colleges SET unique_id = 'C1' WHERE unique_id = 'C2' -> DUPLICATE
        UPDATE subjects SET id = 2 WHERE id = 1 -> REFERENCE
        UPDATE students SET unique_id = 's2' WHERE unique_id = 's1' -> REFERENCE
        UPDATE courses SET unique_id = 'k2' WHERE unique_id = 'k1' -> REFERENCE
        UPDATE exam_sessions SET id = 2 WHERE id = 1 -> REFERENCE
        """,
    )


def test_who_locked_a_period_counts_while_it_is_locked(hand: Hand, school: None):
    play(
        hand,
        """
        UPDATE exam_periods SET locked_by_user_id = 99 WHERE id = 1
        UPDATE exam_periods SET locked_by_user_id = 99, is_locked = 1 WHERE id = 1 -> REFERENCE
        SELECT locked_by_user_id FROM exam_periods WHERE id = 1 -> NULL
        """,
    )


def test_names_of_settings_are_compared_to_the_letter(hand: Hand):
    play(
        hand,
        """
        INSERT INTO settings (name, value) VALUES ('tint', 'a'), ('Tint', 'b')
        UPDATE settings SET value = 'c' WHERE name = 'tint'
        SELECT value FROM settings WHERE name IN ('tint', 'Tint') ORDER BY value -> b; c
        """,
    )


def test_of_two_replaced_enrollments_the_one_of_the_id(hand: Hand, school: None):
    """Enrollment 1 has a seat, 2 a mark, and 3 is on a sheet that is closed."""
    play(
        hand,
        """
        INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (3, 1, 1, 'p3', 'FINAL', '{-20}', '{20}')
        INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
          VALUES (9, 3, 1, 2, '{5}', 20)
        UPDATE exam_periods SET is_locked = 1 WHERE id = 3
        UPDATE student_exam_scores SET score = 5 WHERE exam_schedule_id = 1 AND enrollment_id = 2
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (3, 's2', 1, 1)
          -> PERIOD_LOCKED
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (2, 's3', 2, 1) -> REFERENCE
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (3, 's1', 1, 1)
          -> PERIOD_LOCKED
        """,
    )
