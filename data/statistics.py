"""Results: the summary of exams and the distribution of marks, as the database computes them."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.columns import Mark
from data.engine import Actor, Database
from data.errors import NOT_FOUND, RuleError
from data.permissions import require
from data.records import Distribution, ExamSummary
from data.schedules import schedule_query, schedule_record
from data.tables import enrollments, exam_schedules, grade_levels, student_exam_scores

TENTHS = 10

_COUNTS = (
    "total_students",
    "present_count",
    "absent_count",
    "excused_absent",
    "unexcused_absent",
    "passed_count",
    "failed_count",
    "ungraded_count",
)
_AVERAGES = ("avg_score", "avg_percentage")
_summary = sa.table(
    "v_exam_results_summary",
    sa.column("exam_schedule_id"),
    *(sa.column(name) for name in _COUNTS),
    *(sa.column(name, Mark()) for name in _AVERAGES),
)
_scores = student_exam_scores.c


def exam_summary(db: Database, who: Actor, exam_id: int) -> ExamSummary:
    """Return the summary of one exam.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "results.read")
    query = _summaries().where(exam_schedules.c.id == exam_id)
    row = db.read(lambda connection: connection.execute(query).first())
    if row is None:
        raise RuleError(NOT_FOUND, "exam_schedules")
    return _record(row)


def period_summaries(db: Database, who: Actor, period_id: int) -> list[ExamSummary]:
    """Return the summaries of a period's exams, by grade level and date.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    order = (grade_levels.c.sort_order, grade_levels.c.id, exam_schedules.c.exam_date, exam_schedules.c.id)

    def work(connection: Connection) -> list[ExamSummary]:
        own = sa.select(exam_schedules.c.id).where(exam_schedules.c.exam_period_id == period_id)
        # By their ids: SQLite computes the view for the whole school where they come from a join.
        ids = connection.execute(own).scalars().all()
        query = _summaries().where(_summary.c.exam_schedule_id.in_(ids)).order_by(*order)
        return [_record(row) for row in connection.execute(query)]

    return db.read(work)


def _summaries() -> sa.Select[Any]:
    columns = [_summary.c[name] for name in (*_COUNTS, *_AVERAGES)]
    return schedule_query().add_columns(*columns).join(_summary, _summary.c.exam_schedule_id == exam_schedules.c.id)


def _record(row: sa.Row[Any]) -> ExamSummary:
    values: Mapping[str, Any] = row._mapping
    counts = {name: int(values[name]) for name in _COUNTS}
    return ExamSummary(exam=schedule_record(row), **counts, **{name: values[name] for name in _AVERAGES})


def distribution(db: Database, who: Actor, exam_id: int, classroom_id: int | None = None) -> Distribution:
    """Return how an exam's marks are spread over the tenths of its maximum, of one section or of all.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    return db.read(lambda connection: _distribution(connection, exam_id, classroom_id))


def _distribution(connection: Connection, exam_id: int, classroom_id: int | None) -> Distribution:
    # Whole hundredths divide exactly; SQLite keeps marks as floats.
    part, whole = _hundredths(_scores.score) * TENTHS, _hundredths(exam_schedules.c.max_score)
    cut = (part - part % whole) // whole
    tenth = sa.case((cut >= TENTHS, TENTHS - 1), else_=cut).label("tenth")
    query = (
        sa.select(
            tenth,
            sa.func.count().label("count"),
            sa.func.min(_scores.score, type_=Mark()).label("lowest"),
            sa.func.max(_scores.score, type_=Mark()).label("highest"),
            sa.func.sum(_scores.score, type_=Mark(9)).label("sum"),
        )
        .join(exam_schedules, exam_schedules.c.id == _scores.exam_schedule_id)
        .where(_scores.exam_schedule_id == exam_id, _scores.is_present, _scores.score.is_not(None))
        .group_by(tenth)
    )
    if classroom_id is not None:
        query = query.join(enrollments, enrollments.c.id == _scores.enrollment_id)
        query = query.where(enrollments.c.classroom_id == classroom_id)
    rows = connection.execute(query).all()
    counts = [0] * TENTHS
    for row in rows:
        counts[int(row.tenth)] = row.count
    if not rows:
        return Distribution(counts, None, None, None)
    average = Decimal(sum(row.sum for row in rows)) / sum(counts)
    lowest, highest = min(row.lowest for row in rows), max(row.highest for row in rows)
    return Distribution(counts, lowest, highest, average.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _hundredths(mark: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    return sa.cast(sa.func.round(mark * 100), sa.Integer)
