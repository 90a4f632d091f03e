"""How online tests are read: what writing, taking and counting them have in common."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from data.db.tables import attempt_answers, attempts, exams, grade_levels, questions, sections, subjects
from data.quizzes.records import OnlineTest, OnlineTestPlan, Question, QuestionPlan, QuestionSection
from data.text.name_order import in_language

PLAN = ("name", "year", "subject_id", "grade_level_id", "is_open")
"""The columns of a test that people fill in, as in the record `OnlineTestPlan`."""


# --- A page of a list


def ordered(sorts: Mapping[str, Any], sort: str) -> sa.ColumnElement[Any]:
    """Return the order that a name of `sorts` stands for; "-" before it turns it round.

    Raises:
        KeyError: it is none of them.
    """
    (column,) = in_language(sorts[sort.removeprefix("-")])
    return sa.desc(column) if sort.startswith("-") else sa.asc(column)


def paged(
    query: sa.Select[Any], order: Sequence[Any], limit: int, offset: int, key: sa.Column[Any] | None = None
) -> sa.Select[Any]:
    """Return the query of some rows of a longer list, with how many there are as the column `listed`.

    Args:
        query: What would find all of them; it names what it selects from.
        order: What to sort by; the last of it tells any two rows apart.
        limit: How many rows.
        offset: How many rows before them.
        key: The primary key of what is listed, where columns are costly: they are computed for these rows alone.
    """
    # Counted apart: a window would compute every column of every row before it gives the first.
    total = query.with_only_columns(sa.func.count()).correlate(None).scalar_subquery()
    full = query.add_columns(total.label("listed")).order_by(*order)
    if key is None:
        return full.limit(limit).offset(offset)
    some = query.with_only_columns(key.label("key")).correlate(None)
    page = some.order_by(*order).limit(limit).offset(offset).subquery("page")
    return full.join(page, page.c.key == key)


# --- Tests


def test_query() -> sa.Select[Any]:
    """Return the query of all tests; its rows feed `test_record`."""
    own = sa.select(sa.func.count()).correlate(exams)
    return (
        sa.select(
            exams.c.id,
            *(exams.c[name] for name in PLAN),
            exams.c.total_marks,
            subjects.c.name.label("subject"),
            grade_levels.c.name.label("grade_level"),
            own.where(sections.c.exam_id == exams.c.id).scalar_subquery().label("sections"),
            asked().label("questions"),
            tried().label("attempts"),
            tried("submitted").label("submitted"),
        )
        .select_from(exams)
        .outerjoin(subjects, subjects.c.id == exams.c.subject_id)
        .outerjoin(grade_levels, grade_levels.c.id == exams.c.grade_level_id)
    )


def tried(status: str | None = None) -> sa.ScalarSelect[int]:
    """Return how many attempts a test has, for a query of `exams`; all of them, or those of a status."""
    query = sa.select(sa.func.count()).where(attempts.c.exam_id == exams.c.id).correlate(exams)
    return (query if status is None else query.where(attempts.c.status == status)).scalar_subquery()


def asked() -> sa.ScalarSelect[int]:
    """Return how many questions a test has, for a query of `exams`."""
    joined = sa.select(sa.func.count()).select_from(questions.join(sections))
    return joined.where(sections.c.exam_id == exams.c.id).correlate(exams).scalar_subquery()


def test_record(row: sa.Row[Any]) -> OnlineTest:
    """Return the record of one row of `test_query`."""
    plan = OnlineTestPlan(*(row._mapping[name] for name in PLAN))
    running = row.attempts - row.submitted
    names = (row.subject, row.grade_level)
    return OnlineTest(row.id, plan, row.total_marks, *names, row.sections, row.questions, running, row.submitted)


# --- Sections and questions


def question_query(test_id: int) -> sa.Select[Any]:
    """Return the query of a test's sections and their questions in order; its rows feed `question_record`.

    A section without questions has one row, its question's columns NULL.
    """
    answered = sa.select(sa.func.count()).where(attempt_answers.c.question_id == questions.c.id)
    return (
        sa.select(
            sections.c.id.label("section_id"),
            sections.c.name.label("section"),
            *(questions.c[name] for name in ("id", "text", "choices", "right_choice", "marks")),
            answered.correlate(questions).scalar_subquery().label("answered"),
        )
        .select_from(sections.outerjoin(questions, questions.c.section_id == sections.c.id))
        .where(sections.c.exam_id == test_id)
        .order_by(sections.c.position, sections.c.id, questions.c.position, questions.c.id)
    )


def question_sections(rows: Iterable[sa.Row[Any]], *, keys: bool) -> list[QuestionSection]:
    """Return the sections that rows of `question_query` tell; with the right choices where `keys` says so."""
    found = []
    for (key, name), own in groupby(rows, lambda row: (row.section_id, row.section)):
        listed = [question_record(row, keys=keys) for row in own if row.id is not None]
        found.append(QuestionSection(key, name, sum((one.plan.marks for one in listed), Decimal(0)), listed))
    return found


def question_record(row: sa.Row[Any], *, keys: bool) -> Question:
    """Return the record of one row of `question_query` that has a question; without `keys` it tells no right choice."""
    plan = QuestionPlan(row.text or "", read_choices(row.choices), row.right_choice if keys else None, row.marks)
    return Question(row.id, row.section_id, plan, row.answered)


def read_choices(stored: str | None) -> tuple[str, ...]:
    """Return the choices of a question as they are stored; none where that is no list of texts."""
    try:
        found = json.loads(stored or "[]")
    except ValueError:
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()
