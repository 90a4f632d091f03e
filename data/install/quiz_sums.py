"""The sums over online tests, computed anew from the answers: compared with what stands, and put right on an upgrade.

Triggers keep them. Rows written with the rules off, by a restored dump, may lack them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

_MINUTES = {
    "mysql": "TIMESTAMPDIFF(MINUTE, a.started_at, a.finished_at)",
    "sqlite": "(strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60",
}
"""The whole minutes that an attempt took."""

Difference = tuple[str, str, str, str, str]
"""Table, key, column, what stands there, and what it adds up to."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Columns of a table that sum others.

    Attributes:
        keys: What a sum is kept for.
        now: The query that adds up: the keys, then the columns.
        striped: Spread over several rows, which together are the sum.
    """

    table: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    now: str
    striped: bool = False

    def stored(self) -> str:
        """Return the query of what stands."""
        if not self.striped:
            return f"SELECT {', '.join((*self.keys, *self.columns))} FROM {self.table}"
        sums = ", ".join(f"SUM({name}) AS {name}" for name in self.columns)
        return f"SELECT {', '.join(self.keys)}, {sums} FROM {self.table} GROUP BY {', '.join(self.keys)}"


_SCORED = "attempt_answers w JOIN questions q ON q.id = w.question_id AND w.is_correct = 1"
_DONE = "a.status = 'submitted'"

SCORES = Sums(
    "attempts", ("id",), ("score",), f"SELECT w.attempt_id, SUM(q.marks) FROM {_SCORED} GROUP BY w.attempt_id"
)
TOTALS = Sums(
    "exams",
    ("id",),
    ("total_marks",),
    "SELECT s.exam_id, SUM(q.marks) FROM sections s JOIN questions q ON q.section_id = s.id GROUP BY s.exam_id",
)
USERS = Sums(
    "user_results",
    ("user_id",),
    ("attempts", "submitted", "score_sum", "best_score", "exams"),
    f"SELECT a.user_id, COUNT(*), COUNT(CASE WHEN {_DONE} THEN 1 END), SUM(CASE WHEN {_DONE} THEN a.score ELSE 0 END),"
    f" MAX(CASE WHEN {_DONE} THEN a.score END), COUNT(DISTINCT CASE WHEN {_DONE} THEN a.exam_id END)"
    " FROM attempts a GROUP BY a.user_id",
)
EXAMS = Sums(
    "exam_results",
    ("exam_id",),
    ("submitted", "score_sum", "minutes_sum", "users"),
    "SELECT a.exam_id, COUNT(*), SUM(a.score), SUM({minutes}), COUNT(DISTINCT a.user_id)"
    f" FROM attempts a WHERE {_DONE} GROUP BY a.exam_id",
    striped=True,
)
SECTIONS = Sums(
    "section_results",
    ("section_id",),
    ("correct", "score_sum"),
    f"SELECT q.section_id, COUNT(*), SUM(q.marks) FROM {_SCORED}"
    f" JOIN attempts a ON a.id = w.attempt_id AND {_DONE} GROUP BY q.section_id",
    striped=True,
)
BEST = Sums(
    "best_attempts",
    ("exam_id", "user_id"),
    ("submitted", "score", "minutes"),
    "SELECT m.exam_id, m.user_id, m.submitted, m.score, MIN({minutes}) FROM ("
    "SELECT a.exam_id, a.user_id, COUNT(*) AS submitted, MAX(a.score) AS score FROM attempts a"
    f" WHERE {_DONE} GROUP BY a.exam_id, a.user_id) m"
    f" JOIN attempts a ON a.exam_id = m.exam_id AND a.user_id = m.user_id AND a.score = m.score AND {_DONE}"
    " GROUP BY m.exam_id, m.user_id, m.submitted, m.score",
)
SUMMARIES = (USERS, EXAMS, SECTIONS, BEST)
"""The tables that hold nothing but sums."""


def differences(connection: Connection) -> Iterator[Difference]:
    """Yield every sum that is not what its parts add up to; a row that is missing counts as zeros."""
    for sums in (SCORES, TOTALS, *SUMMARIES):
        count = len(sums.keys)
        for row in _run(connection, _differing(sums, connection.dialect.name)):
            key = " ".join(str(part) for part in row[:count])
            for place, column in enumerate(sums.columns):
                stands, now = row[count + 2 * place : count + 2 * place + 2]
                if stands != now:
                    yield sums.table, key, column, _plain(stands), _plain(now)


def complete(connection: Connection) -> list[str]:
    """Write the summaries anew where one is not as its parts say; return which."""
    return [f"sums of {sums.table}" for sums in SUMMARIES if _rewritten(connection, sums)]


def rewrite(connection: Connection, sums: Sums) -> None:
    """Write a table that holds nothing but sums anew."""
    _run(connection, f"DELETE FROM {sums.table}")
    stripe = ("stripe",) if sums.striped else ()
    names = ", ".join((*sums.keys, *stripe, *sums.columns))
    part = _named(sums, _now(sums, connection.dialect.name))
    values = ", ".join((*sums.keys, *("0" for _ in stripe), *sums.columns))
    _run(connection, f"INSERT INTO {sums.table} ({names}) WITH {part} SELECT {values} FROM parts")


def _rewritten(connection: Connection, sums: Sums) -> bool:
    wrong = _run(connection, f"{_differing(sums, connection.dialect.name)} LIMIT 1").first() is not None
    if wrong:
        rewrite(connection, sums)
    return wrong


def _differing(sums: Sums, engine: str) -> str:
    """Return the query of the keys whose sums differ, each column as it stands and as it adds up."""
    keys = ", ".join(sums.keys)
    stands = ", ".join(f"COALESCE({name}, 0) AS s_{name}, 0 AS n_{name}" for name in sums.columns)
    adds_up = ", ".join(f"0, COALESCE({name}, 0)" for name in sums.columns)
    pairs = ", ".join(
        f"ROUND(SUM(s_{name}), 2) AS s_{name}, ROUND(SUM(n_{name}), 2) AS n_{name}" for name in sums.columns
    )
    wrong = " OR ".join(f"ROUND(SUM(s_{name}) - SUM(n_{name}), 2) <> 0" for name in sums.columns)
    return (
        f"WITH {_named(sums, _now(sums, engine))}, standing AS ({sums.stored()})"
        f" SELECT {keys}, {pairs} FROM (SELECT {keys}, {stands} FROM standing"
        f" UNION ALL SELECT {keys}, {adds_up} FROM parts) both_sides GROUP BY {keys} HAVING {wrong}"
    )


def _now(sums: Sums, engine: str) -> str:
    return sums.now.replace("{minutes}", _MINUTES[engine])


def _named(sums: Sums, query: str) -> str:
    return f"parts ({', '.join((*sums.keys, *sums.columns))}) AS ({query})"


def _run(connection: Connection, statement: str) -> Any:
    return connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _plain(number: Any) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
