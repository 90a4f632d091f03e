"""Slots: the week of a course, whom a change would hurt, and rooms and teachers that are needed twice at once."""

from dataclasses import asdict
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.overlaps import doubles, overlap
from data.courses.queries import SLOT_FIELDS, clock_of, of_semester, slot_columns, slot_query, slot_record
from data.courses.records import DoubleUse, Hurt, Slot, SlotPlan, by_time
from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import CHANGED, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.paging import Page
from data.db.reference_facts import missing
from data.db.tables import course_timetables, courses, student_course_mapping, students, users
from data.school.namesakes import told_apart
from data.school.permissions import require

_TIMES = ("start_time", "end_time")


def add_slot(db: Database, who: Actor, plan: SlotPlan, slot_id: str | None = None) -> Slot:
    """Add a slot to a course's week.

    Args:
        slot_id: The identifier of a deleted slot that is put back; None makes a new one.

    Raises:
        RuleError: NOT_ALLOWED, VALIDATION_ERROR, NOT_FOUND, TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED.
    """
    require(who, "courses.write")
    values = _values(plan) | {"unique_id": slot_id or str(uuid4())}

    def work(connection: Connection) -> Slot:
        connection.execute(course_timetables.insert().values(values))
        return _find(connection, values["unique_id"])

    return db.write(who, work, explain=_explain(plan, None))


def change_slot(db: Database, who: Actor, slot_id: str, old: SlotPlan, new: SlotPlan) -> Slot:
    """Move, resize or rename a slot, or give it to another course.

    Args:
        old: What the slot was when the person looked.

    Raises:
        RuleError: as `add_slot`, and CHANGED when the slot is no longer `old`, NOT_FOUND when it is gone.
    """
    require(who, "courses.write")
    values = _values(new)

    def work(connection: Connection) -> Slot:
        own = course_timetables.c.unique_id == slot_id
        if not connection.execute(course_timetables.update().where(own, *_still(old)).values(values)).rowcount:
            _find(connection, slot_id)
            raise RuleError(CHANGED, "course_timetables")
        return _find(connection, slot_id)

    return db.write(who, work, explain=_explain(new, slot_id))


def delete_slot(db: Database, who: Actor, slot_id: str) -> Slot:
    """Delete a slot and return it: `add_slot(db, who, slot.plan, slot.unique_id)` puts it back.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "courses.write")

    def work(connection: Connection) -> Slot:
        slot = _find(connection, slot_id)
        connection.execute(course_timetables.delete().where(course_timetables.c.unique_id == slot_id))
        return slot

    return db.write(who, work)


def _values(plan: SlotPlan) -> dict[str, Any]:
    values = asdict(plan)
    fit(course_timetables, values)
    if plan.start_time >= plan.end_time:
        raise RuleError(VALIDATION_ERROR, "course_timetables", {"field": "end_time"})
    return values | {name: values[name].replace(microsecond=0, tzinfo=None) for name in _TIMES}


def _still(old: SlotPlan) -> list[sa.ColumnElement[bool]]:
    own = course_timetables.c
    plain = [own[name].is_not_distinct_from(getattr(old, name)) for name in SLOT_FIELDS if name not in _TIMES]
    return [*plain, *(clock_of(own[name]) == getattr(old, name) for name in _TIMES)]


def _find(connection: Connection, slot_id: str) -> Slot:
    row = connection.execute(slot_query().where(course_timetables.c.unique_id == slot_id)).mappings().first()
    if row is None:
        raise RuleError(NOT_FOUND, "course_timetables")
    return slot_record(row)


# --- Whom it would hurt


def who_is_hurt(
    db: Database, who: Actor, plan: SlotPlan, slot_id: str | None = None, limit: int = 50, offset: int = 0
) -> Page[Hurt]:
    """Return the students of a course for whom a slot would clash, by name, each with the first clash of the day.

    Args:
        plan: The slot as it would be.
        slot_id: The slot that it is now, if it is there already; it does not clash with itself.
        limit: rows of the page; `total` counts every student hurt.
        offset: rows before it.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    query = _hurt(plan, slot_id).limit(limit).offset(offset)

    def work(connection: Connection) -> Page[Hurt]:
        rows = connection.execute(query).mappings().all()
        people = told_apart(connection, [_hurt_record(row) for row in rows], everywhere=True)
        return Page(people, offset, rows[0]["total"] if rows else 0)

    return db.read(work)


def _hurt(plan: SlotPlan, slot_id: str | None) -> sa.Select[Any]:
    own, held = student_course_mapping.alias("own"), student_course_mapping.alias("held")
    place = sa.func.row_number().over(
        partition_by=own.c.student_id,
        order_by=(clock_of(course_timetables.c.start_time), course_timetables.c.unique_id),
    )
    source = (
        own.join(held, sa.and_(held.c.student_id == own.c.student_id, held.c.course_id != own.c.course_id))
        .join(courses, courses.c.unique_id == held.c.course_id)
        .join(course_timetables, course_timetables.c.course_id == held.c.course_id)
        .outerjoin(users, users.c.id == course_timetables.c.teacher_user_id)
    )
    each = (
        sa.select(own.c.student_id, place.label("place"), *slot_columns())
        .select_from(source)
        .where(own.c.course_id == plan.course_id, *_at_once(plan, slot_id))
        .subquery("each_clash")
    )
    return (
        sa.select(each, students.c.name.label("student"), students.c.number, sa.func.count().over().label("total"))
        .join(students, students.c.unique_id == each.c.student_id)
        .where(each.c.place == 1)
        .order_by(students.c.name_key, students.c.unique_id)
    )


def _at_once(plan: SlotPlan, slot_id: str | None) -> list[sa.ColumnElement[bool]]:
    """The slots of `course_timetables` that clash with a planned one, as the rules have it."""
    own = course_timetables.c
    semester = sa.select(courses.c.semester_id).where(courses.c.unique_id == plan.course_id)
    semester = semester.correlate(None).scalar_subquery()
    return [
        own.day == plan.day,
        clock_of(own.start_time) < plan.end_time,
        clock_of(own.end_time) > plan.start_time,
        own.unique_id != (slot_id or ""),
        sa.or_(courses.c.semester_id.is_(None), semester.is_(None), courses.c.semester_id == semester),
    ]


def _hurt_record(row: Any) -> Hurt:
    return Hurt(row["student_id"], row["student"], row["number"], slot_record(row))


# --- Rooms and teachers


def double_uses(db: Database, who: Actor, semester_id: int | None = None) -> list[DoubleUse]:
    """Return the rooms and teachers that the whole timetable uses twice at once; no rule forbids it.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    known = db.read(lambda connection: _in_use(connection, of_semester(semester_id)))
    return sorted(doubles(known), key=lambda double: (*by_time(double.slot), double.kind))


def slot_double_uses(db: Database, who: Actor, plan: SlotPlan, slot_id: str | None = None) -> list[DoubleUse]:
    """Return with which slots a planned one would share its room or its teacher; `slot` is the planned one.

    Args:
        plan: The slot as it would be.
        slot_id: The slot that it is now, if it is there already.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    others = sa.and_(course_timetables.c.day == plan.day, course_timetables.c.unique_id != (slot_id or ""))

    def work(connection: Connection) -> list[DoubleUse]:
        planned, semester = _planned(connection, plan, slot_id or "")
        known = [(slot, other) for slot, other in _in_use(connection, others) if overlap(slot.plan, plan)]
        # One by one, so that two others which share a room of their own are not told here.
        pairs = [double for pair in known for double in doubles([(planned, semester), pair])]
        return [_from(planned, double) for double in pairs]

    return db.read(work)


def _from(planned: Slot, double: DoubleUse) -> DoubleUse:
    other = double.other if double.slot is planned else double.slot
    return DoubleUse(double.kind, double.name, planned, other)


def _in_use(connection: Connection, which: sa.ColumnElement[bool]) -> list[tuple[Slot, int | None]]:
    used = sa.or_(course_timetables.c.room.is_not(None), course_timetables.c.teacher_user_id.is_not(None))
    query = slot_query().add_columns(courses.c.semester_id).where(used, which)
    return [(slot_record(row), row["semester_id"]) for row in connection.execute(query).mappings()]


def _planned(connection: Connection, plan: SlotPlan, slot_id: str) -> tuple[Slot, int | None]:
    own = sa.select(courses.c.course_code, courses.c.name, courses.c.semester_id)
    row = connection.execute(own.where(courses.c.unique_id == plan.course_id)).first()
    if row is None:
        raise RuleError(NOT_FOUND, "courses")
    teacher = connection.scalar(sa.select(users.c.full_name).where(users.c.id == plan.teacher_user_id))
    return Slot(slot_id, plan, row.course_code, row.name, teacher), row.semester_id


# --- Facts of refusals


def _explain(plan: SlotPlan, slot_id: str | None) -> Explain:
    return {
        "TIMETABLE_CONFLICT": lambda connection: _own_conflict(connection, plan, slot_id),
        "TIMETABLE_UPDATE_BLOCKED": lambda connection: _blocked(connection, plan, slot_id),
        NOT_FOUND: lambda connection: missing(connection, course_timetables, asdict(plan)),
    }


def _own_conflict(connection: Connection, plan: SlotPlan, slot_id: str | None) -> dict[str, Any]:
    query = slot_query().where(course_timetables.c.course_id == plan.course_id, *_at_once(plan, slot_id))
    row = connection.execute(query.order_by(clock_of(course_timetables.c.start_time)).limit(1)).mappings().first()
    return told(slot_record(row)) if row else {}


def _blocked(connection: Connection, plan: SlotPlan, slot_id: str | None) -> dict[str, Any]:
    row = connection.execute(_hurt(plan, slot_id).limit(1)).mappings().first()
    return told(slot_record(row)) | {"student": row["student"], "students": row["total"]} if row else {}


def told(slot: Slot) -> dict[str, Any]:
    """Return what a sentence tells of a slot."""
    plan = slot.plan
    names = {"course": slot.course, "course_code": slot.course_code}
    return names | {"day": plan.day, "start": plan.start_time, "end": plan.end_time}


def hurt_by_semester(connection: Connection, course_id: str, semester_id: int | None) -> dict[str, Any]:
    """Return the facts of a student for whom a course would clash in another semester."""
    own, held = student_course_mapping.alias("own"), student_course_mapping.alias("held")
    week = course_timetables.alias("week")
    query = (
        sa.select(
            students.c.name.label("student"),
            clock_of(week.c.start_time).label("own_start"),
            clock_of(week.c.end_time).label("own_end"),
            *slot_columns(),
        )
        .select_from(own)
        .join(week, week.c.course_id == own.c.course_id)
        .join(held, sa.and_(held.c.student_id == own.c.student_id, held.c.course_id != own.c.course_id))
        .join(courses, courses.c.unique_id == held.c.course_id)
        .join(course_timetables, course_timetables.c.course_id == held.c.course_id)
        .join(students, students.c.unique_id == own.c.student_id)
        .outerjoin(users, users.c.id == course_timetables.c.teacher_user_id)
        .where(
            own.c.course_id == course_id,
            course_timetables.c.day == week.c.day,
            clock_of(course_timetables.c.start_time) < clock_of(week.c.end_time),
            clock_of(course_timetables.c.end_time) > clock_of(week.c.start_time),
            sa.true() if semester_id is None else sa.func.coalesce(courses.c.semester_id, semester_id) == semester_id,
        )
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    if row is None:
        return {}
    other = told(slot_record(row))
    return {
        "student": row["student"], "other_course": other["course"], "other_code": other["course_code"],
        "day": other["day"], "start": row["own_start"], "end": row["own_end"], "other_start": other["start"],
        "other_end": other["end"],
    }  # fmt: skip
