"""What every reading of courses and slots has in common: columns, names, seats, and the records made of a row."""

from typing import Any

import sqlalchemy as sa

from data.courses.records import Course, CoursePlan, Slot, SlotPlan
from data.db.tables import (
    academic_years,
    colleges,
    course_timetables,
    course_waiting,
    courses,
    semesters,
    student_course_mapping,
    subjects,
    users,
)

COURSE_FIELDS = (
    "unique_id", "name", "course_code", "college_id", "capacity", "subject_id", "semester_id", "is_active",
)  # fmt: skip
SLOT_FIELDS = ("course_id", "day", "start_time", "end_time", "room", "teacher_user_id")


def clock_of(column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """Return a time of day to compare by: SQLite keeps what was typed, 10:00 or 10:00:00."""
    return sa.func.time(column, type_=column.type)


def course_columns() -> list[sa.ColumnElement[Any]]:
    """Return the columns that `course_record` reads; `named` brings the tables that they come from."""
    return [
        *(courses.c[name].label(f"course_{name}") for name in COURSE_FIELDS),
        colleges.c.name.label("college"),
        subjects.c.name.label("subject"),
        (semesters.c.name + " · " + academic_years.c.name).label("semester"),
        sa.func.coalesce(_taken.c.taken, 0).label("taken"),
        sa.func.coalesce(_queued.c.offered, 0).label("offered"),
        sa.func.coalesce(_queued.c.waiting, 0).label("waiting"),
    ]


# Counted once for each course and joined, so that no row of a wider join counts them again.
_taken = (
    sa.select(student_course_mapping.c.course_id, sa.func.count().label("taken"))
    .group_by(student_course_mapping.c.course_id)
    .subquery("taken")
)
_queued = (
    sa.select(
        course_waiting.c.course_id,
        sa.func.count().label("waiting"),
        sa.func.count(course_waiting.c.offered_at).label("offered"),
    )
    .group_by(course_waiting.c.course_id)
    .subquery("queued")
)


def named(source: sa.FromClause) -> sa.FromClause:
    """Return `source`, which contains `courses`, joined with the names and seats of each course."""
    return (
        source.outerjoin(colleges, colleges.c.unique_id == courses.c.college_id)
        .outerjoin(subjects, subjects.c.id == courses.c.subject_id)
        .outerjoin(semesters, semesters.c.id == courses.c.semester_id)
        .outerjoin(academic_years, academic_years.c.id == semesters.c.academic_year_id)
        .outerjoin(_taken, _taken.c.course_id == courses.c.unique_id)
        .outerjoin(_queued, _queued.c.course_id == courses.c.unique_id)
    )


def course_record(row: Any) -> Course:
    """Return the course of a row of `course_columns`."""
    plan = CoursePlan(*(row[f"course_{name}"] for name in COURSE_FIELDS))
    return Course(plan, row["college"], row["subject"], row["semester"], row["taken"], row["offered"], row["waiting"])


def of_semester(semester_id: int | None) -> sa.ColumnElement[bool]:
    """Return the condition on `courses` that a semester's list has: its own courses and those of the whole year."""
    if semester_id is None:
        return sa.true()
    return sa.or_(courses.c.semester_id == semester_id, courses.c.semester_id.is_(None))


def slot_columns() -> list[sa.ColumnElement[Any]]:
    """Return the columns that `slot_record` reads, of `course_timetables`, `courses` and `users` (the teacher)."""
    own = course_timetables.c
    plain = [own[name].label(f"slot_{name}") for name in SLOT_FIELDS if not name.endswith("_time")]
    times = [clock_of(own[name]).label(f"slot_{name}") for name in ("start_time", "end_time")]
    code, course = courses.c.course_code.label("slot_code"), courses.c.name.label("slot_course")
    return [own.unique_id.label("slot_id"), *plain, *times, code, course, users.c.full_name.label("teacher")]


def slot_record(row: Any) -> Slot:
    """Return the slot of a row of `slot_columns`."""
    plan = SlotPlan(*(row[f"slot_{name}"] for name in SLOT_FIELDS))
    return Slot(row["slot_id"], plan, row["slot_code"], row["slot_course"], row["teacher"])


def slot_query() -> sa.Select[Any]:
    """Return the query of slots with the names of their courses and teachers; its mappings feed `slot_record`."""
    return sa.select(*slot_columns()).select_from(
        course_timetables.join(courses, courses.c.unique_id == course_timetables.c.course_id).outerjoin(
            users, users.c.id == course_timetables.c.teacher_user_id
        )
    )
