"""Exam periods: their progress, what is missing, locking and unlocking."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import IN_USE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.tables import (
    academic_years,
    classrooms,
    enrollments,
    exam_periods,
    exam_schedules,
    grade_levels,
    semesters,
    student_exam_scores,
    subjects,
    users,
)
from data.exams.records import LockPreview, MissingMarks, Period
from data.school.permissions import require

_scores = student_exam_scores.c
MARKED = sa.or_(_scores.score.is_not(None), _scores.is_present.is_(False))
"""A row that has a mark or an absence."""


def list_periods(db: Database, who: Actor, year_id: int | None = None) -> list[Period]:
    """Return the periods of one academic year, or of all, from the newest."""
    require(who, "periods.read")
    marks = _progress(year_id)
    query = (
        sa.select(
            exam_periods,
            academic_years.c.name.label("year_name"),
            semesters.c.name.label("semester_name"),
            users.c.full_name.label("locked_by"),
            *(sa.func.coalesce(marks.c[name], 0).label(name) for name in ("exams", "marked", "total")),
        )
        .join(academic_years, academic_years.c.id == exam_periods.c.academic_year_id)
        .join(semesters, semesters.c.id == exam_periods.c.semester_id)
        .outerjoin(users, users.c.id == exam_periods.c.locked_by_user_id)
        .outerjoin(marks, marks.c.exam_period_id == exam_periods.c.id)
        .order_by(exam_periods.c.start_date.desc(), exam_periods.c.id.desc())
    )
    if year_id is not None:
        query = query.where(exam_periods.c.academic_year_id == year_id)
    return db.read(lambda connection: [_period(row) for row in connection.execute(query)])


def _progress(year_id: int | None) -> sa.Subquery:
    """Periods that have exams: how many, `total` rows of their sheets, and the `marked` ones.

    Each exam counts its own rows, so that SQLite reads no other year's.
    """
    counted = sa.select(sa.func.count()).where(_scores.exam_schedule_id == exam_schedules.c.id)
    exams = sa.select(
        exam_schedules.c.exam_period_id,
        counted.correlate(exam_schedules).scalar_subquery().label("total"),
        counted.where(MARKED).correlate(exam_schedules).scalar_subquery().label("marked"),
    )
    if year_id is not None:
        own = sa.select(exam_periods.c.id).where(exam_periods.c.academic_year_id == year_id)
        exams = exams.where(exam_schedules.c.exam_period_id.in_(own))
    each = exams.subquery()
    sums = (sa.func.sum(each.c[name]).label(name) for name in ("total", "marked"))
    grouped = sa.select(each.c.exam_period_id, sa.func.count().label("exams"), *sums)
    return grouped.group_by(each.c.exam_period_id).subquery()


def _period(row: sa.Row[Any]) -> Period:
    return Period(
        row.id, row.academic_year_id, row.year_name, row.semester_id, row.semester_name, row.name, row.type,
        row.start_date, row.end_date, row.is_active, row.is_locked, row.locked_at, row.locked_by, row.lock_reason,
        row.exams, int(row.marked), int(row.total),
    )  # fmt: skip


def save_period(
    db: Database,
    who: Actor,
    name: str,
    type: str,
    semester_id: int,
    start_date: date,
    end_date: date,
    id: int | None = None,
) -> int:
    """Create a period, or change the one with `id`; its year is the semester's. Return its id.

    Raises:
        RuleError: NOT_ALLOWED, VALIDATION_ERROR (dates in the wrong order or outside the semester), PERIOD_LOCKED,
            EXAM_OUTSIDE_PERIOD, NOT_FOUND.
    """
    require(who, "periods.write")
    values = {"name": name, "type": type, "semester_id": semester_id, "start_date": start_date, "end_date": end_date}
    fit(exam_periods, values)

    def work(connection: Connection) -> int:
        year = connection.execute(sa.select(semesters.c.academic_year_id).where(semesters.c.id == semester_id)).scalar()
        if year is None:
            raise RuleError(NOT_FOUND, "semesters", {"field": "semester_id"})
        known = values | {"academic_year_id": year}
        if id is None:
            made = connection.execute(exam_periods.insert().values(known | {"created_by": who.user_id}))
            return made.inserted_primary_key[0]
        _change(connection, id, known)
        return id

    explain = explain_period(id) | {
        VALIDATION_ERROR: lambda connection: _dates(connection, semester_id, start_date, end_date),
        "EXAM_OUTSIDE_PERIOD": lambda connection: _left_outside(connection, id, start_date, end_date),
    }
    return db.write(who, work, explain=explain)


def delete_period(db: Database, who: Actor, id: int) -> None:
    """Delete a period without exams.

    Raises:
        RuleError: NOT_ALLOWED, PERIOD_LOCKED, IN_USE, NOT_FOUND.
    """
    require(who, "periods.write")

    def work(connection: Connection) -> None:
        if not connection.execute(exam_periods.delete().where(exam_periods.c.id == id)).rowcount:
            raise RuleError(NOT_FOUND, "exam_periods")

    in_use = {IN_USE: lambda connection: {"count": _exams(connection, id)}}
    db.write(who, work, explain=explain_period(id) | in_use)


def set_period_active(db: Database, who: Actor, id: int, active: bool) -> None:
    """Offer a period first on the screens, or no longer.

    Raises:
        RuleError: NOT_ALLOWED, PERIOD_LOCKED, NOT_FOUND.
    """
    require(who, "periods.write")
    db.write(who, lambda connection: _change(connection, id, {"is_active": active}), explain=explain_period(id))


def lock_preview(db: Database, who: Actor, id: int) -> LockPreview:
    """Return what locking a period would close, and which marks are missing, the most first."""
    require(who, "periods.read")
    return db.read(lambda connection: _preview(connection, id))


def _preview(connection: Connection, id: int) -> LockPreview:
    counts = _missing(id).subquery()
    query = (
        sa.select(
            counts,
            subjects.c.name.label("subject"),
            grade_levels.c.name.label("level"),
            classrooms.c.name.label("section"),
        )
        .join(exam_schedules, exam_schedules.c.id == counts.c.exam_id)
        .join(classrooms, classrooms.c.id == counts.c.classroom_id)
        .join(subjects, subjects.c.id == exam_schedules.c.subject_id)
        .join(grade_levels, grade_levels.c.id == exam_schedules.c.grade_level_id)
        .order_by(counts.c.missing.desc(), subjects.c.name, counts.c.classroom_id)
    )
    rows = connection.execute(query).all()
    return LockPreview(
        _exams(connection, id),
        sum(row.rows for row in rows),
        len({row.classroom_id for row in rows}),
        [
            MissingMarks(row.exam_id, row.subject, row.level, row.classroom_id, row.section, int(row.missing))
            for row in rows
            if row.missing
        ],
    )


def _missing(period_id: int) -> sa.Select[Any]:
    """Rows and missing marks for each exam of a period and section."""
    exam, section = exam_schedules.c.id.label("exam_id"), enrollments.c.classroom_id
    missing = sa.func.sum(sa.case((MARKED, 0), else_=1))
    return (
        sa.select(exam, section, sa.func.count().label("rows"), missing.label("missing"))
        .join(student_exam_scores, _scores.exam_schedule_id == exam)
        .join(enrollments, enrollments.c.id == _scores.enrollment_id)
        .where(exam_schedules.c.exam_period_id == period_id)
        .group_by(exam, section)
    )


def _exams(connection: Connection, id: int) -> int:
    query = sa.select(sa.func.count()).where(exam_schedules.c.exam_period_id == id)
    return connection.execute(query).scalar_one()


def lock_period(db: Database, who: Actor, id: int, reason: str | None = None) -> None:
    """Close a period: its exams and marks can no longer change.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, PERIOD_LOCKED when it is locked already.
    """
    require(who, "periods.lock")
    values = {"is_locked": True, "lock_reason": reason or None}
    _turn_lock(db, who, id, values, reason)


def unlock_period(db: Database, who: Actor, id: int, reason: str) -> None:
    """Open a locked period again; the reason is kept in the audit trail.

    Raises:
        RuleError: NOT_ALLOWED, REASON_REQUIRED for a blank reason, NOT_FOUND when there is no such locked period.
    """
    require(who, "periods.lock")
    if not reason.strip():
        raise RuleError("REASON_REQUIRED", "exam_periods", {"field": "reason"})
    _turn_lock(db, who, id, {"is_locked": False}, reason)


def _turn_lock(db: Database, who: Actor, id: int, values: dict[str, Any], reason: str | None) -> None:
    def work(connection: Connection) -> None:
        turned = exam_periods.c.is_locked.is_not(values["is_locked"])
        statement = exam_periods.update().where(exam_periods.c.id == id, turned).values(values)
        if not connection.execute(statement).rowcount:
            closed = locked_facts(connection, exam_periods.c.id == id)
            raise RuleError("PERIOD_LOCKED" if closed else NOT_FOUND, "exam_periods", closed)

    db.write(who, work, reason=reason or None, explain=explain_period(id))


def _change(connection: Connection, id: int, values: dict[str, Any]) -> None:
    if not connection.execute(exam_periods.update().where(exam_periods.c.id == id).values(values)).rowcount:
        raise RuleError(NOT_FOUND, "exam_periods")


# --- Facts of refusals


def explain_period(id: int | None) -> Explain:
    """Return what explains PERIOD_LOCKED for the period with this id."""
    return {"PERIOD_LOCKED": lambda connection: locked_facts(connection, exam_periods.c.id == id)}


def locked_facts(connection: Connection, where: sa.ColumnElement[bool]) -> dict[str, Any]:
    """Return the facts of a locked period: `period`, `locked_at`, `locked_by` and `reason`, those that are known."""
    query = (
        sa.select(exam_periods, users.c.full_name)
        .outerjoin(users, users.c.id == exam_periods.c.locked_by_user_id)
        .where(where, exam_periods.c.is_locked)
    )
    row = connection.execute(query).first()
    if row is None:
        return {}
    facts = {"period": row.name, "locked_at": row.locked_at, "locked_by": row.full_name, "reason": row.lock_reason}
    return {name: value for name, value in facts.items() if value is not None}


def _dates(connection: Connection, semester_id: int, start: date, end: date) -> dict[str, Any]:
    if start > end:
        return {"field": "end_date", "order": (start, end)}
    columns = (semesters.c[name] for name in ("name", "start_date", "end_date"))
    row = connection.execute(sa.select(*columns).where(semesters.c.id == semester_id)).first()
    if row and not row.start_date <= start <= end <= row.end_date:
        field = "start_date" if start < row.start_date else "end_date"
        return {"field": field, "semester": row.name, "start_date": row.start_date, "end_date": row.end_date}
    return {}


def _left_outside(connection: Connection, id: int | None, start: date, end: date) -> dict[str, Any]:
    query = (
        sa.select(exam_schedules.c.exam_date, subjects.c.name)
        .join(subjects, subjects.c.id == exam_schedules.c.subject_id)
        .where(exam_schedules.c.exam_period_id == id, sa.not_(exam_schedules.c.exam_date.between(start, end)))
        .order_by(exam_schedules.c.exam_date)
    )
    row = connection.execute(query).first()
    return {"exam_date": row.exam_date, "subject": row.name} if row else {}
