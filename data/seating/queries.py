"""How committees and seats are read: who sits a session's exams, and who is seated."""

from typing import Any

import sqlalchemy as sa

from data.db.tables import (
    classrooms,
    enrollments,
    exam_assignments,
    exam_periods,
    exam_schedules,
    exam_session_periods,
    grade_levels,
    students,
)
from data.seating.records import SpreadOrder
from data.text.name_order import in_language

_seats = exam_assignments.c


def _natural(column: sa.Column[Any]) -> tuple[sa.ColumnElement[Any], ...]:
    """Numbers are texts: the shorter ones first, so that 2 comes before 10, and texts without any last."""
    return column.is_(None), sa.func.length(column), column


_LEVEL = (grade_levels.c.sort_order, grade_levels.c.id)
_NAME = (students.c.name_order, students.c.unique_id)
_ORDERS: dict[SpreadOrder, tuple[sa.ColumnElement[Any], ...]] = {
    "name": _NAME,
    "number": (*_natural(students.c.number), students.c.unique_id),
}

SEAT_SORTS: dict[str, tuple[sa.ColumnElement[Any], ...]] = {
    "seat": (*_natural(_seats.committee), *_natural(_seats.seat)),
    "seating_number": _natural(_seats.seating_number),
    "name": _NAME,
    "level": (*_LEVEL, classrooms.c.name, *_NAME),
}
"""What a list of seats may be sorted by; "-" before it turns it round."""


def seat_query(session_id: int | None) -> sa.Select[Any]:
    """Return the query of a session's seats; its rows are `Seat`."""
    return (
        sa.select(
            _seats.id, *_person(), _seats.committee, _seats.seat, _seats.seating_number,
        )
        .select_from(_enrolled().join(exam_assignments, _seats.enrollment_id == enrollments.c.id))
        .where(_seats.exam_session_id == session_id)
    )  # fmt: skip


def seated_query(session_id: int) -> sa.Select[Any]:
    """Return the query of the seats that are held; a row that names no committee, seat or number holds none."""
    held = sa.or_(_seats.committee != "", _seats.seat.is_not(None), _seats.seating_number.is_not(None))
    return seat_query(session_id).where(held).order_by(*SEAT_SORTS["seat"], _seats.id)


def sitter_query(session_id: int, order: SpreadOrder) -> sa.Select[Any]:
    """Return the query of the active students of the levels that have an exam in a session's periods.

    Its rows are `Sitter`, level by level in the order asked for.
    """
    examined = (
        sa.select(exam_schedules.c.grade_level_id, exam_periods.c.academic_year_id)
        .join(exam_periods, exam_periods.c.id == exam_schedules.c.exam_period_id)
        .join(exam_session_periods, exam_session_periods.c.exam_period_id == exam_periods.c.id)
        .where(exam_session_periods.c.exam_session_id == session_id)
        .distinct()
        .subquery("examined")
    )
    same = (examined.c.grade_level_id == classrooms.c.grade_level_id) & (
        examined.c.academic_year_id == enrollments.c.academic_year_id
    )
    return (
        sa.select(*_person())
        .select_from(_enrolled().join(examined, same))
        .where(enrollments.c.status == "ACTIVE")
        .order_by(*_LEVEL, *in_language(*_ORDERS[order]))
    )


def _person() -> list[sa.ColumnElement[Any]]:
    return [
        enrollments.c.id.label("enrollment_id"), students.c.unique_id, students.c.name.label("student"),
        students.c.number, grade_levels.c.id.label("level_id"), grade_levels.c.name.label("level"),
        classrooms.c.name.label("section"),
    ]  # fmt: skip


def _enrolled() -> sa.Join:
    return (
        enrollments.join(students, students.c.unique_id == enrollments.c.student_id)
        .join(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
    )


def committee_query(session_id: int) -> sa.Select[Any]:
    """Return the query of a session's committees: a row for each committee, level and length of seating numbers.

    Its columns: `committee`, `level`, `students`, `length`, `low` and `high`, the least and the greatest number of that
    length, which are no numbers to the database.
    """
    length = sa.func.length(_seats.seating_number)
    numbers = (function(_seats.seating_number) for function in (sa.func.min, sa.func.max))
    named = sa.func.min(_seats.committee)
    columns = (named, grade_levels.c.name, sa.func.count(), length, *numbers)
    names = ("committee", "level", "students", "length", "low", "high")
    return (
        seat_query(session_id)
        .with_only_columns(*(column.label(name) for column, name in zip(columns, names, strict=True)))
        .group_by(_seats.committee_identity, grade_levels.c.id, grade_levels.c.name, grade_levels.c.sort_order, length)
        .order_by(sa.func.length(named), named, _seats.committee_identity, *_LEVEL)
    )
