"""The waiting list of a full course. The database makes the offers; this joins, leaves, lists and passes on."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.eligibility import Wish, judge
from data.courses.records import Holding, Waiting
from data.db.engine import Actor, Database, Explain
from data.db.errors import CHANGED, DUPLICATE, NOT_FOUND, VALIDATION_ERROR, RuleError, Unavailable
from data.db.reference_facts import missing
from data.db.tables import course_waiting, courses, students
from data.school.namesakes import told_apart
from data.school.permissions import require

T = TypeVar("T")

_TRIES = 20
_queue = course_waiting.c


def list_waiting(db: Database, who: Actor, course_id: str) -> list[Waiting]:
    """Return who waits for a course, in order.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    return db.read(lambda connection: _list(connection, _queue.course_id == course_id))


def list_offers(db: Database, who: Actor) -> list[Waiting]:
    """Return every open offer of the school, the oldest first.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    found = db.read(lambda connection: _list(connection, _queue.offered_at.is_not(None)))
    return sorted(found, key=lambda waiting: (waiting.offered_at, waiting.course_code, waiting.place))


def join(db: Database, who: Actor, student_id: str, course_id: str) -> Waiting:
    """Put a student at the end of a course's waiting list; a seat that is free is offered at once.

    Raises:
        RuleError: NOT_ALLOWED, DUPLICATE when the student is in the list, VALIDATION_ERROR when the course is held
            already, COLLEGE_CONSTRAINT, NOT_FOUND.
    """
    require(who, "enrollment.write")
    values = {"course_id": course_id, "student_id": student_id}

    def work(connection: Connection) -> Waiting:
        _require_absent(connection, student_id, course_id)
        connection.execute(course_waiting.insert().values(values | {"place": _end(connection, course_id)}))
        _offer(connection, course_id)
        return _list(connection, sa.and_(_queue.course_id == course_id, _queue.student_id == student_id))[0]

    explain: Explain = {
        NOT_FOUND: lambda connection: missing(connection, course_waiting, values),
        "COLLEGE_CONSTRAINT": lambda connection: _why(connection, student_id, course_id),
        VALIDATION_ERROR: lambda connection: _held(connection, student_id, course_id),
    }
    return _behind_the_last(lambda: db.write(who, work, explain=explain))


def leave(db: Database, who: Actor, student_id: str, course_id: str) -> list[Waiting]:
    """Take a student out of a waiting list, an offer with it; return the offers that are open in the course now.

    Raises:
        RuleError: NOT_ALLOWED, CHANGED when the student does not wait any more.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> list[Waiting]:
        if not connection.execute(course_waiting.delete().where(*_own(student_id, course_id))).rowcount:
            raise RuleError(CHANGED, "course_waiting")
        _offer(connection, course_id)
        return offers_in(connection, [course_id])

    return db.write(who, work)


def pass_on(db: Database, who: Actor, student_id: str, course_id: str) -> list[Waiting]:
    """Take an offer back and put its student at the end; the seat goes to the next who fits.

    Returns:
        The offers that are open in the course now; the same student's, where nobody else fits.

    Raises:
        RuleError: NOT_ALLOWED, CHANGED when the student has no offer any more.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> list[Waiting]:
        own = course_waiting.update().where(*_own(student_id, course_id), _queue.offered_at.is_not(None))
        if not connection.execute(own.values(offered_at=None, place=_end(connection, course_id))).rowcount:
            raise RuleError(CHANGED, "course_waiting")
        _offer(connection, course_id)
        return offers_in(connection, [course_id])

    return _behind_the_last(lambda: db.write(who, work))


def offers_in(connection: Connection, course_ids: Collection[str]) -> list[Waiting]:
    """Return the open offers of some courses within a transaction."""
    return _list(connection, sa.and_(_queue.course_id.in_(list(course_ids)), _queue.offered_at.is_not(None)))


def place_of(connection: Connection, student_id: str, course_id: str) -> int | None:
    """Return what `course_waiting.place` holds for a student."""
    return connection.scalar(sa.select(_queue.place).where(*_own(student_id, course_id)))


def wait_again(connection: Connection, dropped: Sequence[Holding], before: Sequence[Waiting]) -> None:
    """Put those who had waited for a course back at their places, and offer what their dropping gave back anew.

    Args:
        dropped: What was dropped in this transaction.
        before: The offers that were open before it.
    """
    waited = [held for held in dropped if held.waited is not None]
    stood = {(offer.course_id, offer.student_id) for offer in before}
    for held in waited:
        mine = {"course_id": held.course_id, "student_id": held.student_id, "place": _free(connection, held)}
        connection.execute(course_waiting.insert().values(mine))
    for course in dict.fromkeys(held.course_id for held in waited):
        # The database offered the seats when they were dropped, before these were back in front.
        for offer in offers_in(connection, [course]):
            if (course, offer.student_id) not in stood:
                own = course_waiting.update().where(*_own(offer.student_id, course))
                connection.execute(own.values(offered_at=None))
        _offer(connection, course)


def _free(connection: Connection, held: Holding) -> int:
    """The place that a student had; behind the last where it is somebody else's by now."""
    taken = sa.select(_queue.id).where(_queue.course_id == held.course_id, _queue.place == held.waited)
    return _end(connection, held.course_id) if connection.scalar(taken) or held.waited is None else held.waited


def _own(student_id: str, course_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    return _queue.course_id == course_id, _queue.student_id == student_id


def _end(connection: Connection, course_id: str) -> int:
    last = sa.select(sa.func.max(_queue.place)).where(_queue.course_id == course_id)
    return (connection.scalar(last) or 0) + 1


def _behind_the_last(write: Callable[[], T]) -> T:
    """Return what `write` does at the end of a list; of two who come at once, the second goes again."""
    for _ in range(_TRIES):
        try:
            return write()
        except RuleError as refusal:
            if refusal.code != DUPLICATE or refusal.facts.get("field") != "place":
                raise
    raise Unavailable("BUSY", "course_waiting")


def _offer(connection: Connection, course_id: str) -> None:
    # Imported here: the installer's libraries would slow down every start.
    from data.rules.procedures import call_in

    call_in(connection, "sp_offer_seats", [course_id])


def _list(connection: Connection, which: sa.ColumnElement[bool]) -> list[Waiting]:
    place = sa.func.row_number().over(partition_by=_queue.course_id, order_by=_queue.place).label("number_in_list")
    placed = sa.select(_queue.id, place).subquery("placed")
    query = (
        sa.select(
            courses.c.unique_id, courses.c.course_code, courses.c.name, students.c.unique_id, students.c.name,
            students.c.number, placed.c.number_in_list, _queue.offered_at,
        )
        .select_from(course_waiting)
        .join(placed, placed.c.id == _queue.id)
        .join(courses, courses.c.unique_id == _queue.course_id)
        .join(students, students.c.unique_id == _queue.student_id)
        .where(which)
        .order_by(courses.c.course_code, courses.c.unique_id, _queue.place)
    )  # fmt: skip
    return told_apart(connection, [Waiting(*row) for row in connection.execute(query)])


# --- Facts of refusals


def _require_absent(connection: Connection, student_id: str, course_id: str) -> None:
    found = _list(connection, sa.and_(*_own(student_id, course_id)))
    if found:
        raise RuleError(DUPLICATE, "course_waiting", {"field": "student_id", **_named(found[0])})


def _named(waiting: Waiting) -> dict[str, Any]:
    return {"student": waiting.student, "course": waiting.course, "place": waiting.place}


def _why(connection: Connection, student_id: str, course_id: str) -> dict[str, Any]:
    refused = judge(connection, [Wish(student_id, course_id)]).refused
    return dict(refused[0].facts) if refused and refused[0].code == "COLLEGE_CONSTRAINT" else {}


def _held(connection: Connection, student_id: str, course_id: str) -> dict[str, Any]:
    held = judge(connection, [Wish(student_id, course_id)]).held
    return {"student": held[0].student, "held_course": held[0].course} if held else {}
