"""Results of years, periods, exams, subjects, levels, sections and students, computed and sorted by the database."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound

from data.db.engine import Actor, Database
from data.db.errors import NOT_FOUND, RuleError
from data.db.paging import Page
from data.marks.grading import judged
from data.marks.records import Judged
from data.results.queries import COUNTS, KINDS, REACHED, Kind, totals
from data.results.records import Comparison, ResultKind, ResultLine, Scope
from data.school.namesakes import told_apart
from data.school.permissions import require
from data.text.folding import fold
from data.text.name_order import in_language

RESULT_SORTS = ("name", "average", "passed", "failed", "ungraded")
"""What results may be sorted by; "-" before it turns it round. "name" is the order in which a school tells a kind:
years and periods by date, exams by level and date, sections by level."""


def list_results(
    db: Database,
    who: Actor,
    by: ResultKind,
    scope: Scope,
    *,
    term: str = "",
    sort: str = "name",
    limit: int = 50,
    offset: int = 0,
) -> Page[ResultLine]:
    """Return the results of everything of a kind that has a row on a mark sheet.

    Args:
        by: What a line is.
        scope: Which marks count.
        term: Only lines whose name has it in it; students by the folded name.
        sort: One of `RESULT_SORTS`; lines without an average come last.

    Returns:
        A page of lines; a teacher's count the marks of what is assigned alone.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    query = _listed(who, KINDS[by], scope, term, sort).limit(limit).offset(offset)

    def work(connection: Connection) -> Page[ResultLine]:
        rows = connection.execute(query).all()
        lines = [_line(row) for row in rows]
        if by == "student":
            lines = told_apart(connection, lines, "key", "label", everywhere=True)
        return Page(lines, offset, rows[0].listed if rows else 0)

    return db.read(work)


def compare(db: Database, who: Actor, by: ResultKind, one: Scope, other: Scope) -> list[Comparison]:
    """Return two scopes side by side: two sections by subject, two years by level.

    A teacher's count the marks of what is assigned alone.

    Args:
        by: What a line is; the first scope's lines come first, in the order of their names.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    queries = [_listed(who, KINDS[by], scope, "", "name") for scope in (one, other)]
    sides = db.read(lambda connection: [_by_key(connection.execute(query)) for query in queries])
    labels = {key: line.label for side in reversed(sides) for key, line in side.items()}
    keys = dict.fromkeys(key for side in sides for key in side)
    return [Comparison(key, labels[key], *(side.get(key) for side in sides)) for key in keys]


def judged_by(db: Database, who: Actor, exam_id: int) -> Judged:
    """Return by which policy the results of an exam are judged.

    Raises:
        RuleError: NOT_ALLOWED, or NOT_FOUND for an exam that is gone.
    """
    require(who, "results.read")

    def work(connection: Connection) -> Judged:
        try:
            return judged(connection, exam_id)
        except NoResultFound:
            raise RuleError(NOT_FOUND, "exam_schedules") from None

    return db.read(work)


def _by_key(rows: Iterable[sa.Row[Any]]) -> dict[Any, ResultLine]:
    return {row.key: _line(row) for row in rows}


def _listed(who: Actor, kind: Kind, scope: Scope, term: str, sort: str) -> sa.Select[Any]:
    found = totals(who, kind, scope)
    query = (
        sa.select(kind.label.label("label"), kind.detail.label("detail"), found, sa.func.count().over().label("listed"))
        .select_from(kind.named.join(found, found.c.key == kind.key))
        .order_by(*_order(kind, found, sort), kind.key)
    )
    if term.strip():
        where, wanted = (kind.label, term) if kind.term is None else (kind.term, fold(term))
        query = query.where(where.contains(wanted.strip(), autoescape=True))
    return query


def _order(kind: Kind, found: sa.CTE, sort: str) -> list[sa.ColumnElement[Any]]:
    name = sort.removeprefix("-")
    columns = {one: (found.c[one],) for one in RESULT_SORTS[1:]} | {"name": in_language(*kind.order)}
    turned = [sa.desc(column) if sort.startswith("-") else column for column in columns[name]]
    return [found.c.average.is_(None), *turned] if name == "average" else turned


def _line(row: sa.Row[Any]) -> ResultLine:
    told = {name: int(row._mapping[name]) for name in COUNTS}
    reached = [told["marked"], *(told[name] for name in REACHED), 0]
    average = None if row.average is None else Decimal(int(row.average)).scaleb(-2)
    return ResultLine(
        row.key, row.label, row.detail, row.exams, told["marks"], told["passed"], int(row.failed), int(row.ungraded),
        told["excused"], told["marks"] - told["present"] - told["excused"], average,
        tuple(more - less for more, less in pairwise(reached)),
    )  # fmt: skip
