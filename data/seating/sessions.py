"""Exam sessions: which exam periods are seated together."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database
from data.db.errors import NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.reference_facts import missing
from data.db.tables import exam_assignments, exam_periods, exam_session_periods, exam_sessions
from data.school.permissions import require
from data.school.records import Choice
from data.seating.records import Session, SessionPlan

_seats = exam_assignments.c
_links = exam_session_periods.c


def list_sessions(db: Database, who: Actor) -> list[Session]:
    """Return the exam sessions, the newest first.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "committees.read")
    names = ("exam_name", "exam_type", "start_date", "end_date")
    own = _seats.exam_session_id == exam_sessions.c.id
    held = sa.select(sa.func.count()).where(own).scalar_subquery()
    distinct = sa.func.count(sa.distinct(_seats.committee_identity))
    rooms = sa.select(distinct).where(own, _seats.committee != "").scalar_subquery()
    query = sa.select(exam_sessions.c.id, *(exam_sessions.c[name] for name in names), held, rooms).order_by(
        exam_sessions.c.start_date.desc(), exam_sessions.c.id.desc()
    )

    def work(connection: Connection) -> list[Session]:
        periods: dict[int, list[Choice]] = {}
        for session_id, *choice in connection.execute(_linked()):
            periods.setdefault(session_id, []).append(Choice(*choice))
        return [_session(row, periods.get(row.id, [])) for row in connection.execute(query)]

    return db.read(work)


def _linked() -> sa.Select[Any]:
    period = exam_periods.c
    return (
        sa.select(_links.exam_session_id, period.id, period.name, period.is_active)
        .join(exam_periods, period.id == _links.exam_period_id)
        .order_by(period.start_date, period.id)
    )


def _session(row: sa.Row[Any], periods: Sequence[Choice]) -> Session:
    key, *fields, held, rooms = row
    return Session(key, SessionPlan(*fields, tuple(choice.value for choice in periods)), periods, held, rooms)


def save_session(db: Database, who: Actor, plan: SessionPlan, session_id: int | None = None) -> int:
    """Make a session, or change the one with that id, with its periods; return its id.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR with the fact `field`, and `order` for reversed dates.
    """
    require(who, "committees.write")
    values = asdict(plan)
    periods = values.pop("period_ids")
    if not plan.exam_name.strip():
        raise RuleError(VALIDATION_ERROR, "exam_sessions", {"field": "exam_name"})
    if plan.start_date and plan.end_date and plan.start_date > plan.end_date:
        facts = {"field": "end_date", "order": (plan.start_date, plan.end_date)}
        raise RuleError(VALIDATION_ERROR, "exam_sessions", facts)
    fit(exam_sessions, values)

    def work(connection: Connection) -> int:
        key = _keep(connection, values, session_id)
        _link(connection, who, key, periods)
        return key

    return db.write(who, work, explain={NOT_FOUND: lambda connection: _no_period(connection, periods)})


def _keep(connection: Connection, values: dict[str, Any], session_id: int | None) -> int:
    if session_id is None:
        return connection.execute(exam_sessions.insert().values(values)).inserted_primary_key[0]
    statement = exam_sessions.update().where(exam_sessions.c.id == session_id).values(values)
    if not connection.execute(statement).rowcount:
        raise RuleError(NOT_FOUND, "exam_sessions")
    return session_id


def _link(connection: Connection, who: Actor, session_id: int, period_ids: Sequence[int]) -> None:
    """Links that stay keep their notes."""
    own = _links.exam_session_id == session_id
    connection.execute(exam_session_periods.delete().where(own, _links.exam_period_id.not_in(period_ids)))
    linked = set(connection.scalars(sa.select(_links.exam_period_id).where(own)))
    for period_id in dict.fromkeys(period_ids):
        if period_id not in linked:
            values = {"exam_session_id": session_id, "exam_period_id": period_id, "created_by": who.user_id}
            connection.execute(exam_session_periods.insert().values(values))


def _no_period(connection: Connection, period_ids: Sequence[int]) -> dict[str, Any]:
    found = (missing(connection, exam_session_periods, {"exam_period_id": key}) for key in period_ids)
    return next(filter(None, found), {})


def delete_session(db: Database, who: Actor, session_id: int) -> None:
    """Delete a session with its seats and its links to periods.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "committees.write")

    def work(connection: Connection) -> None:
        lock_session(connection, session_id)
        for table in (exam_assignments, exam_session_periods):
            connection.execute(table.delete().where(table.c.exam_session_id == session_id))
        connection.execute(exam_sessions.delete().where(exam_sessions.c.id == session_id))

    db.write(who, work)


def lock_session(connection: Connection, session_id: int) -> None:
    """Wait within a transaction for others who change many seats of a session, and keep them waiting.

    Raises:
        RuleError: NOT_FOUND.
    """
    query = sa.select(exam_sessions.c.id).where(exam_sessions.c.id == session_id).with_for_update()
    if connection.scalar(query) is None:
        raise RuleError(NOT_FOUND, "exam_sessions")
