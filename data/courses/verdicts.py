"""Every course of a student's college with what taking it would meet, in one query."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.eligibility import Wish, judge
from data.courses.overlaps import clashes, together
from data.courses.queries import course_columns, course_record, named, slot_columns, slot_record
from data.courses.records import Alternatives, Course, Slot, Verdict, VerdictKind, by_time
from data.db.engine import Actor, Database
from data.db.errors import NOT_FOUND, RuleError
from data.db.tables import course_timetables, course_waiting, courses, student_course_mapping, students, users
from data.school.permissions import require

_ORDER: Sequence[VerdictKind] = ("held", "offered", "fits", "clash", "full")


def list_verdicts(db: Database, who: Actor, student_id: str, semester_id: int | None = None) -> list[Verdict]:
    """Return a verdict for every course of the student's college: held, offered, fits, clash, full; each by code.

    Args:
        semester_id: Only its courses and those of the whole year; None is every active course and what is held.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "courses.read")

    return db.read(lambda connection: _verdicts(connection, student_id, semester_id))


def _verdicts(connection: Connection, student_id: str, semester_id: int | None) -> list[Verdict]:
    rows = connection.execute(verdict_query(student_id)).mappings().all()
    if not rows:
        raise RuleError(NOT_FOUND, "students", {"value": student_id})
    # A student whose college has no course is one row without one.
    every = [
        _Row(list(same)) for key, same in groupby(rows, key=lambda row: row["course_unique_id"]) if key is not None
    ]
    held = [row for row in every if row.mapping_id]
    found = [_verdict(row, held) for row in every if _asked(row, semester_id)]
    due = _due(connection, student_id, [verdict.course for verdict in found if _disputed(verdict)])
    judged = [replace(verdict, kind="full") if verdict.course.id in due else verdict for verdict in found]
    return sorted(judged, key=lambda verdict: _ORDER.index(verdict.kind))


def _disputed(verdict: Verdict) -> bool:
    """Whether somebody waits beside a free seat, which is theirs as soon as they fit: rare, and asked for apart."""
    course = verdict.course
    return verdict.kind in ("fits", "clash") and course.free is not None and course.waiting > course.offered


def _due(connection: Connection, student_id: str, disputed: Sequence[Course]) -> set[str]:
    if not disputed:
        return set()
    # Seats come before clashes, so that each is told whatever the others would mean for the week.
    plan = judge(connection, [Wish(student_id, course.id) for course in disputed])
    return {one.pair.course_id for one in plan.refused if one.code == "COURSE_FULL"}


def verdict_query(student_id: str) -> sa.Select[Any]:
    """Return the one query: a row for each slot of each course of the student's college, by code."""
    held, queue, ahead = (
        student_course_mapping.alias("held"),
        course_waiting.alias("queue"),
        course_waiting.alias("ahead"),
    )
    mine = sa.and_(held.c.course_id == courses.c.unique_id, held.c.student_id == students.c.unique_id)
    before = sa.select(sa.func.count()).where(ahead.c.course_id == queue.c.course_id, ahead.c.place <= queue.c.place)
    source = (
        named(students.outerjoin(courses, courses.c.college_id == students.c.college_id))
        .outerjoin(held, mine)
        .outerjoin(queue, sa.and_(queue.c.course_id == courses.c.unique_id, queue.c.student_id == students.c.unique_id))
        .outerjoin(course_timetables, course_timetables.c.course_id == courses.c.unique_id)
        .outerjoin(users, users.c.id == course_timetables.c.teacher_user_id)
    )
    place = sa.case((queue.c.id.is_not(None), before.correlate(queue).scalar_subquery()))
    return (
        sa.select(
            *course_columns(),
            *slot_columns(),
            held.c.unique_id.label("mapping_id"),
            place.label("waiting_place"),
            queue.c.offered_at.is_not(None).label("has_offer"),
        )
        .select_from(source)
        .where(students.c.unique_id == student_id)
        .order_by(courses.c.course_code, courses.c.unique_id)
    )


class _Row:
    """The rows of one course."""

    def __init__(self, rows: Sequence[Any]) -> None:
        first = rows[0]
        self.course: Course = course_record(first)
        slots = {row["slot_id"]: slot_record(row) for row in rows if row["slot_id"] is not None}
        self.slots: list[Slot] = sorted(slots.values(), key=by_time)
        self.mapping_id: str | None = first["mapping_id"]
        self.place: int | None = first["waiting_place"]
        self.offered = bool(first["has_offer"])


def _asked(row: _Row, semester_id: int | None) -> bool:
    return (row.course.plan.is_active or row.mapping_id is not None) and together(
        row.course.plan.semester_id, semester_id
    )


def _verdict(row: _Row, held: Sequence[_Row]) -> Verdict:
    own = (row.course.plan, row.slots)
    others = [] if row.mapping_id else held
    found = [clash for other in others for clash in clashes(*own, other.course.plan, other.slots)]
    return Verdict(
        row.course, _kind(row, bool(found)), row.slots, found, row.place, row.offered, row.mapping_id
    )  # fmt: skip


def _kind(row: _Row, clashing: bool) -> VerdictKind:
    if row.mapping_id:
        return "held"
    if not row.offered and row.course.free == 0:
        return "full"
    if clashing:
        return "clash"
    return "offered" if row.offered else "fits"


def alternatives(verdicts: Sequence[Verdict], course_id: str) -> Alternatives:
    """Return what fits instead of a course, and what would have to be dropped for it; nothing is read again.

    Args:
        verdicts: What `list_verdicts` gave.

    Raises:
        RuleError: INVALID_COURSE for a course that is not among them.
    """
    by_id = {verdict.course.id: verdict for verdict in verdicts}
    if course_id not in by_id:
        raise RuleError("INVALID_COURSE", "courses", {"course": course_id})
    wanted = by_id[course_id]
    subject = wanted.course.plan.subject_id
    fits = [
        verdict
        for verdict in verdicts
        if verdict.kind in ("offered", "fits") and verdict.course.plan.subject_id == subject and subject is not None
        and verdict.course.id != course_id
    ]  # fmt: skip
    drop = [by_id[other] for other in dict.fromkeys(clash.other_id for clash in wanted.clashes) if other in by_id]
    return Alternatives(fits, drop, wanted.kind == "clash")
