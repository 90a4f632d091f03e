"""Grading policies: the most specific one wins; and the marks that semester grades still lack."""

from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.tables import exam_periods, exam_schedules, grading_policies, subjects

PASS_PERCENTAGE = Decimal(50)
"""Where no policy fits."""

_missing = sa.table("v_semester_marks_missing", *map(sa.column, ("semester_id", "classroom_id", "exam_schedule_id")))


def pass_percentage(connection: Connection, year_id: int, grade_level_id: int, subject_id: int) -> Decimal:
    """Return the percentage of the maximum at which a mark passes."""
    table = grading_policies.c
    query = (
        sa.select(table.pass_percentage)
        .where(
            table.academic_year_id == year_id,
            sa.func.coalesce(table.grade_level_id, grade_level_id) == grade_level_id,
            sa.func.coalesce(table.subject_id, subject_id) == subject_id,
        )
        .order_by(table.subject_id.is_(None), table.grade_level_id.is_(None))
        .limit(1)
    )
    found = connection.execute(query).scalar()
    return PASS_PERCENTAGE if found is None else found


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
