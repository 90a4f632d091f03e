"""Exam schedules: which grade level sits which exam when."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.reference_facts import missing
from data.db.tables import exam_periods, exam_schedules, grade_levels, student_exam_scores, subjects
from data.exams.periods import MARKED, locked_facts
from data.exams.records import Schedule, SchedulePlan
from data.school.permissions import require

_FIELDS = (
    "exam_period_id",
    "subject_id",
    "grade_level_id",
    "exam_date",
    "max_score",
    "start_time",
    "duration_minutes",
)


def schedule_query() -> sa.Select[Any]:
    """Return the query of exams with their names and counts; its rows feed `schedule_record`."""
    counted = sa.select(sa.func.count()).where(student_exam_scores.c.exam_schedule_id == exam_schedules.c.id)
    total = counted.correlate(exam_schedules).scalar_subquery()
    marked = counted.where(MARKED).correlate(exam_schedules).scalar_subquery()
    return (
        sa.select(
            *(exam_schedules.c[name] for name in ("id", *_FIELDS)),
            exam_periods.c.name.label("period_name"),
            exam_periods.c.is_locked.label("period_locked"),
            subjects.c.name.label("subject"),
            grade_levels.c.name.label("grade_level"),
            total.label("students"),
            marked.label("marked"),
        )
        .join(exam_periods, exam_periods.c.id == exam_schedules.c.exam_period_id)
        .join(subjects, subjects.c.id == exam_schedules.c.subject_id)
        .join(grade_levels, grade_levels.c.id == exam_schedules.c.grade_level_id)
    )


def schedule_record(row: sa.Row[Any]) -> Schedule:
    """Return the record of one row of `schedule_query`."""
    return Schedule(
        row.id, row.exam_period_id, row.period_name, row.period_locked, row.subject_id, row.subject,
        row.grade_level_id, row.grade_level, row.exam_date, row.start_time, row.duration_minutes, row.max_score,
        row.students, row.marked,
    )  # fmt: skip


def list_schedules(
    db: Database, who: Actor, period_id: int | None = None, year_id: int | None = None
) -> list[Schedule]:
    """Return the exams of a period, of a year, or all, by date, time and grade level."""
    require(who, "schedules.read")
    query = schedule_query().order_by(
        exam_schedules.c.exam_date, exam_schedules.c.start_time, grade_levels.c.sort_order, grade_levels.c.id
    )
    if period_id is not None:
        query = query.where(exam_schedules.c.exam_period_id == period_id)
    if year_id is not None:
        query = query.where(exam_periods.c.academic_year_id == year_id)
    return db.read(lambda connection: [schedule_record(row) for row in connection.execute(query)])


def load_schedule(db: Database, who: Actor, id: int) -> Schedule:
    """Return one exam.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "schedules.read")
    return db.read(lambda connection: find_schedule(connection, id))


def find_schedule(connection: Connection, id: int) -> Schedule:
    """Return one exam within a transaction.

    Raises:
        RuleError: NOT_FOUND.
    """
    row = connection.execute(schedule_query().where(exam_schedules.c.id == id)).first()
    if row is None:
        raise RuleError(NOT_FOUND, "exam_schedules")
    return schedule_record(row)


def create_schedule(db: Database, who: Actor, plan: SchedulePlan) -> Schedule:
    """Schedule an exam; its sheet fills itself, and `students` of the record tells with how many.

    Raises:
        RuleError: NOT_ALLOWED, PERIOD_LOCKED, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT, VALIDATION_ERROR, NOT_FOUND.
    """
    require(who, "schedules.write")
    fit(exam_schedules, _values(plan))

    def work(connection: Connection) -> Schedule:
        made = connection.execute(exam_schedules.insert().values(_values(plan) | {"created_by": who.user_id}))
        return find_schedule(connection, made.inserted_primary_key[0])

    return db.write(who, work, explain=_explain(plan, None))


def edit_schedule(db: Database, who: Actor, id: int, plan: SchedulePlan) -> Schedule:
    """Change or move an exam.

    Raises:
        RuleError: as `create_schedule`, and MAX_SCORE_TOO_LOW; VALIDATION_ERROR when its place changes under marks.
    """
    require(who, "schedules.write")
    fit(exam_schedules, _values(plan))

    def work(connection: Connection) -> Schedule:
        statement = exam_schedules.update().where(exam_schedules.c.id == id).values(_values(plan))
        if not connection.execute(statement).rowcount:
            raise RuleError(NOT_FOUND, "exam_schedules")
        return find_schedule(connection, id)

    return db.write(who, work, explain=_explain(plan, id))


def delete_schedule(db: Database, who: Actor, id: int) -> None:
    """Delete an exam without marks, with the empty rows of its sheet.

    Raises:
        RuleError: NOT_ALLOWED, PERIOD_LOCKED, EXAM_HAS_MARKS, NOT_FOUND.
    """
    require(who, "schedules.write")

    def work(connection: Connection) -> None:
        if not connection.execute(exam_schedules.delete().where(exam_schedules.c.id == id)).rowcount:
            raise RuleError(NOT_FOUND, "exam_schedules")

    explain: Explain = {
        "PERIOD_LOCKED": lambda connection: _locked(connection, id, None),
        "EXAM_HAS_MARKS": lambda connection: _standing(connection, id),
    }
    db.write(who, work, explain=explain)


def populate(db: Database, who: Actor, id: int) -> int:
    """Put the students on an exam's sheet who are missing there; return how many were.

    Raises:
        RuleError: NOT_ALLOWED, PERIOD_LOCKED.
    """
    require(who, "schedules.write")
    # Imported here: the installer's libraries would slow down every start.
    from data.rules.procedures import call_in

    def work(connection: Connection) -> int:
        counting = sa.select(sa.func.count()).where(student_exam_scores.c.exam_schedule_id == id)
        before = connection.execute(counting).scalar_one()
        call_in(connection, "sp_populate_exam_scores", [id])
        return connection.execute(counting).scalar_one() - before

    return db.write(who, work, explain={"PERIOD_LOCKED": lambda connection: _locked(connection, id, None)})


def _values(plan: SchedulePlan) -> dict[str, Any]:
    return {name: getattr(plan, name) for name in _FIELDS}


# --- Facts of refusals


def _explain(plan: SchedulePlan, id: int | None) -> Explain:
    return {
        "PERIOD_LOCKED": lambda connection: _locked(connection, id, plan),
        "EXAM_OUTSIDE_PERIOD": lambda connection: _period(connection, plan),
        "EXAM_CONFLICT": lambda connection: _conflict(connection, plan, id),
        "MAX_SCORE_TOO_LOW": lambda connection: _too_low(connection, plan, id),
        VALIDATION_ERROR: lambda connection: _invalid(connection, plan, id),
        NOT_FOUND: lambda connection: missing(connection, exam_schedules, _values(plan)),
    }


def _locked(connection: Connection, id: int | None, plan: SchedulePlan | None) -> dict[str, Any]:
    own = sa.select(exam_schedules.c.exam_period_id).where(exam_schedules.c.id == id).scalar_subquery()
    where = exam_periods.c.id == own
    if plan:
        where = sa.or_(where, exam_periods.c.id == plan.exam_period_id)
    return locked_facts(connection, where)


def _period(connection: Connection, plan: SchedulePlan) -> dict[str, Any]:
    row = connection.execute(sa.select(exam_periods).where(exam_periods.c.id == plan.exam_period_id)).first()
    if row is None:
        return {}
    dates = {"start_date": row.start_date, "end_date": row.end_date, "exam_date": plan.exam_date}
    return {"field": "exam_date", "period": row.name} | dates


_LONGEST = timedelta(days=23)
"""No exam that begins farther away can still last."""


def _conflict(connection: Connection, plan: SchedulePlan, id: int | None) -> dict[str, Any]:
    query = schedule_query().where(
        exam_schedules.c.grade_level_id == plan.grade_level_id,
        exam_schedules.c.exam_date.between(plan.exam_date - _LONGEST, plan.exam_date + _LONGEST),
        exam_schedules.c.id != (id or 0),
        exam_schedules.c.start_time.is_not(None),
        exam_schedules.c.duration_minutes > 0,
    )
    start, end = _span(plan)
    for other in map(schedule_record, connection.execute(query)):
        from_, until = _span(other)
        if start < until and from_ < end:
            return {
                "grade_level": other.grade_level,
                "subject": other.subject,
                "exam_date": other.exam_date,
                "start": from_.time(),
                "end": until.time(),
            } | ({"end_date": until.date()} if until.date() != other.exam_date else {})
    return {}


def _span(exam: Schedule | SchedulePlan) -> tuple[datetime, datetime]:
    assert exam.start_time is not None
    start = datetime.combine(exam.exam_date, exam.start_time)
    return start, start + timedelta(minutes=exam.duration_minutes or 0)


def _too_low(connection: Connection, plan: SchedulePlan, id: int | None) -> dict[str, Any]:
    score = student_exam_scores.c.score
    above = sa.func.sum(sa.case((score > plan.max_score, 1), else_=0))
    query = sa.select(sa.func.max(score, type_=score.type), above).where(student_exam_scores.c.exam_schedule_id == id)
    highest, count = connection.execute(query).one()
    return {"field": "max_score", "highest": highest, "above": int(count or 0)}


def _standing(connection: Connection, id: int) -> dict[str, Any]:
    exam = find_schedule(connection, id)
    return {"subject": exam.subject, "grade_level": exam.grade_level, "marked": exam.marked}


def _invalid(connection: Connection, plan: SchedulePlan, id: int | None) -> dict[str, Any]:
    if plan.max_score <= 0:
        return {"field": "max_score"}
    if plan.duration_minutes is not None and plan.duration_minutes < 0:
        return {"field": "duration_minutes"}
    if id is None:
        return {}
    before = find_schedule(connection, id)
    for name in ("grade_level_id", "exam_period_id", "subject_id"):
        if before.marked and getattr(before, name) != getattr(plan, name):
            return {"field": name, "marked": before.marked}
    return {}
