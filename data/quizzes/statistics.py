"""Statistics of online tests, as the database keeps them: tests, people, sections of a test, its leaderboard."""

from typing import Any

import sqlalchemy as sa

from data.db.column_types import Mark
from data.db.engine import Actor, Database
from data.db.paging import Page
from data.db.tables import exams, sections, users
from data.quizzes.queries import ordered, paged
from data.quizzes.records import Leader, OnlineTestStatistics, Performer, SectionPerformance
from data.school.namesakes import accounts_told_apart
from data.school.permissions import require
from data.text.folding import fold


def _view(name: str, plain: tuple[str, ...], marks: tuple[str, ...]) -> Any:
    return sa.table(name, *map(sa.column, plain), *(sa.column(one, Mark(9)) for one in marks)).c


_tests = _view("exam_statistics", ("exam_id", "total_attempts", "unique_users"), ("avg_score", "avg_time_minutes"))
_people = _view(
    "user_performance_summary", ("user_id", "total_attempts", "completed_exams"), ("avg_score", "best_score")
)
_parts = _view(
    "v_section_statistics",
    ("exam_id", "section_id", "section_name", "total_attempts", "total_questions"),
    ("max_marks", "avg_correct", "avg_score"),
)
_board = _view("leaderboard", ("exam_id", "standing", "user_id", "time_minutes"), ("score",))

TEST_SORTS: dict[str, Any] = {
    "name": exams.c.name,
    "year": exams.c.year,
    "attempts": _tests.total_attempts,
    "avg_score": _tests.avg_score,
    "users": _tests.unique_users,
    "avg_minutes": _tests.avg_time_minutes,
}
"""What a list of tests' statistics may be sorted by; "-" before it turns it round."""

PERFORMER_SORTS: dict[str, Any] = {
    "name": users.c.full_name_order,
    "attempts": _people.total_attempts,
    "avg_score": _people.avg_score,
    "best_score": _people.best_score,
    "completed": _people.completed_exams,
}
"""What a list of people's performance may be sorted by; "-" before it turns it round."""


def list_test_statistics(
    db: Database, who: Actor, *, term: str = "", sort: str = "name", limit: int = 50, offset: int = 0
) -> Page[OnlineTestStatistics]:
    """Return how tests went over their submitted attempts, those whose name has `term` in it.

    Args:
        sort: One of `TEST_SORTS`.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    query = sa.select(
        exams.c.id, exams.c.name, exams.c.year, _tests.total_attempts, _tests.avg_score, _tests.unique_users,
        _tests.avg_time_minutes, exams.c.total_marks,
    ).select_from(exams).join(_tests.exam_id.table, _tests.exam_id == exams.c.id)  # fmt: skip
    if term.strip():
        query = query.where(exams.c.name.contains(term.strip(), autoescape=True))
    query = paged(query, (ordered(TEST_SORTS, sort), exams.c.id), limit, offset)
    rows = db.read(lambda connection: connection.execute(query).all())
    return _page([_statistics(row) for row in rows], rows, offset)


def _statistics(row: sa.Row[Any]) -> OnlineTestStatistics:
    # A sum is a Decimal where the driver says so.
    attempts, people = int(row.total_attempts), int(row.unique_users)
    return OnlineTestStatistics(
        row.id, row.name, row.year, attempts, row.avg_score, people, row.avg_time_minutes, row.total_marks
    )


def list_performers(
    db: Database, who: Actor, *, term: str = "", sort: str = "name", limit: int = 50, offset: int = 0
) -> Page[Performer]:
    """Return what people reached in all of their tests, those whose folded name has `term` in it.

    Args:
        sort: One of `PERFORMER_SORTS`.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    query = sa.select(
        users.c.id, users.c.username, users.c.full_name, _people.total_attempts, _people.avg_score, _people.best_score,
        _people.completed_exams,
    ).select_from(users).join(_people.user_id.table, _people.user_id == users.c.id)  # fmt: skip
    if wanted := fold(term).strip():
        names = (users.c.full_name_key, users.c.username_key)
        query = query.where(sa.or_(*(name.contains(wanted, autoescape=True) for name in names)))
    query = paged(query, (ordered(PERFORMER_SORTS, sort), users.c.id), limit, offset)
    rows = db.read(lambda connection: connection.execute(query).all())
    return _page(accounts_told_apart([Performer(*row[:-1]) for row in rows]), rows, offset)


def _page(records: list[Any], rows: Any, offset: int) -> Page[Any]:
    return Page(records, offset, rows[0].listed if rows else 0)


def list_section_performance(db: Database, who: Actor, test_id: int) -> list[SectionPerformance]:
    """Return how each section of a test went over the submitted attempts, in the order of the test.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    query = (
        sa.select(
            _parts.section_id, _parts.section_name, _parts.total_attempts, _parts.total_questions, _parts.max_marks,
            _parts.avg_correct, _parts.avg_score,
        )
        .join(sections, sections.c.id == _parts.section_id)
        .where(_parts.exam_id == test_id, sections.c.exam_id == test_id)
        .order_by(sections.c.position, sections.c.id)
    )  # fmt: skip
    return db.read(lambda connection: [_section(row) for row in connection.execute(query)])


def _section(row: sa.Row[Any]) -> SectionPerformance:
    counts = (int(row.total_attempts), int(row.total_questions))
    averages = (row.avg_correct, row.avg_score)
    return SectionPerformance(row.section_id, row.section_name, *counts, row.max_marks, *averages)


def list_leaders(db: Database, who: Actor, test_id: int, *, limit: int = 50, offset: int = 0) -> Page[Leader]:
    """Return a test's leaderboard from the top: each one's best submitted attempt; equal scores share their standing.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    query = (
        sa.select(
            _board.standing, users.c.id, users.c.username, users.c.full_name, _board.score, _board.time_minutes
        )
        .select_from(_board.exam_id.table)
        .join(users, users.c.id == _board.user_id)
        .where(_board.exam_id == test_id)
    )  # fmt: skip
    # In the order of the index behind the view, so that a page does not rank everybody.
    query = paged(query, (_board.score.desc(), _board.user_id.desc()), limit, offset)
    rows = db.read(lambda connection: connection.execute(query).all())
    return _page(accounts_told_apart([Leader(*row[:-1]) for row in rows]), rows, offset)
