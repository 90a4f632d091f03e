"""What others refer to stays, by whichever statement it would go; foreign_keys may be off on SQLite."""

from dataclasses import dataclass

import pytest

from tests.data.marks.statements import SCHOOL
from tests.data.play import broken_rows, play
from tests.hand import Hand

FILLING = """sqlite: INSERT INTO rule_settling (table_name, row_id) VALUES ('semester_grades', 0)
mysql: SET @rasd_filling = 1"""


@dataclass(frozen=True)
class Parent:
    """A table whose row 5 is free at first: its key, a whole new row of that key, and who may refer to it.

    Attributes:
        rekeyed: What refuses another key while the row is in use.
        rows: Statements that would put another row in its place.
        children: The one row that refers to it, and how that goes again.
    """

    key: str
    value: str
    rekeyed: str
    rows: tuple[str, ...]
    children: dict[str, tuple[str, str]]


def _child(table: str, columns: str, values: str, key: str = "id", before: str = "") -> tuple[str, str]:
    insert = f"INSERT INTO {table} ({key}, {columns}) VALUES (90, {values})"
    gone = f"DELETE FROM {table} WHERE {key} = {'90' if key == 'id' else repr('90')}"
    return f"{before}\n{insert}" if before else insert, gone


def _grade(column: str) -> tuple[str, str]:
    values = {"enrollment_id": "1", "subject_id": "1", "semester_id": "1", column: "5"}
    return _child("semester_grades", ", ".join(values), ", ".join(values.values()), before=FILLING)


PERIOD = "academic_year_id, semester_id, name, type, start_date, end_date"
EXAM = "exam_period_id, subject_id, grade_level_id, exam_date, max_score"
PARENTS = {
    "academic_years": Parent(
        "id", "5", "VALIDATION_ERROR",
        (
            "REPLACE INTO academic_years (id, name, start_date, end_date) VALUES (5, 'x', '2027-01-01', '2027-12-31')",
            "REPLACE INTO academic_years (id, name, start_date, end_date) VALUES (7, 'y5', '2029-01-01', '2029-12-31')",
            "sqlite: UPDATE OR REPLACE academic_years SET name = 'y5' WHERE id = 6",
        ),
        {
            "semester": _child("semesters", "academic_year_id, name, start_date, end_date",
                               "5, 'm', '2027-01-01', '2027-02-01'"),
            "section": _child("classrooms", "academic_year_id, grade_level_id, name", "5, 1, 'r'"),
            "policy": _child("grading_policies", "academic_year_id", "5"),
        },
    ),
    "semesters": Parent(
        "id", "5", "VALIDATION_ERROR",
        (
            "REPLACE INTO semesters (id, academic_year_id, name, start_date, end_date)"
            " VALUES (5, 1, 'x', '2026-04-01', '2026-06-30')",
            "REPLACE INTO semesters (id, academic_year_id, name, start_date, end_date)"
            " VALUES (7, 1, 'm5', '2026-04-01', '2026-06-30')",
            "sqlite: UPDATE OR REPLACE semesters SET name = 'm5' WHERE id = 6",
        ),
        {
            "period": _child("exam_periods", PERIOD, "1, 5, 'p', 'FINAL', '2026-04-01', '2026-06-30'"),
            "grade": _grade("semester_id"),
            "course": ("INSERT INTO courses (unique_id, name, course_code, college_id, semester_id)"
                       " VALUES ('90', 'n', 'c', 'C1', 5)", "DELETE FROM courses WHERE unique_id = '90'"),
        },
    ),
    "grade_levels": Parent(
        "id", "5", "VALIDATION_ERROR",
        (
            "REPLACE INTO grade_levels (id, name) VALUES (5, 'x')",
            "REPLACE INTO grade_levels (id, name) VALUES (7, 'g5')",
            "sqlite: UPDATE OR REPLACE grade_levels SET name = 'g5' WHERE id = 6",
        ),
        {
            "section": _child("classrooms", "academic_year_id, grade_level_id, name", "1, 5, 'r'"),
            "exam": _child("exam_schedules", EXAM, "1, 1, 5, '2026-01-05', 10"),
            "test": _child("exams", "name, grade_level_id", "'e', 5"),
            "policy": _child("grading_policies", "academic_year_id, grade_level_id", "1, 5"),
        },
    ),
    "classrooms": Parent(
        "id", "5", "REFERENCE",
        (
            "REPLACE INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES (5, 1, 1, 'x')",
            "REPLACE INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES (7, 1, 1, 'r5')",
            "sqlite: UPDATE OR REPLACE classrooms SET name = 'r5' WHERE id = 6",
            "sqlite: UPDATE OR REPLACE classrooms SET id = 5 WHERE id = 6",
        ),
        {
            "enrollment": _child("enrollments", "student_id, classroom_id, academic_year_id", "'s5', 5, 1"),
            "assignment": _child("teaching_assignments", "user_id, classroom_id, subject_id", "1, 5, 1"),
            "course": _child("classroom_courses", "classroom_id, course_id", "5, 'k1'"),
        },
    ),
    "subjects": Parent(
        "id", "5", "REFERENCE",
        (
            "REPLACE INTO subjects (id, name) VALUES (5, 'x')",
            "REPLACE INTO subjects (id, name) VALUES (7, 's5')",
            "REPLACE INTO subjects (id, name, code) VALUES (7, 'x', 'k5')",
            "sqlite: UPDATE OR REPLACE subjects SET name = 's5' WHERE id = 6",
            "sqlite: UPDATE OR REPLACE subjects SET code = 'k5' WHERE id = 6",
            "sqlite: UPDATE OR REPLACE subjects SET id = 5 WHERE id = 6",
        ),
        {
            "exam": _child("exam_schedules", EXAM, "1, 5, 1, '2026-01-05', 10"),
            "test": _child("exams", "name, subject_id", "'e', 5"),
            "assignment": _child("teaching_assignments", "user_id, classroom_id, subject_id", "1, 1, 5"),
            "policy": _child("grading_policies", "academic_year_id, subject_id", "1, 5"),
            "grade": _grade("subject_id"),
            "course": ("INSERT INTO courses (unique_id, name, course_code, college_id, subject_id)"
                       " VALUES ('90', 'n', 'c', 'C1', 5)", "DELETE FROM courses WHERE unique_id = '90'"),
        },
    ),
    "colleges": Parent(
        "unique_id", "'C5'", "REFERENCE",
        (
            "REPLACE INTO colleges (unique_id, name) VALUES ('C5', 'x')",
            "sqlite: REPLACE INTO colleges (rowid, unique_id, name)"
            " SELECT rowid, 'C7', 'x' FROM colleges WHERE unique_id = 'C5'",
            "sqlite: UPDATE OR REPLACE colleges SET unique_id = 'C5' WHERE unique_id = 'C6'",
            "sqlite: UPDATE OR REPLACE colleges SET rowid = (SELECT rowid FROM colleges WHERE unique_id = 'C5')"
            " WHERE unique_id = 'C6'",
        ),
        {
            "student": ("INSERT INTO students (unique_id, name, college_id) VALUES ('90', 'n', 'C5')",
                        "DELETE FROM students WHERE unique_id = '90'"),
            "course": ("INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('90', 'n', 'c', 'C5')",
                       "DELETE FROM courses WHERE unique_id = '90'"),
        },
    ),
    "students": Parent(
        "unique_id", "'s5'", "REFERENCE",
        (
            "REPLACE INTO students (unique_id, name, college_id) VALUES ('s5', 'x', 'C1')",
            "sqlite: REPLACE INTO students (rowid, unique_id, name, college_id)"
            " SELECT rowid, 's7', 'x', 'C1' FROM students WHERE unique_id = 's5'",
            "sqlite: UPDATE OR REPLACE students SET unique_id = 's5' WHERE unique_id = 's6'",
            "sqlite: UPDATE OR REPLACE students SET rowid = (SELECT rowid FROM students WHERE unique_id = 's5')"
            " WHERE unique_id = 's6'",
        ),
        {
            "enrollment": _child("enrollments", "student_id, classroom_id, academic_year_id", "'s5', 5, 1"),
            "course": _child("student_course_mapping", "student_id, course_id", "'s5', 'k1'", "unique_id"),
            "place": _child("course_waiting", "student_id, course_id, place", "'s5', 'k1', 1"),
            "account": _child("users", "username, full_name, role, password_hash, student_id",
                              "'u90', 'u', 'student', 'x', 's5'"),
        },
    ),
    "users": Parent(
        "id", "5", "VALIDATION_ERROR",
        (
            "REPLACE INTO users (id, username, full_name, role, password_hash) VALUES (5, 'x', 'u', 'teacher', 'x')",
            "REPLACE INTO users (id, username, full_name, role, password_hash) VALUES (7, 'u5', 'u', 'teacher', 'x')",
        ),
        {
            "assignment": _child("teaching_assignments", "user_id, classroom_id, subject_id", "5, 1, 1"),
            "period": _child("exam_periods", f"{PERIOD}, created_by",
                             "1, 1, 'p', 'FINAL', '2026-01-01', '2026-01-05', 5"),
            "lock": (_child("exam_periods", f"{PERIOD}, is_locked, locked_by_user_id",
                            "1, 1, 'p', 'FINAL', '2026-01-01', '2026-01-05', 1, 5")[0],
                     "UPDATE exam_periods SET is_locked = 0 WHERE id = 90\nDELETE FROM exam_periods WHERE id = 90"),
            "exam": _child("exam_schedules", f"{EXAM}, created_by", "1, 1, 1, '2026-01-05', 10, 5"),
            "link": _child("exam_session_periods", "exam_session_id, exam_period_id, created_by", "1, 1, 5"),
            "attempt": _child("attempts", "user_id, exam_id", "5, 1"),
            "slot": ("INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, teacher_user_id)"
                     " VALUES ('90', 'k1', 'Monday', '09:00', '10:00', 5)",
                     "DELETE FROM course_timetables WHERE unique_id = '90'"),
        },
    ),
    "exam_sessions": Parent(
        "id", "5", "REFERENCE",
        (),
        {
            "seat": _child("exam_assignments", "exam_session_id, enrollment_id", "5, 1"),
            "link": _child("exam_session_periods", "exam_session_id, exam_period_id", "5, 1"),
        },
    ),
}  # fmt: skip


@pytest.fixture
def rows(hand: Hand) -> None:
    """What is there at first."""
    play(hand, SCHOOL)


@pytest.mark.parametrize("table", PARENTS)
def test_each_reference(hand: Hand, rows: None, table: str):
    parent = PARENTS[table]
    where = f"WHERE {parent.key} = {parent.value}"
    for name, (insert, gone) in parent.children.items():
        refused = [f"DELETE FROM {table} {where} -> REFERENCE", *(f"{row} -> REFERENCE" for row in parent.rows)]
        code = "VALIDATION_ERROR" if (table, name) == ("classrooms", "enrollment") else parent.rekeyed
        new = "95" if parent.value == "5" else "'95'"
        refused.append(f"UPDATE {table} SET {parent.key} = {new} {where} -> {code}")
        refused.append(f"UPDATE {table} SET {parent.key} = {parent.value} {where}")
        play(hand, "\n".join([f"# {name}", insert, *refused, gone]))
    if hand.engine == "sqlite":
        hand.run("DELETE FROM rule_settling")
    play(hand, "\n".join([*parent.rows[:1], f"DELETE FROM {table} {where}"]))
    assert broken_rows(hand) == []
