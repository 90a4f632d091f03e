"""Many students into many courses: first a plan with the reason for every refused pair, then all of it or what fits."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from data.courses.bulk_lists import read_wishes
from data.courses.eligibility import Wish, judge
from data.courses.records import CourseChange, CoursesPlan, Holding, Pair, PlanResult, RefusedPair
from data.courses.registration import REASONS, Progress, add, undo
from data.db.engine import Actor, Database, Explain
from data.db.errors import DUPLICATE, NOT_FOUND, RuleError, translate
from data.db.tables import classroom_courses, classrooms, courses, enrollments, student_course_mapping, students
from data.school.namesakes import told_apart
from data.school.permissions import require
from data.students.importing.files import Table
from data.text.name_order import in_language

_CHUNK = 100
"""Pairs of one transaction, where what fits is kept."""


def plan_section(db: Database, who: Actor, classroom_id: int) -> CoursesPlan:
    """Return what enrolling a section's students in the courses that it takes would do.

    A section of students of two colleges takes courses of both: each student those of their own.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> CoursesPlan:
        if connection.scalar(sa.select(classrooms.c.id).where(classrooms.c.id == classroom_id)) is None:
            raise RuleError(NOT_FOUND, "classrooms", {"field": "classroom_id"})
        return _seen(connection, _own(_in_section(connection, classroom_id), _taken(connection, classroom_id)))

    return db.read(work)


def plan_students(db: Database, who: Actor, student_ids: Sequence[str], course_ids: Sequence[str]) -> CoursesPlan:
    """Return what enrolling these students, in this order, in these courses would do.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "enrollment.write")
    return db.read(lambda connection: _seen(connection, _every(student_ids, course_ids)))


def plan_table(db: Database, who: Actor, table: Table, course_ids: Sequence[str] = ()) -> CoursesPlan:
    """Return what enrolling the students of a file or a paste would do.

    Args:
        table: One student a line by identifier or number; a column with a header such as المقرر or "course" may name
            a course by identifier or code, for that line alone. Without headers the student comes first, and the
            course second where `course_ids` is empty.
        course_ids: The courses for lines that name none.

    Raises:
        RuleError: NOT_ALLOWED; BAD_FILE with reason `NO_HEADER` (`columns` lacks) where no column tells the student,
            or neither the table nor `course_ids` a course.
    """
    require(who, "enrollment.write")
    return db.read(lambda connection: _seen(connection, read_wishes(connection, table, course_ids)))


def _seen(connection: Connection, wishes: Sequence[Wish]) -> CoursesPlan:
    """A plan as people look at it, namesakes told apart."""
    plan = judge(connection, wishes)
    pairs = told_apart(connection, [*plan.fits, *plan.held, *(one.pair for one in plan.refused)])
    fits, held = len(plan.fits), len(plan.fits) + len(plan.held)
    refused = [replace(one, pair=pair) for one, pair in zip(plan.refused, pairs[held:], strict=True)]
    return CoursesPlan(pairs[:fits], pairs[fits:held], refused)


def _every(student_ids: Iterable[str], course_ids: Collection[str]) -> list[Wish]:
    return [Wish(student, course) for student in student_ids for course in course_ids]


def _own(members: Sequence[sa.Row[Any]], taken: Sequence[sa.Row[Any]]) -> list[Wish]:
    """Each student with the courses of the own college; who has none there, with all, to be refused for it."""
    wishes = []
    for student in members:
        own = [course for course in taken if course.college_id == student.college_id] or taken
        wishes += [Wish(student.unique_id, course.unique_id) for course in own]
    return wishes


def _in_section(connection: Connection, classroom_id: int) -> Sequence[sa.Row[Any]]:
    query = (
        sa.select(students.c.unique_id, students.c.college_id)
        .join(enrollments, enrollments.c.student_id == students.c.unique_id)
        .where(enrollments.c.classroom_id == classroom_id, enrollments.c.status == "ACTIVE")
        .order_by(*in_language(students.c.name_order), students.c.unique_id)
    )
    return connection.execute(query).all()


def _taken(connection: Connection, classroom_id: int) -> Sequence[sa.Row[Any]]:
    query = (
        sa.select(courses.c.unique_id, courses.c.college_id)
        .join(classroom_courses, classroom_courses.c.course_id == courses.c.unique_id)
        .where(classroom_courses.c.classroom_id == classroom_id)
        .order_by(courses.c.course_code, courses.c.unique_id)
    )
    return connection.execute(query).all()


# --- Doing it


def apply_plan(
    db: Database, who: Actor, plan: CoursesPlan, *, partial: bool = False, progress: Progress | None = None
) -> PlanResult:
    """Enroll what fits of a plan: in one transaction all of it, or what still fits in transactions of some pairs.

    Args:
        partial: Leave out what is refused, in the dry run or meanwhile, instead of refusing everything.
        progress: Called with (done, total); what it raises stops the plan, and nothing of it is kept.

    Returns:
        The change, which one `undo` takes back, and who was refused although the dry run had let the pair pass,
        because somebody else was faster.

    Raises:
        RuleError: NOT_ALLOWED; unless `partial` the first refusal, by the dry run or by the database meanwhile, with
            the facts of that pair and `student_id`, `course_id`.
        Unavailable: the database cannot answer; what had been added is dropped again as far as it can be.
    """
    require(who, "enrollment.write")
    if partial:
        return _as_it_fits(db, who, plan.fits, progress)
    if plan.refused:
        raise RuleError(plan.refused[0].code, student_course_mapping.name, _facts(plan.refused[0]))
    return PlanResult(CourseChange(_at_once(db, who, plan.fits, progress)))


def _at_once(db: Database, who: Actor, pairs: Sequence[Pair], progress: Progress | None) -> list[Holding]:
    def work(connection: Connection) -> list[Holding]:
        added = []
        for done, pair in enumerate(pairs, 1):
            added.append(add(connection, pair.student_id, pair.course_id))
            if progress and (done % _CHUNK == 0 or done == len(pairs)):
                progress(done, len(pairs))
        return added

    return db.write(who, work, explain=_explain(pairs))


def _explain(pairs: Sequence[Pair]) -> Explain:
    """Judged again, all of it: what has changed since the dry run shows in the first pair refused now."""

    def why(code: str) -> Callable[[Connection], dict[str, Any]]:
        return lambda connection: _first(connection, pairs, code)

    return {code: why(code) for code in (*REASONS, DUPLICATE)}


def _first(connection: Connection, pairs: Sequence[Pair], code: str) -> dict[str, Any]:
    plan = judge(connection, [_wish(pair) for pair in pairs])
    found = [_facts(one) for one in (*plan.refused, *(_twice(pair) for pair in plan.held)) if one.code == code]
    return found[0] if found else {}


def _twice(pair: Pair) -> RefusedPair:
    return RefusedPair(pair, DUPLICATE, {"student": pair.student, "course": pair.course})


def _facts(refused: RefusedPair) -> dict[str, Any]:
    return {**refused.facts, "student_id": refused.pair.student_id, "course_id": refused.pair.course_id}


def _as_it_fits(db: Database, who: Actor, pairs: Sequence[Pair], progress: Progress | None) -> PlanResult:
    added: list[Holding] = []
    refused: list[RefusedPair] = []
    try:
        for start in range(0, len(pairs), _CHUNK):
            chunk = pairs[start : start + _CHUNK]
            kept, left = db.write(who, lambda connection, chunk=chunk: _add_what_fits(connection, chunk))
            added += kept
            refused += _reasons(db, left)
            if progress:
                progress(start + len(chunk), len(pairs))
    except BaseException:
        if added:
            undo(db, who, CourseChange(added))
        raise
    return PlanResult(CourseChange(added), refused)


def _add_what_fits(connection: Connection, pairs: Sequence[Pair]) -> tuple[list[Holding], list[RefusedPair]]:
    """A refused statement is undone alone on both engines, and its transaction goes on."""
    added, refused = [], []
    for pair in pairs:
        try:
            added.append(add(connection, pair.student_id, pair.course_id))
        except DBAPIError as error:
            meaning = translate(error)
            if not isinstance(meaning, RuleError):
                raise
            refused.append(RefusedPair(pair, meaning.code))
    return added, refused


def _reasons(db: Database, refused: Sequence[RefusedPair]) -> list[RefusedPair]:
    """Return the refused pairs with their facts, as far as what stands now explains the code."""
    if not refused:
        return []
    plan = db.read(lambda connection: judge(connection, [_wish(one.pair) for one in refused]))
    every = (*plan.refused, *map(_twice, plan.held))
    known = {(one.pair.student_id, one.pair.course_id, one.code): one.facts for one in every}
    return [
        RefusedPair(one.pair, one.code, known.get((one.pair.student_id, one.pair.course_id, one.code), {}))
        for one in refused
    ]


def _wish(pair: Pair) -> Wish:
    return Wish(pair.student_id, pair.course_id, pair.line)
