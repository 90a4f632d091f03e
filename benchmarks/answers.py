"""One answer, finishing a test, changing marks, and the pages of statistics, on a private MariaDB server.

"bare" is the same statement on the same tables without a trigger, autocommitted through PyMySQL on the same server;
"full recompute" has the one trigger that adds up all answers of the attempt after each. The pages are held against the
same numbers computed on read and by an ORM (`benchmarks/usual_statistics.py`); what SQL computes must be equal.
"""

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks import usual_statistics as usual
from benchmarks.report import Row, alternate
from data.db.engine import Database
from data.install import install, upgrade
from tests.servers import PrivateServer

ANSWERS = (10_000, 100_000, 1_000_000)
GIVEN = (10, 50, 200)
"""Answers that an attempt has when one more is saved."""

QUESTIONS, SECTIONS = 50, 5
"""Of each test; a fifth of all attempts are of the first."""

TABLES = ("attempt_answers", "attempts", "questions", "sections", "exams")
ORM_MOST = 100_000
"""Answers above which the ORM does not load all of them."""


def measure() -> Iterator[Row]:
    """Yield the rows at 10⁴, 10⁵ and 10⁶ answers."""
    # As a school's server runs: each commit is on disk before it is acknowledged.
    server = PrivateServer("--innodb-buffer-pool-size=2G", "--innodb-flush-log-at-trx-commit=1", on_disk=True).start()
    try:
        for answers in ANSWERS:
            halls = {kind: Hall(server, kind, answers) for kind in ("ruled", "bare", "recompute", "unsummed")}
            size = f"{answers:,} answers"
            yield from _pages(halls["ruled"], size, answers)
            yield from _writes(halls, size)
            for hall in halls.values():
                hall.close()
    finally:
        server.stop()


class Hall:
    """A database full of attempts, with rules of one of four kinds."""

    def __init__(self, server: PrivateServer, kind: str, answers: int) -> None:
        self.database = Database(server.create(kind))
        install(self.database)
        self.attempts = answers // QUESTIONS
        self.exams, self.users = max(2, self.attempts // 100), max(20, self.attempts // 10)
        self.connection = server.connect(kind)
        self.cursor = self.connection.cursor()
        self._numbers: dict[Any, Any] = {}
        self._drop_rules()
        self._fill()
        self._make_long_tests()
        self._rule(kind)

    def run(self, sql: str, *values: Any) -> tuple[Any, ...]:
        """Run a statement; return its rows."""
        self.cursor.execute(sql, values or None)
        return tuple(self.cursor.fetchall())

    def close(self) -> None:
        """Leave the database."""
        self.connection.close()
        self.database.close()

    def next(self, what: Any) -> int:
        """Return 0, 1, 2, … for each kind of work."""
        return next(self._numbers.setdefault(what, itertools.count()))

    def answer(self, given: int) -> None:
        """Save one more answer of an attempt that has this many."""
        n = self.next(given)
        attempt = self.long[given] + n % 50
        question = self.question + given + n // 50
        sql = "INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (%s, %s, %s)"
        self.cursor.execute(sql, (attempt, question, n % 3 > 0))

    def begin(self) -> None:
        """Begin an attempt."""
        n = self.next("begin")
        self.cursor.execute("INSERT INTO attempts (user_id, exam_id) VALUES (%s, 1)", (n * 7 % self.users + 1,))

    def finish(self) -> None:
        """Submit an attempt of fifty answers."""
        attempt = 20 * (self.next("finish") + 1)
        self.cursor.execute(
            "UPDATE attempts SET status = 'submitted', finished_at = UTC_TIMESTAMP() WHERE id = %s", (attempt,)
        )

    def marks(self) -> None:
        """Change the marks of a question of a test that is not the popular one."""
        n = self.next("marks")
        self.cursor.execute("UPDATE questions SET marks = %s WHERE id = %s", (3 + n % 2, QUESTIONS + 1 + n // 2 % 40))

    def _drop_rules(self) -> None:
        places = ", ".join(["%s"] * (len(TABLES) + 1))
        names = self.run(
            "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
            f" AND EVENT_OBJECT_TABLE IN ({places})",
            *TABLES, "users",
        )  # fmt: skip
        for (name,) in names:
            self.run(f"DROP TRIGGER {name}")

    def _fill(self) -> None:
        self.run("SET unique_checks = 0, foreign_key_checks = 0")
        self.run("INSERT INTO users (id, username, full_name, role, password_hash)"
                 f" SELECT seq, CONCAT('u', seq), 'طالب', 'student', 'x' FROM seq_1_to_{self.users}")  # fmt: skip
        self.run(f"INSERT INTO exams (id, name, year) SELECT seq, CONCAT('t', seq), 2026 FROM seq_1_to_{self.exams}")
        self.run("INSERT INTO sections (id, exam_id, name) SELECT seq + 1, seq DIV %s + 1, 'قسم'"
                 f" FROM seq_0_to_{self.exams * SECTIONS - 1}", SECTIONS)  # fmt: skip
        self.run("INSERT INTO questions (id, section_id, marks) SELECT seq + 1, seq DIV %s + 1, 1 + seq %% 4 / 2"
                 f" FROM seq_0_to_{self.exams * QUESTIONS - 1}", QUESTIONS // SECTIONS)  # fmt: skip
        self.run("INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at)"
                 " SELECT seq, 1 + CRC32(seq) %% %s, IF(seq %% 5 = 1, 1, 1 + seq %% %s),"
                 " IF(seq %% 20 = 0, 'in_progress', 'submitted'), '2026-01-01 10:00:00',"
                 " IF(seq %% 20 = 0, NULL, '2026-01-01 10:00:00' + INTERVAL CRC32(seq) %% 5000 SECOND)"
                 f" FROM seq_1_to_{self.attempts}", self.users, self.exams)  # fmt: skip
        self.run("INSERT INTO attempt_answers (attempt_id, question_id, is_correct)"
                 " SELECT a.id, (a.exam_id - 1) * %s + k.seq, CRC32(CONCAT(a.id, ' ', k.seq)) %% 3 > 0"
                 f" FROM attempts a JOIN seq_1_to_{QUESTIONS} k ORDER BY a.id, k.seq", QUESTIONS)  # fmt: skip

    def _make_long_tests(self) -> None:
        """Add fifty attempts that have 10, 50 and 200 answers in a test of 400 questions."""
        self.run("INSERT INTO exams (name) VALUES ('long')")
        self.run("INSERT INTO sections (exam_id, name) VALUES (LAST_INSERT_ID(), 'long')")
        section = self.cursor.lastrowid
        self.question = self.exams * QUESTIONS + 1
        self.run(
            "INSERT INTO questions (id, section_id, marks) SELECT %s + seq, %s, 2 FROM seq_0_to_399",
            self.question,
            section,
        )
        self.long = {given: self.attempts + 1 + 50 * place for place, given in enumerate(GIVEN)}
        for given, first in self.long.items():
            self.run("INSERT INTO attempts (id, user_id, exam_id) SELECT %s + seq, 1 + seq %% %s, %s FROM seq_0_to_49",
                     first, self.users, self.exams + 1)  # fmt: skip
            self.run("INSERT INTO attempt_answers (attempt_id, question_id, is_correct) SELECT %s + a.seq, %s + k.seq,"
                     f" 1 FROM seq_0_to_49 a JOIN seq_0_to_{given - 1} k", first, self.question)  # fmt: skip

    def _rule(self, kind: str) -> None:
        self.run("UPDATE exams e SET total_marks = COALESCE((SELECT SUM(q.marks) FROM sections s"
                 " JOIN questions q ON q.section_id = s.id WHERE s.exam_id = e.id), 0)")  # fmt: skip
        self.run("UPDATE attempts a SET score = COALESCE((SELECT SUM(q.marks) FROM attempt_answers w"
                 " JOIN questions q ON q.id = w.question_id"
                 " WHERE w.attempt_id = a.id AND w.is_correct = 1), 0)")  # fmt: skip
        self.run("SET unique_checks = 1, foreign_key_checks = 1")
        if kind in ("ruled", "unsummed"):
            upgrade(self.database)
        if kind == "unsummed":
            for name in ("added", "changed", "gone"):
                self.run(f"DROP TRIGGER trg_attempts_{name}")
        if kind == "recompute":
            self.run(
                "CREATE TRIGGER recompute AFTER INSERT ON attempt_answers FOR EACH ROW UPDATE attempts SET score = ("
                "SELECT SUM(q.marks) FROM attempt_answers w JOIN questions q ON q.id = w.question_id"
                " WHERE w.attempt_id = NEW.attempt_id AND w.is_correct = 1) WHERE id = NEW.attempt_id"
            )
        self.run(
            f"ANALYZE TABLE {', '.join(TABLES)}, users, user_results, exam_results, section_results, best_attempts"
        )


def _writes(halls: dict[str, Hall], size: str) -> Iterator[Row]:
    ruled, bare, unsummed = halls["ruled"], halls["bare"], halls["unsummed"]
    for given in GIVEN:
        work = f"save one answer of a test with {given}"
        taken = alternate(partial(ruled.answer, given), partial(bare.answer, given), 200)
        yield Row(work, size, *taken, "bare, no rule", "≤ 1.6, flat")
        taken = alternate(partial(ruled.answer, given), partial(halls["recompute"].answer, given), 200)
        yield Row(f"{work} ", size, *taken, "full recompute")
    rounds = min(150, ruled.attempts // 20 - 4)
    yield Row("begin an attempt", size, *alternate(ruled.begin, bare.begin, 150), "bare, no rule")
    # An attempt is finished once, so the two comparisons share those that are in progress.
    yield Row(
        "finish an attempt of 50 answers", size, *alternate(ruled.finish, bare.finish, rounds // 2), "bare, no rule"
    )
    taken = alternate(ruled.finish, unsummed.finish, rounds // 2)
    yield Row("finish an attempt of 50 answers ", size, *taken, "all rules, no summaries")
    yield Row("change a question's marks", size, *alternate(ruled.marks, bare.marks, 15), "bare, no rule")


@dataclass(frozen=True)
class Page:
    """A page of statistics: how it is read, the same computed on read, and the order in which both are compared.

    Attributes:
        by: What a page is sorted by, where that is less than tells every row apart.
    """

    name: str
    ours: str
    reference: str
    order: str
    goal: str = ""
    orm: Callable[[Any], int] | None = None
    by: str = ""


PAGES = (
    Page(
        "all tests", "SELECT * FROM exam_statistics", usual.EXAMS, "avg_score DESC, exam_id", "≤ 0.05", usual.orm_exams
    ),
    Page(
        "all users",
        "SELECT * FROM user_performance_summary",
        usual.USERS,
        "avg_score DESC, user_id",
        "≤ 0.25",
        usual.orm_users,
    ),
    Page(
        "all sections",
        "SELECT * FROM v_section_statistics",
        usual.SECTIONS,
        "avg_score DESC, section_id",
        "≤ 0.01",
        usual.orm_sections,
    ),
    Page(
        "attempts by section",
        "SELECT * FROM section_performance",
        usual.PERFORMANCE,
        "attempt_id, section_id",
        "≤ 0.01",
        by="attempt_id",
    ),
    Page(
        "leaderboard",
        "SELECT exam_id, standing, user_id, username, score FROM leaderboard WHERE exam_id = 1",
        usual.LEADERS,
        "score DESC, user_id DESC",
    ),
)


def _pages(hall: Hall, size: str, answers: int) -> Iterator[Row]:
    for page in PAGES:
        ours, reference = (f"{sql} ORDER BY {page.order}" for sql in (page.ours, page.reference))
        assert hall.run(ours) == hall.run(reference), page.name
        ours, reference = (f"{sql} ORDER BY {page.by or page.order} LIMIT 50" for sql in (page.ours, page.reference))
        taken = alternate(partial(hall.run, ours), partial(hall.run, reference), 5 if answers > ORM_MOST else 15)
        work = f"first 50: {page.name}"
        yield Row(work, size, *taken, "computed on read", page.goal if answers == ANSWERS[-1] else "")
        if page.orm and (page.orm is not usual.orm_sections or answers <= ORM_MOST):
            queries, seconds = _timed(usual.in_session(hall.database.engine, page.orm))
            yield Row(f"{work} ", size, taken[0], seconds, f"an ORM, {queries} queries; ours 1")


def _timed(work: Callable[[], int]) -> tuple[int, float]:
    start = time.perf_counter()
    answer = work()
    return answer, time.perf_counter() - start
