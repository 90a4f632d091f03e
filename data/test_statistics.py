"""Statistics of online tests, as the database keeps them: tests, people, sections of a test, its leaderboard."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import sqlalchemy as sa

from data.columns import Mark
from data.engine import Actor, Database
from data.folding import fold
from data.permissions import require
from data.records import Page
from data.tables import best_attempts, exam_results, exams, questions, section_results, sections, users
from data.test_queries import ordered, paged
from data.test_records import Leader, OnlineTestStatistics, Performer, SectionPerformance

_HUNDREDTH = Decimal("0.01")


def _view(name: str, counts: tuple[str, ...], marks: tuple[str, ...]) -> Any:
    numbers = (sa.column(one, sa.Integer()) for one in counts)
    return sa.table(name, *numbers, *(sa.column(one, Mark(9)) for one in marks)).c


_tests = _view("exam_statistics", ("exam_id", "total_attempts", "unique_users"), ("avg_score", "avg_time_minutes"))
_people = _view(
    "user_performance_summary", ("user_id", "total_attempts", "completed_exams"), ("avg_score", "best_score")
)

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
    "name": users.c.full_name_key,
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
    return _page([OnlineTestStatistics(*row[:-1]) for row in rows], rows, offset)


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
    return _page([Performer(*row[:-1]) for row in rows], rows, offset)


def _page(records: list[Any], rows: Any, offset: int) -> Page[Any]:
    return Page(records, offset, rows[0].listed if rows else 0)


def list_section_performance(db: Database, who: Actor, test_id: int) -> list[SectionPerformance]:
    """Return how each section of a test went over the submitted attempts, in the order of the test.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    own = sa.select(sa.func.count()).where(questions.c.section_id == sections.c.id).correlate(sections)
    marks = own.with_only_columns(sa.func.coalesce(sa.func.sum(questions.c.marks, type_=Mark(9)), 0, type_=Mark(9)))
    submitted = sa.select(sa.func.sum(exam_results.c.submitted)).where(exam_results.c.exam_id == test_id)
    query = (
        sa.select(
            sections.c.id,
            sections.c.name,
            sa.func.coalesce(submitted.scalar_subquery(), 0).label("attempts"),
            own.scalar_subquery().label("questions"),
            marks.scalar_subquery().label("marks"),
            sa.func.coalesce(sa.func.sum(section_results.c.correct), 0).label("correct"),
            sa.func.coalesce(sa.func.sum(section_results.c.score_sum, type_=Mark(15)), 0, type_=Mark(15)).label(
                "score"
            ),
        )
        .outerjoin(section_results, section_results.c.section_id == sections.c.id)
        .where(sections.c.exam_id == test_id)
        .group_by(sections.c.id, sections.c.name, sections.c.position)
        .order_by(sections.c.position, sections.c.id)
    )
    return db.read(lambda connection: [_section(row) for row in connection.execute(query)])


def _section(row: sa.Row[Any]) -> SectionPerformance:
    attempts = int(row.attempts)
    averages = [_average(total, attempts) for total in (row.correct, row.score)]
    return SectionPerformance(row.id, row.name, attempts, row.questions, row.marks, *averages)


def _average(total: Decimal | int, count: int) -> Decimal | None:
    return (Decimal(total) / count).quantize(_HUNDREDTH, ROUND_HALF_UP) if count else None


def list_leaders(db: Database, who: Actor, test_id: int, *, limit: int = 50, offset: int = 0) -> Page[Leader]:
    """Return a test's leaderboard from the top: each one's best submitted attempt; equal scores share their standing.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    mine, better = best_attempts.c, best_attempts.alias("better").c
    above = sa.select(sa.func.count()).where(better.exam_id == test_id, better.score > mine.score)
    query = (
        sa.select(
            (above.correlate(best_attempts).scalar_subquery() + 1).label("standing"),
            users.c.id, users.c.username, users.c.full_name, mine.score, mine.minutes,
        )
        .select_from(best_attempts)
        .join(users, users.c.id == mine.user_id)
        .where(mine.exam_id == test_id)
    )  # fmt: skip
    # The view `leaderboard` ranks everybody; this reads a page of the index, and counts who is above it.
    query = paged(query, (mine.score.desc(), mine.user_id.desc()), limit, offset)
    rows = db.read(lambda connection: connection.execute(query).all())
    return _page([Leader(*row[:-1]) for row in rows], rows, offset)
