"""Online tests: writing them. A test has sections, a section questions, each with choices of which one is right."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.engine import Actor, Database, Explain
from data.db.errors import IN_USE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.paging import Page
from data.db.reference_facts import held, missing
from data.db.tables import attempt_answers, exams, questions, sections
from data.quizzes.parts import change, next_position, put, question_values, remove, section_values, test_values
from data.quizzes.queries import (
    ordered,
    paged,
    question_query,
    question_sections,
    read_choices,
    test_query,
    test_record,
    tried,
)
from data.quizzes.records import OnlineTest, OnlineTestFile, OnlineTestPlan, QuestionPlan
from data.school.permissions import may, require

SORTS: dict[str, Any] = {
    "name": exams.c.name,
    "year": exams.c.year,
    "total_marks": exams.c.total_marks,
    "attempts": tried(),
    "newest": exams.c.id,
}
"""What a list of tests may be sorted by; "-" before it turns it round."""


def list_tests(
    db: Database,
    who: Actor,
    *,
    term: str = "",
    is_open: bool | None = None,
    sort: str = "-newest",
    limit: int = 50,
    offset: int = 0,
) -> Page[OnlineTest]:
    """Return tests, those whose name has `term` in it.

    Args:
        is_open: Only those that students are offered, or only the others.
        sort: One of `SORTS`.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "tests.read")
    query = test_query()
    if term.strip():
        query = query.where(exams.c.name.contains(term.strip(), autoescape=True))
    if is_open is not None:
        query = query.where(exams.c.is_open.is_(is_open))
    query = paged(query, (ordered(SORTS, sort), exams.c.id), limit, offset, exams.c.id)
    rows = db.read(lambda connection: connection.execute(query).all())
    return Page([test_record(row) for row in rows], offset, rows[0].listed if rows else 0)


def load_test(db: Database, who: Actor, test_id: int) -> OnlineTestFile:
    """Return a test with its sections and questions in order; the right choices only to who may edit it.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "tests.read")

    def work(connection: Connection) -> OnlineTestFile:
        row = connection.execute(test_query().where(exams.c.id == test_id)).first()
        if row is None:
            raise RuleError(NOT_FOUND, "exams")
        rows = connection.execute(question_query(test_id))
        return OnlineTestFile(test_record(row), question_sections(rows, keys=may(who, "tests.write")))

    return db.read(work)


# --- Changing a test


def create_test(db: Database, who: Actor, plan: OnlineTestPlan) -> int:
    """Keep a new test; return its id.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR.
    """
    require(who, "tests.write")
    values = test_values(plan)

    def work(connection: Connection) -> int:
        return connection.execute(exams.insert().values(values)).inserted_primary_key[0]

    return db.write(who, work, explain=_missed(exams, values))


def edit_test(db: Database, who: Actor, test_id: int, plan: OnlineTestPlan) -> None:
    """Change a test.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR.
    """
    require(who, "tests.write")
    values = test_values(plan)
    db.write(who, lambda connection: change(connection, exams, test_id, values), explain=_missed(exams, values))


def delete_test(db: Database, who: Actor, test_id: int) -> None:
    """Delete a test that nobody has attempted, with its sections and questions.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, IN_USE.
    """
    require(who, "tests.write")

    def work(connection: Connection) -> None:
        own = sa.select(sections.c.id).where(sections.c.exam_id == test_id).scalar_subquery()
        connection.execute(questions.delete().where(questions.c.section_id.in_(own)))
        connection.execute(sections.delete().where(sections.c.exam_id == test_id))
        remove(connection, exams, test_id)

    db.write(who, work, explain={IN_USE: lambda connection: held(connection, exams, test_id, sections)})


# --- Changing sections


def add_section(db: Database, who: Actor, test_id: int, name: str) -> int:
    """Add a section at the end of a test; return its id.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR.
    """
    require(who, "tests.write")
    values = section_values(name) | {"exam_id": test_id}

    def work(connection: Connection) -> int:
        place = {"position": next_position(connection, sections.c.exam_id, test_id)}
        return connection.execute(sections.insert().values(values | place)).inserted_primary_key[0]

    return db.write(who, work, explain=_missed(sections, values))


def rename_section(db: Database, who: Actor, section_id: int, name: str) -> None:
    """Give a section another name.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR.
    """
    require(who, "tests.write")
    values = section_values(name)
    db.write(who, lambda connection: change(connection, sections, section_id, values))


def move_section(db: Database, who: Actor, section_id: int, place: int) -> None:
    """Put a section at another place of its test, counted from 0.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "tests.write")

    def work(connection: Connection) -> None:
        test_id = connection.scalar(sa.select(sections.c.exam_id).where(sections.c.id == section_id))
        if test_id is None:
            raise RuleError(NOT_FOUND, "sections")
        put(connection, sections.c.exam_id, test_id, section_id, place)

    db.write(who, work)


def delete_section(db: Database, who: Actor, section_id: int) -> None:
    """Delete a section with its questions, of which none has been answered.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, IN_USE.
    """
    require(who, "tests.write")

    def work(connection: Connection) -> None:
        connection.execute(questions.delete().where(questions.c.section_id == section_id))
        remove(connection, sections, section_id)

    db.write(who, work, explain={IN_USE: lambda connection: _answers(connection, questions.c.section_id == section_id)})


# --- Changing questions


def add_question(db: Database, who: Actor, section_id: int, plan: QuestionPlan) -> int:
    """Add a question at the end of a section; return its id.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR with the fact `field`.
    """
    require(who, "tests.write")
    values = question_values(plan) | {"section_id": section_id}

    def work(connection: Connection) -> int:
        place = {"position": next_position(connection, questions.c.section_id, section_id)}
        return connection.execute(questions.insert().values(values | place)).inserted_primary_key[0]

    return db.write(who, work, explain=_missed(questions, values))


def edit_question(db: Database, who: Actor, question_id: int, plan: QuestionPlan) -> None:
    """Change a question; once it is answered its choices and the right one stay, text and marks may change.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR with the fact `field`, and `answered` where answers stand.
    """
    require(who, "tests.write")
    values = question_values(plan)
    stored = sa.select(questions.c.choices, questions.c.right_choice).where(questions.c.id == question_id)

    def work(connection: Connection) -> None:
        row = connection.execute(stored).first()
        if row is None:
            raise RuleError(NOT_FOUND, "questions")
        # Named only where they change: the rules look at answers then.
        same = read_choices(row.choices) == plan.choices and row.right_choice == plan.right
        kept = {"choices", "right_choice"} if same else set()
        change(connection, questions, question_id, {name: values[name] for name in values.keys() - kept})

    db.write(who, work, explain={VALIDATION_ERROR: lambda connection: _answered(connection, question_id)})


def move_question(db: Database, who: Actor, question_id: int, section_id: int, place: int) -> None:
    """Put a question at a place, counted from 0, of its own section or of another one.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR for an answered question and a section of another test.
    """
    require(who, "tests.write")

    def work(connection: Connection) -> None:
        change(connection, questions, question_id, {"section_id": section_id})
        put(connection, questions.c.section_id, section_id, question_id, place)

    missed = _missed(questions, {"section_id": section_id})
    answered: Explain = {VALIDATION_ERROR: lambda connection: _answered(connection, question_id, "section_id")}
    db.write(who, work, explain=missed | answered)


def delete_question(db: Database, who: Actor, question_id: int) -> None:
    """Delete a question that nobody has answered.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, IN_USE.
    """
    require(who, "tests.write")
    held_by: Explain = {IN_USE: lambda connection: _answers(connection, questions.c.id == question_id)}
    db.write(who, lambda connection: remove(connection, questions, question_id), explain=held_by)


# --- Facts of refusals


def _missed(table: sa.Table, values: dict[str, Any]) -> Explain:
    return {NOT_FOUND: lambda connection: missing(connection, table, values)}


def _answers(connection: Connection, where: sa.ColumnElement[bool]) -> dict[str, Any]:
    query = sa.select(sa.func.count()).select_from(attempt_answers.join(questions)).where(where)
    return {"by": "attempt_answers", "count": connection.scalar(query)}


def _answered(connection: Connection, question_id: int, field: str = "choices") -> dict[str, Any]:
    count = _answers(connection, questions.c.id == question_id)["count"]
    return {"field": field, "answered": count} if count else {}
