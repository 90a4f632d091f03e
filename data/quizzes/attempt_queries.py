"""How attempts are read: which tests a student is offered, attempts with their names, and what one came to."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_types import Mark
from data.db.engine import Actor
from data.db.errors import NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.tables import attempt_answers, attempts, classrooms, enrollments, exams, sections, subjects, users
from data.quizzes.queries import asked
from data.quizzes.records import Attempt, AttemptResult, SectionResult
from data.text.folding import fold

STUDENT = "student"
SUBMITTED = "submitted"

_OWN = ("id", "exam_id", "status", "started_at")
_RESULT = ("section_id", "section_name", "total_questions", "correct_answers", "section_score", "section_max_marks")
_MARKS = ("section_score", "section_max_marks")
_performance = sa.table(
    "section_performance",
    sa.column("attempt_id"),
    *(sa.column(name, Mark(9) if name in _MARKS else sa.Integer()) for name in _RESULT),
)


# --- What a student is offered


def offered_query(who: Actor) -> sa.Select[Any]:
    """Return the query of the tests that a student is offered or has begun, its columns those of `OfferedTest`."""
    mine = _tried(who)
    offered = sa.and_(exams.c.is_open, asked() > 0, _for_them(who))
    return (
        sa.select(
            exams.c.id,
            exams.c.name,
            subjects.c.name.label("subject"),
            exams.c.total_marks,
            asked().label("questions"),
            mine.c.running,
            sa.func.coalesce(mine.c.submitted, 0).label("submitted"),
            mine.c.best,
        )
        .select_from(exams)
        .outerjoin(subjects, subjects.c.id == exams.c.subject_id)
        .outerjoin(mine, mine.c.exam_id == exams.c.id)
        .where(sa.or_(mine.c.running.is_not(None), offered))
    )


def _tried(who: Actor) -> sa.Subquery:
    done = attempts.c.status == SUBMITTED
    return (
        sa.select(
            attempts.c.exam_id,
            sa.func.min(sa.case((~done, attempts.c.id))).label("running"),
            sa.func.count(sa.case((done, 1))).label("submitted"),
            sa.func.max(sa.case((done, attempts.c.score)), type_=Mark(9)).label("best"),
        )
        .where(attempts.c.user_id == who.user_id)
        .group_by(attempts.c.exam_id)
        .subquery("mine")
    )


def _for_them(who: Actor) -> sa.ColumnElement[bool]:
    """Whether a test is for everybody or for a level in which the account's student is now."""
    linked = sa.select(users.c.id).where(users.c.id == who.user_id, users.c.student_id.is_not(None)).exists()
    level = (
        sa.select(enrollments.c.id)
        .select_from(enrollments.join(classrooms, classrooms.c.id == enrollments.c.classroom_id))
        .join(users, users.c.student_id == enrollments.c.student_id)
        .where(users.c.id == who.user_id, enrollments.c.status == "ACTIVE")
        .where(classrooms.c.grade_level_id == exams.c.grade_level_id)
        .correlate(exams)
        .exists()
    )
    return sa.or_(sa.and_(exams.c.grade_level_id.is_(None), linked), level)


# --- Attempts


def own_attempt(connection: Connection, who: Actor, attempt_id: int) -> sa.Row[Any]:
    """Return one attempt with its test's name and marks; to a student no other's.

    Raises:
        RuleError: NOT_FOUND.
    """
    query = (
        sa.select(*(attempts.c[name] for name in _OWN), exams.c.name.label("test"), exams.c.total_marks)
        .join(exams, exams.c.id == attempts.c.exam_id)
        .where(_visible(who, attempt_id))
    )
    return _found(connection, query)


def attempt_query(term: str = "") -> sa.Select[Any]:
    """Return the query of attempts, its rows feed `attempt_record`; of people in whose names `term` is."""
    answered = sa.select(sa.func.count()).where(attempt_answers.c.attempt_id == attempts.c.id).correlate(attempts)
    query = (
        sa.select(
            *(attempts.c[name] for name in ("id", "exam_id", "user_id", "status", "score")),
            attempts.c.started_at,
            attempts.c.finished_at,
            exams.c.name.label("test"),
            exams.c.total_marks,
            users.c.username,
            users.c.full_name,
            users.c.student_id,
            answered.scalar_subquery().label("answered"),
            asked().label("questions"),
        )
        .select_from(attempts)
        .join(exams, exams.c.id == attempts.c.exam_id)
        .join(users, users.c.id == attempts.c.user_id)
    )
    wanted = fold(term).strip()
    if not wanted:
        return query
    return query.where(sa.or_(*(name.contains(wanted, autoescape=True) for name in _NAMES)))


_NAMES = (users.c.full_name_key, users.c.username_key)


def attempt_record(row: sa.Row[Any], who: Actor) -> Attempt:
    """Return the record of one row of `attempt_query`; a student is not told the score of an attempt in progress."""
    hidden = who.role == STUDENT and row.status != SUBMITTED
    return Attempt(
        row.id, row.exam_id, row.test, row.total_marks, row.user_id, row.username, row.full_name, row.student_id,
        row.status, None if hidden else row.score, row.started_at, row.finished_at, row.answered, row.questions,
    )  # fmt: skip


def result_of(connection: Connection, who: Actor, attempt_id: int) -> AttemptResult:
    """Return what an attempt came to, by section; to a student only an own one that is finished.

    Raises:
        RuleError: NOT_FOUND; VALIDATION_ERROR with the fact `unfinished`, the test's name.
    """
    row = _found(connection, attempt_query().where(_visible(who, attempt_id)))
    if who.role == STUDENT and row.status != SUBMITTED:
        raise RuleError(VALIDATION_ERROR, "attempts", {"unfinished": row.test})
    query = (
        sa.select(*(_performance.c[name] for name in _RESULT))
        .join(sections, sections.c.id == _performance.c.section_id)
        .where(_performance.c.attempt_id == attempt_id)
        .order_by(sections.c.position, sections.c.id)
    )
    parts = [_section(part) for part in connection.execute(query)]
    return AttemptResult(attempt_record(row, who), parts)


def _section(row: sa.Row[Any]) -> SectionResult:
    counts = (int(row.total_questions), int(row.correct_answers))
    return SectionResult(row.section_id, row.section_name, *counts, row.section_score, row.section_max_marks)


def _visible(who: Actor, attempt_id: int) -> sa.ColumnElement[bool]:
    own = attempts.c.user_id == who.user_id if who.role == STUDENT else sa.true()
    return sa.and_(attempts.c.id == attempt_id, own)


def _found(connection: Connection, query: sa.Select[Any]) -> sa.Row[Any]:
    row = connection.execute(query).first()
    if row is None:
        raise RuleError(NOT_FOUND, "attempts")
    return row
