"""A little school of its own for each race, typed by hand."""

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

_numbers = itertools.count(1)


@dataclass
class LittleSchool:
    """Two grade levels with a section each, one student enrolled in the first, one not; a period and a semester."""

    year: int
    semester: int
    level: int
    other_level: int
    section: int
    other_section: int
    enrolled: str
    enrollment: int
    free: str
    subject: int
    other_subject: int
    period: int
    day: date


def little_school(cursor: Any) -> LittleSchool:
    """Make a school that shares no row with another's."""
    n = next(_numbers)
    # Two schools a year apart: exams of one never meet the dates of another.
    today = date.today()
    start, end, day = today - timedelta(days=60), today + timedelta(days=60), today + timedelta(days=10)

    def insert(sql: str, *values: Any) -> int:
        cursor.execute(sql, values)
        return cursor.lastrowid

    insert("INSERT INTO colleges (unique_id, name) VALUES (%s, %s)", f"c{n}", "كلية")
    for who in ("a", "b"):
        insert("INSERT INTO students (unique_id, name, college_id) VALUES (%s, %s, %s)", f"{who}{n}", "أحمد", f"c{n}")
    year = insert("INSERT INTO academic_years (name, start_date, end_date) VALUES (%s, %s, %s)", f"y{n}", start, end)
    semester = insert(
        "INSERT INTO semesters (academic_year_id, name, start_date, end_date) VALUES (%s, %s, %s, %s)",
        year, "s", start, end,
    )  # fmt: skip
    levels = [insert("INSERT INTO grade_levels (name) VALUES (%s)", f"{name}{n}") for name in ("l", "m")]
    rooms = [
        insert("INSERT INTO classrooms (grade_level_id, academic_year_id, name) VALUES (%s, %s, %s)", level, year, "A")
        for level in levels
    ]
    subjects = [insert("INSERT INTO subjects (name) VALUES (%s)", f"{name}{n}") for name in ("x", "z")]
    period = insert(
        "INSERT INTO exam_periods (academic_year_id, semester_id, name, type, start_date, end_date)"
        " VALUES (%s, %s, 'p', 'MONTHLY', %s, %s)",
        year, semester, day - timedelta(days=5), day + timedelta(days=5),
    )  # fmt: skip
    enrollment = insert(
        "INSERT INTO enrollments (student_id, classroom_id, academic_year_id) VALUES (%s, %s, %s)",
        f"a{n}", rooms[0], year,
    )  # fmt: skip
    return LittleSchool(
        year, semester, *levels, *rooms, f"a{n}", enrollment, f"b{n}", *subjects, period, day
    )  # fmt: skip


def exam(cursor: Any, school: LittleSchool, *, top: int = 20) -> int:
    """Schedule an exam of the first level; its sheet fills itself."""
    cursor.execute(*insert_exam(school, top=top))
    return cursor.lastrowid


def insert_exam(school: LittleSchool, *, subject: int | None = None, top: int = 20, at: str | None = None) -> Any:
    """The statement that schedules an exam of the first level, of an hour when `at` is given."""
    return (
        "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score, start_time,"
        " duration_minutes) VALUES (%s, %s, %s, %s, %s, %s, %s)",
        (school.period, subject or school.subject, school.level, school.day, top, at, 60 if at else None),
    )


def insert_enrollment(school: LittleSchool) -> Any:
    """The statement that enrolls the second student in the first level's section."""
    return (
        "INSERT INTO enrollments (student_id, classroom_id, academic_year_id) VALUES (%s, %s, %s)",
        (school.free, school.section, school.year),
    )
