"""By which policy an exam is judged, and the marks that semester grades still lack."""

from dataclasses import fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_types import Mark, moment
from data.db.tables import exam_periods, exam_schedules, subjects
from data.marks.records import Judged

_NUMBERS = (
    "pass_percentage", "pass_score", *(f"from_{n}" for n in range(1, 10)), "monthly_weight", "midterm_weight",
    "final_weight", "total_pass_percentage",
)  # fmt: skip

judged_by = sa.table(
    "v_exam_policies",
    *map(sa.column, ("exam_schedule_id", "excused_absence", "unexcused_absence", "policy", "total_policy")),
    *(sa.column(name, moment()) for name in ("kept_at", "total_kept_at")),
    *(sa.column(name, Mark()) for name in _NUMBERS),
)
"""The view that knows which policy fits each exam, and from which mark on it passes."""

_missing = sa.table("v_semester_marks_missing", *map(sa.column, ("semester_id", "classroom_id", "exam_schedule_id")))


def judged(connection: Connection, exam_id: int) -> Judged:
    """Return by what an exam's marks are judged."""
    columns = (judged_by.c[field.name] for field in fields(Judged))
    query = sa.select(*columns).where(judged_by.c.exam_schedule_id == exam_id)
    return Judged(*connection.execute(query).one())


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
