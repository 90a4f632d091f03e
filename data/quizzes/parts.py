"""The parts of an online test as rows: what is written of each, and the order they keep within their parent."""

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.errors import NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.tables import exams, questions, sections
from data.quizzes.queries import PLAN
from data.quizzes.records import OnlineTestPlan, QuestionPlan

_FEWEST_CHOICES = 2


# --- What is written


def test_values(plan: OnlineTestPlan) -> dict[str, Any]:
    """Return the columns of a test.

    Raises:
        RuleError: VALIDATION_ERROR with the fact `field`.
    """
    values = {name: getattr(plan, name) for name in PLAN}
    _filled("exams", "name", plan.name)
    fit(exams, values)
    return values


def section_values(name: str) -> dict[str, Any]:
    """Return the columns of a section.

    Raises:
        RuleError: VALIDATION_ERROR with the fact `field`.
    """
    _filled("sections", "name", name)
    fit(sections, {"name": name})
    return {"name": name}


def question_values(plan: QuestionPlan) -> dict[str, Any]:
    """Return the columns of a question; the choices are stored as a JSON list.

    Raises:
        RuleError: VALIDATION_ERROR with the fact `field`.
    """
    _filled("questions", "text", plan.text)
    count = len({choice.strip() for choice in plan.choices} - {""})
    if count < max(len(plan.choices), _FEWEST_CHOICES):
        raise RuleError(VALIDATION_ERROR, "questions", {"field": "choices", "fewest": _FEWEST_CHOICES})
    if plan.right is None or not 0 <= plan.right < count:
        raise RuleError(VALIDATION_ERROR, "questions", {"field": "right_choice"})
    if not (plan.marks.is_finite() and plan.marks > 0):
        raise RuleError(VALIDATION_ERROR, "questions", {"field": "marks", "value": plan.marks})
    stored = json.dumps(plan.choices, ensure_ascii=False)
    values = {"text": plan.text, "choices": stored, "right_choice": plan.right, "marks": plan.marks}
    fit(questions, values)
    return values


def _filled(table: str, field: str, text: str) -> None:
    if not text.strip():
        raise RuleError(VALIDATION_ERROR, table, {"field": field})


# --- Rows and their order, within a transaction


def change(connection: Connection, table: sa.Table, key: int, values: Mapping[str, Any]) -> None:
    """Change one row.

    Raises:
        RuleError: NOT_FOUND.
    """
    if not connection.execute(table.update().where(table.c.id == key).values(values)).rowcount:
        raise RuleError(NOT_FOUND, table.name)


def remove(connection: Connection, table: sa.Table, key: int) -> None:
    """Delete one row.

    Raises:
        RuleError: NOT_FOUND.
    """
    if not connection.execute(table.delete().where(table.c.id == key)).rowcount:
        raise RuleError(NOT_FOUND, table.name)


def next_position(connection: Connection, parent: sa.Column[Any], key: int) -> int:
    """Return the position after the last row of a parent, `parent` being the column that names it."""
    last = connection.scalar(sa.select(sa.func.max(parent.table.c.position)).where(parent == key))
    return 0 if last is None else last + 1


def put(connection: Connection, parent: sa.Column[Any], key: int, moved: int, place: int) -> None:
    """Number the rows of a parent anew, with the row `moved` at `place`, counted from 0."""
    table = parent.table
    query = sa.select(table.c.id, table.c.position).where(parent == key).order_by(table.c.position, table.c.id)
    rows = connection.execute(query.with_for_update()).all()
    ids = [row.id for row in rows if row.id != moved]
    ids.insert(min(max(place, 0), len(ids)), moved)
    before = {row.id: row.position for row in rows}
    for position, one in enumerate(ids):
        if before.get(one) != position:
            change(connection, table, one, {"position": position})
