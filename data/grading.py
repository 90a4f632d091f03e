"""Grading policies: the most specific one wins; and the marks that semester grades still lack."""

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.tables import exam_periods, exam_schedules, grading_policies, subjects

PASS_PERCENTAGE = Decimal(50)
"""Where no policy fits."""

_missing = sa.table("v_semester_marks_missing", *map(sa.column, ("semester_id", "classroom_id", "exam_schedule_id")))


@dataclass(frozen=True, slots=True)
class Policy:
    """How a semester's marks become a grade; an absence counts zero ("ZERO") or nothing ("LEFT_OUT")."""

    pass_percentage: Decimal = PASS_PERCENTAGE
    monthly_weight: Decimal = Decimal(20)
    midterm_weight: Decimal = Decimal(30)
    final_weight: Decimal = Decimal(50)
    excused_absence: str = "LEFT_OUT"
    unexcused_absence: str = "ZERO"


def policy_query(year_id: Any, grade_level_id: Any, subject_id: Any, *columns: str) -> sa.Select[Any]:
    """Return the query of columns of the policy that fits an exam, the most specific one.

    Args:
        year_id, grade_level_id, subject_id: Of the exam: values, or columns of the query that this one stands in.
        columns: Which; no row where no policy fits.
    """
    table = grading_policies.c
    return (
        sa.select(*(table[name] for name in columns))
        .where(
            table.academic_year_id == year_id,
            sa.or_(table.subject_id.is_(None), table.subject_id == subject_id),
            sa.or_(table.grade_level_id.is_(None), table.grade_level_id == grade_level_id),
        )
        .order_by(table.subject_id.is_(None), table.grade_level_id.is_(None))
        .limit(1)
    )


def find_policy(connection: Connection, year_id: int, grade_level_id: int, subject_id: int) -> Policy:
    """Return the policy that fits a subject of a level, or what holds without one."""
    names = (field.name for field in fields(Policy))
    row = connection.execute(policy_query(year_id, grade_level_id, subject_id, *names)).first()
    return Policy(*row) if row else Policy()


def pass_percentage(connection: Connection, year_id: int, grade_level_id: int, subject_id: int) -> Decimal:
    """Return the percentage of the maximum at which a mark passes."""
    return find_policy(connection, year_id, grade_level_id, subject_id).pass_percentage


def missing_marks(connection: Connection, semester_id: int, classroom_id: int) -> dict[str, Any]:
    """Return the facts of MARKS_INCOMPLETE, nothing where no mark is missing.

    Returns:
        `missing`: how many marks the section lacks in the semester; `exams`: (subject, period, marks it lacks) of each
        exam, the most first.
    """
    count = sa.func.count().label("missing")
    query = (
        sa.select(subjects.c.name.label("subject"), exam_periods.c.name.label("period"), count)
        .select_from(_missing)
        .join(exam_schedules, exam_schedules.c.id == _missing.c.exam_schedule_id)
        .join(exam_periods, exam_periods.c.id == exam_schedules.c.exam_period_id)
        .join(subjects, subjects.c.id == exam_schedules.c.subject_id)
        .where(_missing.c.semester_id == semester_id, _missing.c.classroom_id == classroom_id)
        .group_by(exam_schedules.c.id, subjects.c.name, exam_periods.c.name)
        .order_by(count.desc(), exam_schedules.c.id)
    )
    exams = [(row.subject, row.period, int(row.missing)) for row in connection.execute(query)]
    return {"missing": sum(missing for *_exam, missing in exams), "exams": exams} if exams else {}
