"""Enrolling in courses: each act is one transaction, and says what would undo it."""

from collections.abc import Callable, Collection, Sequence
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.eligibility import Wish, judge
from data.courses.records import CourseChange, Holding
from data.courses.waitlist import offers_in, place_of, wait_again
from data.db.engine import Actor, Database, Explain
from data.db.errors import CHANGED, DUPLICATE, RuleError
from data.db.tables import student_course_mapping
from data.school.permissions import require

Progress = Callable[[int, int], None]

_CHUNK = 200
_mapping = student_course_mapping.c
REASONS = ("INVALID_STUDENT", "INVALID_COURSE", "COLLEGE_CONSTRAINT", "COURSE_FULL", "ENROLLMENT_CONFLICT")


def enroll(db: Database, who: Actor, student_id: str, course_id: str) -> CourseChange:
    """Enroll a student in a course; an offered seat is taken by it.

    Raises:
        RuleError: NOT_ALLOWED, INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT, DUPLICATE when it is held already,
            COURSE_FULL, ENROLLMENT_CONFLICT.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> CourseChange:
        return CourseChange([add(connection, student_id, course_id)])

    return db.write(who, work, explain=reasons(student_id, course_id))


def drop(db: Database, who: Actor, student_id: str, course_id: str) -> CourseChange:
    """Take a student out of a course; the seat is offered to the first who waits and fits.

    Raises:
        RuleError: NOT_ALLOWED, CHANGED when the student does not hold it any more.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> CourseChange:
        dropped = [_take_out(connection, student_id, course_id)]
        return CourseChange((), dropped, offers_in(connection, [course_id]))

    return db.write(who, work)


def swap(db: Database, who: Actor, student_id: str, old_ids: Sequence[str], new_id: str) -> CourseChange:
    """Drop some courses of a student for another one: all of it, or nothing.

    Raises:
        RuleError: as `enroll` and `drop`.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> CourseChange:
        dropped = [_take_out(connection, student_id, course) for course in old_ids]
        added = [add(connection, student_id, new_id)]
        return CourseChange(added, dropped, offers_in(connection, old_ids))

    return db.write(who, work, explain=reasons(student_id, new_id, old_ids))


def undo(db: Database, who: Actor, change: CourseChange, progress: Progress | None = None) -> CourseChange:
    """Drop what a change added, as far as it still stands, and give back what it dropped, in one transaction.

    Who had waited for a course waits again, at the place it was.

    Args:
        progress: Called with (done, total); what it raises stops it, and nothing is kept.

    Returns:
        What was done: undone again, it is the change.

    Raises:
        RuleError: NOT_ALLOWED, CHANGED when nothing of the change stands any more, and as `enroll` for what is given
            back: the seat may be somebody else's by now.
    """
    require(who, "enrollment.write")
    back = change.dropped[0] if change.dropped else None

    def work(connection: Connection) -> CourseChange:
        courses = {held.course_id for held in change.added}
        before = offers_in(connection, courses)
        dropped = _take_back(connection, change.added, progress)
        if change.added and not dropped:
            raise RuleError(CHANGED, "student_course_mapping")
        wait_again(connection, dropped, before)
        added = [add(connection, held.student_id, held.course_id, held.mapping_id) for held in change.dropped]
        return CourseChange(added, dropped, offers_in(connection, courses))

    gone = [held.course_id for held in change.added]
    explain = reasons(back.student_id, back.course_id, gone) if back else None
    return db.write(who, work, explain=explain)


def add(connection: Connection, student_id: str, course_id: str, mapping_id: str | None = None) -> Holding:
    """Enroll within a transaction."""
    held = Holding(mapping_id or str(uuid4()), student_id, course_id, place_of(connection, student_id, course_id))
    values = {"unique_id": held.mapping_id, "student_id": student_id, "course_id": course_id}
    connection.execute(student_course_mapping.insert().values(values))
    return held


def _take_out(connection: Connection, student_id: str, course_id: str) -> Holding:
    mine = (_mapping.student_id == student_id, _mapping.course_id == course_id)
    found = connection.scalar(sa.select(_mapping.unique_id).where(*mine))
    own = student_course_mapping.delete().where(_mapping.unique_id == found, *mine)
    if found is None or not connection.execute(own).rowcount:
        raise RuleError(CHANGED, "student_course_mapping")
    return Holding(found, student_id, course_id)


def _take_back(connection: Connection, added: Sequence[Holding], progress: Progress | None) -> list[Holding]:
    dropped: list[Holding] = []
    for start in range(0, len(added), _CHUNK):
        chunk = added[start : start + _CHUNK]
        keys = [held.mapping_id for held in chunk]
        own = sa.select(_mapping.unique_id, _mapping.student_id, _mapping.course_id).where(_mapping.unique_id.in_(keys))
        standing = {tuple(row) for row in connection.execute(own)}
        still = [held for held in chunk if (held.mapping_id, held.student_id, held.course_id) in standing]
        connection.execute(
            student_course_mapping.delete().where(_mapping.unique_id.in_([held.mapping_id for held in still]))
        )
        dropped += still
        if progress:
            progress(start + len(chunk), len(added))
    return dropped


# --- Facts of refusals


def reasons(student_id: str, course_id: str, leaving: Collection[str] = ()) -> Explain:
    """Return what looks up the facts of a refused enrollment, judged as the database does."""

    def why(code: str) -> Callable[[Connection], dict[str, Any]]:
        return lambda connection: _facts(connection, Wish(student_id, course_id), leaving, code)

    return {code: why(code) for code in (*REASONS, DUPLICATE)}


def _facts(connection: Connection, wish: Wish, leaving: Collection[str], code: str) -> dict[str, Any]:
    plan = judge(connection, [wish], leaving)
    if code == DUPLICATE:
        return {"student": plan.held[0].student, "course": plan.held[0].course} if plan.held else {}
    return next((dict(refused.facts) for refused in plan.refused if refused.code == code), {})
