"""Two sessions that write at once: choreography, and the rules with their locking taken out.

A rule that reads before it writes can be wrong only when another session writes between the two. Each race is run
in both orders; in transactions the first writer commits only when the second has finished or waits for it, and in
autocommit a sleeping trigger behind the rule's own keeps the moment between reading and writing open.
"""

import re
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pymysql

from data.rules.files import rule_files
from tests.patience import PATIENCE
from tests.servers import PrivateServer

TRANSIENT = {1213, 1205, 1020, 1467}
UNGUARDED = "unguarded"
"""How the names of databases end whose rules have no locking."""

HELD = 0.12
"""Seconds that the moment between reading and writing stays open."""

Statement = tuple[str, Sequence[Any]]


@dataclass(frozen=True)
class Mode:
    """How the two sessions write."""

    isolation: str
    transaction: bool

    def __str__(self) -> str:
        return f"{self.isolation.lower().replace(' ', '-')}-{'old-snapshot' if self.transaction else 'autocommit'}"


MODES = [Mode(level, kind) for level in ("READ COMMITTED", "REPEATABLE READ") for kind in (False, True)]


@dataclass
class Outcome:
    """How each of the two ended ("done" or the refusal), when it asked to be kept, and when it was told so."""

    ends: list[str] = field(default_factory=lambda: ["", ""])
    asked: list[float] = field(default_factory=lambda: [0.0, 0.0])
    kept: list[float] = field(default_factory=lambda: [0.0, 0.0])

    def late(self, writer: int, guard: int) -> bool:
        """Whether `writer` asked to be kept when `guard` was known to be: certain, however busy the machine is."""
        return all(self.kept) and self.asked[writer] > self.kept[guard]


def race(servers: Sequence[PrivateServer], name: str, mode: Mode, first: Statement, second: Statement) -> Outcome:
    """Run the two statements at once, `first` ahead by a moment; transient errors are retried as whole transactions.

    Args:
        servers: Where each of the two writes: one server twice, or two nodes of a cluster.
        name: The database.
        mode: How both write.
        first: Statement and values of the first writer.
        second: Those of the second.
    """
    outcome = Outcome()
    started, other_done = threading.Event(), threading.Event()

    def write(place: int, statement: Statement) -> None:
        with servers[place].connect(name, autocommit=not mode.transaction) as connection:
            _prepare(connection, mode, guarded=not name.endswith(UNGUARDED))
            if place == 1:
                started.wait(PATIENCE)
            ahead = place == 0
            for _ in range(10):
                try:
                    # In autocommit the statement itself asks; a transaction asks by its COMMIT.
                    outcome.asked[place] = time.monotonic()
                    _attempt(connection, mode, statement, (started, other_done) if ahead else None)
                    if mode.transaction:
                        outcome.asked[place] = time.monotonic()
                        connection.commit()
                    outcome.kept[place] = time.monotonic()
                    outcome.ends[place] = "done"
                    break
                except pymysql.Error as error:
                    connection.rollback()
                    started.set()
                    ahead = False
                    if error.args[0] not in TRANSIENT:
                        outcome.ends[place] = str(error.args[1])
                        break
                    time.sleep(0.02 * (place + 1))
            else:
                outcome.ends[place] = "never ended"
        if place == 1:
            other_done.set()

    threads = [threading.Thread(target=write, args=(i, s)) for i, s in enumerate((first, second))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return outcome


def race_in_every_mode(
    pairs: Sequence[Sequence[PrivateServer]], name: str, orders: Sequence[tuple[Statement, Statement]]
) -> list[Outcome]:
    """Run four races, one in each of `MODES`: where each writes, and its two statements.

    On one server at once; on a cluster one by one, since a session that a node gives up keeps all others waiting.
    """
    on_one_server = all(len(set(pair)) == 1 for pair in pairs)
    with ThreadPoolExecutor(len(MODES) if on_one_server else 1) as pool:
        return list(pool.map(lambda pair, mode, order: race(pair, name, mode, *order), pairs, MODES, orders))


def _prepare(connection: Any, mode: Mode, *, guarded: bool) -> None:
    with connection.cursor() as cursor:
        if not guarded:
            # MariaDB 11.8 refuses what an older snapshot would write (1020), and the race would not be lost there.
            cursor.execute("SHOW VARIABLES LIKE 'innodb_snapshot_isolation'")
            if cursor.fetchone():
                cursor.execute("SET innodb_snapshot_isolation = OFF")
        cursor.execute(f"SET SESSION TRANSACTION ISOLATION LEVEL {mode.isolation}")
        # A session that a node gave up keeps the other waiting until its own wait ends.
        cursor.execute("SET innodb_lock_wait_timeout = 3")
        if mode.transaction:
            _look(cursor)


def _look(cursor: Any) -> None:
    """Read something, so that a repeatable-read transaction has its snapshot from now on."""
    cursor.execute("SELECT COUNT(*) FROM student_exam_scores")
    cursor.fetchall()


def _attempt(connection: Any, mode: Mode, statement: Statement, ahead: Any) -> None:
    with connection.cursor() as cursor:
        if mode.transaction and not ahead:
            _look(cursor)
        if ahead and not mode.transaction:
            # In autocommit the sleeping trigger keeps the statement open; the other starts inside it.
            threading.Timer(HELD / 3, ahead[0].set).start()
        cursor.execute(statement[0], statement[1])
        if ahead and mode.transaction:
            ahead[0].set()
            ahead[1].wait(HELD)


def hold_open(server: PrivateServer, name: str) -> None:
    """Make every rule's BEFORE trigger be followed by a short sleep, so that autocommit races meet inside it."""
    with server.connect(name) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT TRIGGER_NAME, EVENT_MANIPULATION, EVENT_OBJECT_TABLE FROM information_schema.TRIGGERS"
            " WHERE TRIGGER_SCHEMA = %s AND ACTION_TIMING = 'BEFORE' AND EVENT_OBJECT_TABLE IN"
            " ('exam_periods', 'exam_schedules', 'student_exam_scores', 'enrollments', 'academic_years', 'semesters',"
            " 'classrooms', 'grading_policies',"
            " 'student_course_mapping', 'course_timetables', 'courses', 'course_waiting', 'students',"
            " 'attempts', 'attempt_answers', 'questions', 'sections')",
            (name,),
        )
        for trigger, event, table in cursor.fetchall():
            asleep = f"IF @rasd_test_asleep IS NULL THEN SET @rasd_test_asleep = SLEEP({HELD}); END IF"
            cursor.execute(
                f"CREATE TRIGGER zz_sleep_{table}_{event.lower()} BEFORE {event} ON {table}"
                f" FOR EACH ROW FOLLOWS {trigger} BEGIN {asleep}; END"
            )


def without_locking(text: str) -> str:
    """Return a rule's SQL as it would be if nobody had thought of a second session."""
    text = re.sub(r"^[ \t]*-- lock:.*?-- :lock[ \t]*\n", "DO 0;\n", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"\s+(LOCK IN SHARE MODE|FOR UPDATE)", "", text)


def take_locking_out(server: PrivateServer, name: str) -> list[str]:
    """Install every rule again without its locking; return the names of what changed."""
    changed = []
    with server.connect(name) as connection, connection.cursor() as cursor:
        for rule in rule_files("mysql"):
            plain = without_locking(rule.statement)
            if plain != rule.statement:
                cursor.execute(f"DROP {rule.kind} {rule.name}")
                cursor.execute(plain)
                changed.append(rule.name)
    return changed


Violations = Callable[[Any, Outcome], int]
