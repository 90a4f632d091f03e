"""Committees and seats: spreading the students of a session over them, without moving who is seated."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database
from data.db.errors import CHANGED, DUPLICATE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.paging import Page
from data.db.tables import exam_assignments, exam_sessions, students
from data.quizzes.queries import paged
from data.school.namesakes import told_apart
from data.school.permissions import require
from data.seating.allocation import spread_over
from data.seating.queries import SEAT_SORTS, committee_query, seat_query, seated_query, sitter_query
from data.seating.records import Committee, KeptSeat, Placing, Seat, Seated, Sitter, SpreadPlan, SpreadRule
from data.seating.sessions import lock_session
from data.text.folding import fold, fold_code, fold_identity
from data.text.name_order import in_language

_seats = exam_assignments.c
_KEPT = ("id", "enrollment_id", "committee", "seat", "seating_number")


# --- Spreading


def plan_spread(db: Database, who: Actor, session_id: int, rule: SpreadRule) -> SpreadPlan:
    """Return what spreading would do: who sits the exams of the session's periods gets a seat by the rule.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND; VALIDATION_ERROR with the field `committees`, `name` (`value`: that of an
            empty or doubled committee), `capacity` or `first_number`.
        KeyError: an order that is none.
    """
    require(who, "committees.write")
    _check(rule)
    return db.read(lambda connection: _plan(connection, session_id, rule))


def _check(rule: SpreadRule) -> None:
    keys = [fold_identity(size.name) for size in rule.committees]
    if not keys:
        raise RuleError(VALIDATION_ERROR, "exam_assignments", {"field": "committees"})
    for place, size in enumerate(rule.committees):
        fit(exam_assignments, {"committee": size.name.strip()})
        if not keys[place] or keys[place] in keys[:place]:
            raise RuleError(VALIDATION_ERROR, "exam_assignments", {"field": "name", "value": size.name})
        if size.capacity < 1:
            raise RuleError(VALIDATION_ERROR, "exam_assignments", {"field": "capacity", "value": size.capacity})
    if rule.first_number < 1:
        raise RuleError(VALIDATION_ERROR, "exam_assignments", {"field": "first_number", "value": rule.first_number})


def _plan(connection: Connection, session_id: int, rule: SpreadRule) -> SpreadPlan:
    if connection.scalar(sa.select(exam_sessions.c.id).where(exam_sessions.c.id == session_id)) is None:
        raise RuleError(NOT_FOUND, "exam_sessions")
    seated = told_apart(connection, [Seat(*row) for row in connection.execute(seated_query(session_id))])
    people = [Sitter(*row) for row in connection.execute(sitter_query(session_id, rule.order))]
    sitters = told_apart(connection, people)
    sits, held = {one.enrollment_id for one in sitters}, {seat.enrollment_id for seat in seated}
    placed, left = spread_over(rule, seated, [one for one in sitters if one.enrollment_id not in held])
    gone = tuple(seat for seat in seated if seat.enrollment_id not in sits)
    return SpreadPlan(session_id, rule, len(seated) - len(gone), placed, left, gone)


def spread(db: Database, who: Actor, plan: SpreadPlan, *, clear_gone: bool = False) -> Seated:
    """Give the seats of a plan, in one transaction.

    Args:
        clear_gone: Take the seats of those who do not sit the exams any more.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND; CHANGED when the plan would be another one now.
    """
    require(who, "committees.write")

    def work(connection: Connection) -> Seated:
        lock_session(connection, plan.session_id)
        if _plan(connection, plan.session_id, plan.rule) != plan:
            raise RuleError(CHANGED, "exam_assignments")
        removed = _take(connection, plan.session_id, [seat.id for seat in plan.gone] if clear_gone else [])
        return Seated(plan.session_id, _give(connection, plan), removed)

    return _or_changed(lambda: db.write(who, work))


def _or_changed(write: Callable[[], Seated]) -> Seated:
    """A seat or a number that is held by now was given meanwhile by a statement that asks nobody."""
    try:
        return write()
    except RuleError as error:
        if error.code == DUPLICATE:
            raise RuleError(CHANGED, "exam_assignments", error.facts) from error
        raise


def _give(connection: Connection, plan: SpreadPlan) -> tuple[KeptSeat, ...]:
    if not plan.placed:
        return ()
    given = {place.sitter.enrollment_id for place in plan.placed}
    own = _seats.exam_session_id == plan.session_id
    # A row that names neither a committee nor a seat nor a number is no seat yet.
    bare = own & (_seats.committee == "") & _seats.seat.is_(None) & _seats.seating_number.is_(None)
    bare_ids = connection.execute(sa.select(_seats.id, _seats.enrollment_id).where(bare))
    for key in [row.id for row in bare_ids if row.enrollment_id in given]:
        connection.execute(exam_assignments.delete().where(_seats.id == key))
    connection.execute(exam_assignments.insert(), [_row(plan.session_id, place) for place in plan.placed])
    return tuple(seat for seat in _kept(connection, plan.session_id) if seat.enrollment_id in given)


def _row(session_id: int, place: Placing) -> dict[str, Any]:
    return {
        "exam_session_id": session_id, "enrollment_id": place.sitter.enrollment_id, "committee": place.committee,
        "seat": place.seat, "seating_number": place.seating_number,
    }  # fmt: skip


def _kept(connection: Connection, session_id: int) -> list[KeptSeat]:
    query = sa.select(*(_seats[name] for name in _KEPT)).where(_seats.exam_session_id == session_id).order_by(_seats.id)
    return [KeptSeat(*row) for row in connection.execute(query)]


def _take(connection: Connection, session_id: int, ids: Sequence[int]) -> tuple[KeptSeat, ...]:
    wanted = set(ids)
    taken = tuple(seat for seat in _kept(connection, session_id) if seat.id in wanted)
    if taken:
        statement = exam_assignments.delete().where(_seats.id == sa.bindparam("key"))
        connection.execute(statement, [{"key": seat.id} for seat in taken])
    return taken


def undo_spread(db: Database, who: Actor, seated: Seated) -> Seated:
    """Take back what spreading did, in one transaction.

    Returns:
        What was done: undone again, it is the spreading.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND; CHANGED when one of the seats is not as it was given, or held by another.
    """
    require(who, "committees.write")

    def work(connection: Connection) -> Seated:
        lock_session(connection, seated.session_id)
        removed = _take(connection, seated.session_id, [seat.id for seat in seated.added])
        if set(removed) != set(seated.added):
            raise RuleError(CHANGED, "exam_assignments")
        rows = [asdict(seat) | {"exam_session_id": seated.session_id} for seat in seated.removed]
        if rows:
            connection.execute(exam_assignments.insert(), rows)
        return Seated(seated.session_id, seated.removed, seated.added)

    return _or_changed(lambda: db.write(who, work))


# --- Committees and seats


def list_committees(db: Database, who: Actor, session_id: int) -> list[Committee]:
    """Return the committees of a session with their levels and seating numbers, "2" before "10".

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "committees.read")
    rows = db.read(lambda connection: connection.execute(committee_query(session_id)).all())
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(fold_identity(row.committee), []).append(row)
    return [_committee(own[0].committee, own) for own in found.values()]


def _committee(name: str, rows: Sequence[Any]) -> Committee:
    levels = " · ".join(dict.fromkeys(row.level for row in rows))
    low = min(((row.length, row.low) for row in rows if row.length), default=(0, None))[1]
    high = max(((row.length, row.high) for row in rows if row.length), default=(0, None))[1]
    return Committee(name, sum(row.students for row in rows), levels, low, high)


def list_seats(
    db: Database,
    who: Actor,
    session_id: int,
    *,
    committee: str | None = None,
    term: str = "",
    sort: str = "seat",
    limit: int = 200,
    offset: int = 0,
) -> Page[Seat]:
    """Return the seats of a session.

    Args:
        committee: Only this one's.
        term: Only students whose folded name, or whose number or seating number, has it in it.
        sort: One of `SEAT_SORTS`.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "committees.read")
    query = seat_query(session_id)
    if committee is not None:
        query = query.where(_seats.committee_identity == fold_identity(committee))
    if wanted := fold(term).strip():
        found = (students.c.name_key, wanted), (students.c.number_key, fold_code(term)), (_seats.seating_number, wanted)
        query = query.where(sa.or_(*(column.contains(text, autoescape=True) for column, text in found)))
    columns = in_language(*SEAT_SORTS[sort.removeprefix("-")])
    order = [sa.desc(column) if sort.startswith("-") else column for column in columns]
    query = paged(query, (*order, _seats.id), limit, offset)

    def work(connection: Connection) -> Page[Seat]:
        rows = connection.execute(query).all()
        seats = told_apart(connection, [Seat(*row[:-1]) for row in rows], everywhere=True)
        return Page(seats, offset, rows[0].listed if rows else 0)

    return db.read(work)


def move_seat(db: Database, who: Actor, seat_id: int, committee: str, seat: str) -> None:
    """Give a student another seat; the seating number stays.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND; VALIDATION_ERROR with the field `committee` or `seat`; DUPLICATE with the
            field `seat`, its `value`, and the `student` who sits there at the `committee` and `seat`.
    """
    require(who, "committees.write")
    values = {"committee": committee.strip(), "seat": seat.strip()}
    fit(exam_assignments, values)
    for name, value in values.items():
        if not value:
            raise RuleError(VALIDATION_ERROR, "exam_assignments", {"field": name})

    def work(connection: Connection) -> None:
        statement = exam_assignments.update().where(_seats.id == seat_id).values(values)
        if not connection.execute(statement).rowcount:
            raise RuleError(NOT_FOUND, "exam_assignments")

    db.write(who, work, explain={DUPLICATE: lambda connection: _sits_there(connection, seat_id, values)})


def _sits_there(connection: Connection, seat_id: int, values: dict[str, str]) -> dict[str, Any]:
    session_id = connection.scalar(sa.select(_seats.exam_session_id).where(_seats.id == seat_id))
    same = (_seats[f"{name}_identity"] == fold_identity(value) for name, value in values.items())
    query = seat_query(session_id).with_only_columns(students.c.name).where(*same)
    return {"field": "seat", "value": values["seat"], "student": connection.scalar(query)} | values


def clear_seat(db: Database, who: Actor, seat_id: int) -> None:
    """Take a student's seat.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "committees.write")

    def work(connection: Connection) -> None:
        if not connection.execute(exam_assignments.delete().where(_seats.id == seat_id)).rowcount:
            raise RuleError(NOT_FOUND, "exam_assignments")

    db.write(who, work)
