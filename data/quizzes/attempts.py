"""Attempts at online tests: a student takes one and sees what it came to; staff see all of them.

A student sees only own attempts, never which choice is right, and no score before the attempt is finished.
"""

from collections.abc import Callable
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.engine import Actor, Database
from data.db.errors import DUPLICATE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.paging import Page
from data.db.tables import attempt_answers, attempts, exams, questions, sections, users
from data.quizzes.attempt_queries import SUBMITTED, attempt_query, attempt_record, offered_query, own_attempt, result_of
from data.quizzes.queries import ordered, paged, question_query, question_record, read_choices
from data.quizzes.records import (
    Answer,
    Attempt,
    AttemptFile,
    AttemptResult,
    OfferedTest,
    Paper,
    PaperQuestion,
    PaperSection,
)
from data.rules.procedures import call_in
from data.school.namesakes import accounts_told_apart
from data.school.permissions import may, require

SORTS: dict[str, Any] = {
    "student": users.c.full_name_order,
    "test": exams.c.name,
    "status": attempts.c.status,
    "score": attempts.c.score,
    "started": attempts.c.started_at,
    "finished": attempts.c.finished_at,
}
"""What a list of attempts may be sorted by; "-" before it turns it round."""


# --- The student


def offered_tests(db: Database, who: Actor) -> list[OfferedTest]:
    """Return the tests that a student may take or has begun, by name: open ones, for everybody or the student's level.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "tests.take")
    query = offered_query(who).order_by(exams.c.name, exams.c.id)
    return db.read(lambda connection: [OfferedTest(*row) for row in connection.execute(query)])


def start_attempt(db: Database, who: Actor, test_id: int) -> int:
    """Begin an attempt, or go on with the one that is running; return its id.

    Raises:
        RuleError: NOT_ALLOWED; NOT_FOUND for a test that the student is not offered.
    """
    require(who, "tests.take")
    query = offered_query(who).where(exams.c.id == test_id)
    lock = sa.select(users.c.id).where(users.c.id == who.user_id).with_for_update()

    def work(connection: Connection) -> int:
        # Two windows that begin at once wait for one another here, so the second goes on with the attempt of the first.
        connection.execute(lock)
        row = connection.execute(query).first()
        if row is None:
            raise RuleError(NOT_FOUND, "exams")
        values = {"user_id": who.user_id, "exam_id": test_id}
        return row.running or connection.execute(attempts.insert().values(values)).inserted_primary_key[0]

    return db.write(who, work)


def load_paper(db: Database, who: Actor, attempt_id: int) -> Paper:
    """Return what the student answers, with the answers given so far.

    Raises:
        RuleError: NOT_ALLOWED; NOT_FOUND, also for another's attempt.
    """
    require(who, "tests.take")

    def work(connection: Connection) -> Paper:
        row = own_attempt(connection, who, attempt_id)
        parts = _paper_sections(connection, row.exam_id, attempt_id)
        return Paper(row.id, row.exam_id, row.test, row.total_marks, row.status, row.started_at, parts)

    return db.read(work)


def _paper_sections(connection: Connection, test_id: int, attempt_id: int) -> list[PaperSection]:
    own = sa.and_(attempt_answers.c.question_id == questions.c.id, attempt_answers.c.attempt_id == attempt_id)
    query = (
        sa.select(
            *(questions.c[name] for name in ("id", "text", "choices", "marks", "section_id")),
            sections.c.name.label("section"),
            attempt_answers.c.choice.label("given"),
        )
        .select_from(sections.join(questions, questions.c.section_id == sections.c.id).outerjoin(attempt_answers, own))
        .where(sections.c.exam_id == test_id)
        .order_by(sections.c.position, sections.c.id, questions.c.position, questions.c.id)
    )
    return [
        PaperSection(key, name, [_paper_question(row) for row in rows])
        for (key, name), rows in groupby(connection.execute(query), lambda row: (row.section_id, row.section))
    ]


def _paper_question(row: sa.Row[Any]) -> PaperQuestion:
    return PaperQuestion(row.id, row.text or "", read_choices(row.choices), row.marks, row.given)


def give_answer(db: Database, who: Actor, attempt_id: int, question_id: int, choice: int | None) -> None:
    """Answer a question, answer it otherwise, or take the answer back.

    Args:
        choice: The place of the choice, from 0; None takes the answer back.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, ATTEMPT_SUBMITTED, VALIDATION_ERROR with the field `choice`.
    """
    require(who, "tests.take")
    act = _answering(who, attempt_id, question_id, choice)
    try:
        db.write(who, act)
    except RuleError as error:
        if error.code != DUPLICATE:
            raise
        # The same student answered the same question in another window at the same moment: this answer is the later.
        db.write(who, act)


def _answering(who: Actor, attempt_id: int, question_id: int, choice: int | None) -> Callable[[Connection], None]:
    place = (attempt_answers.c.attempt_id == attempt_id, attempt_answers.c.question_id == question_id)

    def work(connection: Connection) -> None:
        attempt = own_attempt(connection, who, attempt_id)
        question = _question(connection, attempt.exam_id, question_id)
        if choice is None:
            gone = connection.execute(attempt_answers.delete().where(*place)).rowcount
            if not gone and attempt.status == SUBMITTED:
                raise RuleError("ATTEMPT_SUBMITTED", "attempt_answers")
            return
        if not 0 <= choice < len(read_choices(question.choices)):
            raise RuleError(VALIDATION_ERROR, "attempt_answers", {"field": "choice"})
        values = {"choice": choice, "is_correct": choice == question.right_choice}
        if not connection.execute(attempt_answers.update().where(*place).values(values)).rowcount:
            key = {"attempt_id": attempt_id, "question_id": question_id}
            connection.execute(attempt_answers.insert().values(key | values))

    return work


def _question(connection: Connection, test_id: int, question_id: int) -> sa.Row[Any]:
    query = (
        sa.select(questions.c.choices, questions.c.right_choice)
        .join(sections, sections.c.id == questions.c.section_id)
        .where(questions.c.id == question_id, sections.c.exam_id == test_id)
    )
    row = connection.execute(query).first()
    if row is None:
        raise RuleError(NOT_FOUND, "questions")
    return row


def own_results(db: Database, who: Actor) -> list[Attempt]:
    """Return the student's own attempts, newest first.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "tests.take")
    query = attempt_query().where(attempts.c.user_id == who.user_id)
    query = query.order_by(attempts.c.started_at.desc(), attempts.c.id.desc())
    return db.read(lambda connection: [attempt_record(row, who) for row in connection.execute(query)])


# --- Both


def finish(db: Database, who: Actor, attempt_id: int) -> AttemptResult:
    """Hand an attempt in and return what it came to; again, it returns what stands.

    Raises:
        RuleError: NOT_ALLOWED; NOT_FOUND, for a student also another's attempt.
    """
    if not may(who, "tests.take"):
        require(who, "tests.write")

    def work(connection: Connection) -> AttemptResult:
        own_attempt(connection, who, attempt_id)
        call_in(connection, "calculate_exam_results", [attempt_id])
        return result_of(connection, who, attempt_id)

    return db.write(who, work)


def load_result(db: Database, who: Actor, attempt_id: int) -> AttemptResult:
    """Return what an attempt came to, by section.

    Raises:
        RuleError: NOT_ALLOWED; NOT_FOUND, for a student also another's attempt; VALIDATION_ERROR with the fact
            `unfinished` for a student whose attempt is still in progress.
    """
    if not may(who, "tests.take"):
        require(who, "tests.read")
    return db.read(lambda connection: result_of(connection, who, attempt_id))


# --- Staff


def list_attempts(
    db: Database,
    who: Actor,
    *,
    test_id: int | None = None,
    status: str | None = None,
    term: str = "",
    sort: str = "-started",
    limit: int = 50,
    offset: int = 0,
) -> Page[Attempt]:
    """Return attempts, those of people whose folded name or whose user name has `term` in it.

    Args:
        status: "in_progress" or "submitted"; None is both.
        sort: One of `SORTS`.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "tests.read")
    query = attempt_query(term)
    if test_id is not None:
        query = query.where(attempts.c.exam_id == test_id)
    if status is not None:
        query = query.where(attempts.c.status == status)
    query = paged(query, (ordered(SORTS, sort), attempts.c.id), limit, offset, attempts.c.id)
    rows = db.read(lambda connection: connection.execute(query).all())
    return Page(accounts_told_apart([attempt_record(row, who) for row in rows]), offset, rows[0].listed if rows else 0)


def load_attempt(db: Database, who: Actor, attempt_id: int) -> AttemptFile:
    """Return an attempt with every question of its test, in order.

    The right choices are for who may edit the test; for others, what was answered right too is told once the test is
    no longer offered.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "tests.read")

    def work(connection: Connection) -> AttemptFile:
        result = result_of(connection, who, attempt_id)
        return AttemptFile(result, _answers(connection, result.attempt, keys=may(who, "tests.write")))

    return db.read(work)


def _answers(connection: Connection, attempt: Attempt, *, keys: bool) -> list[Answer]:
    is_open = connection.scalar(sa.select(exams.c.is_open).where(exams.c.id == attempt.test_id))
    told = keys or not is_open
    own = sa.and_(attempt_answers.c.question_id == questions.c.id, attempt_answers.c.attempt_id == attempt.id)
    given = (attempt_answers.c.choice.label("given"), attempt_answers.c.is_correct)
    query = question_query(attempt.test_id).add_columns(*given).outerjoin(attempt_answers, own)
    return [
        Answer(question_record(row, keys=keys), row.section, row.given, row.is_correct if told else None)
        for row in connection.execute(query)
        if row.id
    ]
