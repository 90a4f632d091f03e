"""The audit trail: who changed what, when, from what to what, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db import tables as t
from data.db.engine import Actor, Database
from data.db.paging import Page
from data.db.tables import (
    audit_trail,
    classrooms,
    courses,
    enrollments,
    exam_periods,
    exam_schedules,
    grade_levels,
    questions,
    student_course_mapping,
    student_exam_scores,
    students,
    subjects,
    users,
)
from data.rules.change_record import RECORDED
from data.school.permissions import require

MOST = 10_000
"""Changes that one list reaches; older ones are found by limits."""

TABLES = ("student_exam_scores", "enrollments", "student_course_mapping", *RECORDED)
"""Tables whose changes are kept."""

_LEVELLED = grade_levels.c.name + " / " + classrooms.c.name
_SECTIONS = classrooms.join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
_CALLED: dict[str, tuple[sa.Column[Any], sa.ColumnElement[str], sa.FromClause]] = {
    "classroom_id": (classrooms.c.id, _LEVELLED, _SECTIONS),
    **{
        column: (key, label, label.table)
        for column, key, label in (
            ("academic_year_id", t.academic_years.c.id, t.academic_years.c.name),
            ("semester_id", t.semesters.c.id, t.semesters.c.name),
            ("grade_level_id", grade_levels.c.id, grade_levels.c.name),
            ("subject_id", subjects.c.id, subjects.c.name),
            ("user_id", users.c.id, users.c.full_name),
            ("teacher_user_id", users.c.id, users.c.full_name),
            ("student_id", students.c.unique_id, students.c.name),
            ("college_id", t.colleges.c.unique_id, t.colleges.c.name),
            ("course_id", courses.c.unique_id, courses.c.name),
            ("exam_period_id", exam_periods.c.id, exam_periods.c.name),
            ("exam_session_id", t.exam_sessions.c.id, t.exam_sessions.c.exam_name),
            ("exam_id", t.exams.c.id, t.exams.c.name),
            ("section_id", t.sections.c.id, t.sections.c.name),
        )
    },
}
"""Column that refers to a row -> that row's key, what it is called, and where that stands."""

_ROWS = {
    "classrooms": "classroom_id", "academic_years": "academic_year_id", "semesters": "semester_id",
    "grade_levels": "grade_level_id", "subjects": "subject_id", "students": "student_id", "colleges": "college_id",
    "courses": "course_id", "exam_sessions": "exam_session_id", "exams": "exam_id", "sections": "section_id",
}  # fmt: skip
"""Table -> the column by which others refer to its rows, and which tells what they are called."""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed column, or of a new row what it is called; of what is private neither value is told.

    `by` is the person signed in, None when the change came by hand; `account` who wrote it. `name` and `of` say which
    row it was, while it is there: a student and the subject or course, a period, a level and its subject, an account.
    """

    id: int
    at: datetime
    table_name: str
    row_key: str
    column_name: str
    old_value: str | None
    new_value: str | None
    by: str | None
    account: str
    reason: str | None
    name: str | None
    of: str | None


def list_changes(
    db: Database,
    who: Actor,
    *,
    table: str | None = None,
    row_key: str | None = None,
    user_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 50,
    offset: int = 0,
) -> Page[Change]:
    """Return changes from the newest.

    Args:
        table: Only of this table.
        row_key: Only of the row with this key.
        user_id: Only by this person.
        since: Only from this moment on, in UTC.
        until: Only before this moment, in UTC.
        limit: Rows of the page.
        offset: Changes before the page; `MOST` are reached, and `more` tells that there are older ones.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "audit.read")
    trail = audit_trail.c
    limits = (
        (trail.table_name.__eq__, table),
        (trail.row_key.__eq__, row_key),
        (trail.user_id.__eq__, user_id),
        (trail.at.__ge__, since),
        (trail.at.__lt__, until),
    )
    conditions = [condition(value) for condition, value in limits if value is not None]
    return db.read(lambda connection: _page(connection, conditions, min(limit, MOST - offset), offset))


def _page(
    connection: Connection, conditions: Iterable[sa.ColumnElement[bool]], limit: int, offset: int
) -> Page[Change]:
    found = sa.select(audit_trail.c.id).where(*conditions).order_by(audit_trail.c.id.desc())
    total = connection.execute(sa.select(sa.func.count()).select_from(found.limit(MOST + 1).subquery())).scalar_one()
    page = found.limit(max(limit, 0)).offset(offset).subquery()
    rows = [Change(*row) for row in connection.execute(_named(page))]
    return Page(_with_names(connection, rows), offset, min(total, MOST), total > MOST)


def _named(page: sa.Subquery) -> sa.Select[tuple[object, ...]]:
    """The changes of a page with what their rows are called; each name is found by the primary key."""
    trail, key = audit_trail.c, sa.cast(audit_trail.c.row_key, sa.Integer)
    marked, entered, examined = (part.alias() for part in (student_exam_scores, enrollments, exam_schedules))
    pupil, level, account = students.alias(), grade_levels.alias(), users.alias()

    def is_of(table: sa.Table, column: sa.ColumnElement[object], value: sa.ColumnElement[object]) -> object:
        return sa.and_(trail.table_name == table.name, column == value)

    name = sa.func.coalesce(pupil.c.name, exam_periods.c.name, level.c.name, account.c.full_name, questions.c.text)
    of = sa.func.coalesce(courses.c.name, subjects.c.name)
    columns = [trail[part] for part in Change.__slots__[:7]]
    course = student_course_mapping
    joined = (
        audit_trail.join(page, page.c.id == trail.id)
        .outerjoin(users, users.c.id == trail.user_id)
        .outerjoin(marked, is_of(student_exam_scores, marked.c.id, key))
        .outerjoin(
            entered,
            sa.or_(entered.c.id == marked.c.enrollment_id, is_of(enrollments, entered.c.id, key)),
        )
        .outerjoin(course, is_of(course, course.c.unique_id, trail.row_key))
        .outerjoin(pupil, pupil.c.unique_id == sa.func.coalesce(entered.c.student_id, course.c.student_id))
        .outerjoin(courses, courses.c.unique_id == course.c.course_id)
        .outerjoin(exam_periods, is_of(exam_periods, exam_periods.c.id, key))
        .outerjoin(
            examined,
            sa.or_(examined.c.id == marked.c.exam_schedule_id, is_of(exam_schedules, examined.c.id, key)),
        )
        .outerjoin(subjects, subjects.c.id == examined.c.subject_id)
        .outerjoin(level, level.c.id == examined.c.grade_level_id)
        .outerjoin(account, is_of(users, account.c.id, key))
        .outerjoin(questions, is_of(questions, questions.c.id, key))
    )
    return (
        sa.select(*columns, users.c.full_name, trail.account, trail.reason, name, of)
        .select_from(joined)
        .order_by(trail.id.desc())
    )


def _with_names(connection: Connection, rows: list[Change]) -> list[Change]:
    """The changes with what their rows and the rows that they refer to are called, where these are there."""
    wanted: dict[str, set[str]] = {}
    for row in rows:
        for column, key in _asked(row):
            wanted.setdefault(column, set()).add(key)
    names = {column: _names(connection, column, keys) for column, keys in wanted.items()}
    return [_called(row, names) for row in rows]


def _refers(row: Change) -> str:
    """The column of `_CALLED` to whose rows the values of a change refer; nothing where they refer to none."""
    if (row.table_name, row.row_key) == ("settings", "current_year_id"):
        return "academic_year_id"
    return row.column_name if row.column_name in _CALLED else ""


def _asked(row: Change) -> Iterator[tuple[str, str]]:
    if column := _refers(row):
        yield from ((column, value) for value in (row.old_value, row.new_value) if value)
    if row.table_name in _ROWS:
        yield _ROWS[row.table_name], row.row_key


def _names(connection: Connection, column: str, keys: set[str]) -> dict[str, str]:
    key, label, where = _CALLED[column]
    values = [int(value) for value in keys if value.isdigit()] if isinstance(key.type, sa.Integer) else keys
    query = sa.select(key, label).select_from(where).where(key.in_(values))
    return {str(found): name for found, name in connection.execute(query)}


def _called(row: Change, names: dict[str, dict[str, str]]) -> Change:
    if own := _ROWS.get(row.table_name):
        row = replace(row, name=names[own].get(row.row_key))
    if not (column := _refers(row)):
        return row
    told = names.get(column, {})
    old, new = (told.get(value or "", value) for value in (row.old_value, row.new_value))
    return replace(row, old_value=old, new_value=new)
