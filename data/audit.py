"""The audit trail: who changed what, when, from what to what, and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from data.engine import Actor, Database
from data.permissions import require
from data.records import Page
from data.tables import (
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

MOST = 10_000
"""Changes that one list reaches; older ones are found by limits."""

TABLES = (
    "student_exam_scores",
    "exam_periods",
    "exam_schedules",
    "enrollments",
    "student_course_mapping",
    "users",
    "questions",
)
"""Tables whose changes are kept."""


@dataclass(frozen=True, slots=True)
class Change:
    """One changed column. `by` is the person signed in, None when the change came by hand; `account` who wrote it.

    `name` and `of` say which row it was, while it is there: a student and the subject or course, a period, a level and
    its subject, an account, a question.
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
    return Page(_with_sections(connection, rows), offset, min(total, MOST), total > MOST)


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


def _with_sections(connection: Connection, rows: list[Change]) -> list[Change]:
    """The changes with sections by name instead of by number."""
    moved = {value for row in rows if row.column_name == "classroom_id" for value in (row.old_value, row.new_value)}
    numbers = [int(value) for value in moved if value]
    if not numbers:
        return rows
    label = grade_levels.c.name + " · " + classrooms.c.name
    query = sa.select(classrooms.c.id, label).join(grade_levels).where(classrooms.c.id.in_(numbers))
    names = {str(number): name for number, name in connection.execute(query)}
    return [
        replace(
            row, old_value=names.get(row.old_value, row.old_value), new_value=names.get(row.new_value, row.new_value)
        )
        if row.column_name == "classroom_id"
        else row
        for row in rows
    ]
