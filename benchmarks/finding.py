"""A keystroke in the search of F5, and what the words of names cost when students are written, on both engines.

The reference of a keystroke is the plain search over the same folded keys: every student's name is looked through by
LIKE, and who is found is counted and sorted. The reference of writing is the same without the triggers on words.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import sqlalchemy as sa

from benchmarks.report import Row
from data.db.engine import CONSOLE, Database
from data.db.tables import colleges, students
from data.demo.names import person, phone
from data.install import install
from data.students.search import find_students
from data.text.folding import fold, fold_code
from tests.servers import PrivateServer

SIZES = (10_000, 100_000)
TYPED = (
    "محمد احمد", "عبد الله م", "عبدالرحمن الق", "فاطمة الزهراء", "زي محمد", "ا م ع", "الخطيب سا", "أبو بكر",
    "059912", "2026-012",
)  # fmt: skip
"""What people type; each beginning of it is a keystroke, so single letters are among them."""
WRITTEN = 20_000
ROUNDS = 3


def measure() -> Iterator[Row]:
    """Yield the rows of both engines."""
    server = PrivateServer("--innodb-buffer-pool-size=1G", on_disk=True).start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for engine in ("sqlite", "mysql"):
                urls = (
                    f"sqlite:///{folder}/{n}.db" if engine == "sqlite" else server.create(f"s{n}") for n in range(99)
                )
                yield from _keystrokes(engine, urls)
                yield _writing(engine, urls)
    finally:
        server.stop()


def _keystrokes(engine: str, urls: Iterator[str]) -> Iterator[Row]:
    for size in SIZES:
        db = _school(next(urls))
        _write(db, size)
        terms = [typed[:length] for typed in TYPED for length in range(1, len(typed) + 1)]
        ours = _p95(lambda term: find_students(db, CONSOLE, term), terms)  # noqa: B023
        scans = _p95(lambda term: _scan(db, term), terms)  # noqa: B023
        goal = f"≤ 20 ms p95 (here {ours * 1000:.0f} ms)"
        yield Row(f"a keystroke, p95, {_NAMES[engine]}", f"{size:,} students", ours, scans, "a scan by LIKE", goal)
        db.close()


def _writing(engine: str, urls: Iterator[str]) -> Row:
    """Compare the medians of a whole transaction of students."""
    taken: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(ROUNDS):
        for ruled, times in taken.items():
            db = _school(next(urls))
            if not ruled:
                _without_words(db)
            times.append(_seconds(lambda: _write(db, WRITTEN)))  # noqa: B023
            db.close()
    ours, bare = (statistics.median(times) for times in taken.values())
    work = f"take students in, {_NAMES[engine]}"
    return Row(work, f"{WRITTEN:,} students", ours, bare, "without the words", "≤ 2")


_NAMES = {"sqlite": "SQLite", "mysql": "MariaDB"}


def _school(url: str) -> Database:
    db = Database(url)
    install(db)
    row = {"unique_id": "C", "name": "كلية"}
    db.write(None, lambda connection: connection.execute(colleges.insert(), [row]))
    return db


def _write(db: Database, size: int) -> None:
    rng = Random(size)
    people = [person(rng) for _ in range(size)]
    rows = [
        {"unique_id": f"2026-{at:06}", "name": one.name, "college_id": "C", "number": f"{at:06}", "phone": phone(rng)}
        for at, one in enumerate(people)
    ]

    def work(connection: sa.Connection) -> None:
        for start in range(0, size, 500):
            connection.execute(students.insert(), rows[start : start + 500])

    db.write(None, work)


def _without_words(db: Database) -> None:
    def work(connection: sa.Connection) -> None:
        for event in ("added", "changed", "gone"):
            connection.exec_driver_sql(f"DROP TRIGGER trg_students_{event}")

    db.write(None, work)


def _scan(db: Database, term: str) -> list[Any]:
    """Find as one would without an index of words."""
    name, words = students.c.name_key, fold(term).split()
    codes = (students.c.unique_id_key, students.c.number_key, students.c.phone_key)
    by_words = sa.and_(*(sa.or_(name.like(f"{word}%"), name.like(f"% {word}%")) for word in words))
    code, key = fold_code(term), " ".join(words)
    exact = sa.or_(name == key, *(column == code for column in codes))
    rank = sa.case((exact, 0), (name.like(f"{key}%"), 1), else_=2)
    query = (
        sa.select(students.c.unique_id, students.c.name, students.c.number, sa.func.count().over())
        .where(sa.or_(by_words, *(column.like(f"{code}%") for column in codes)))
        .order_by(rank, name, students.c.unique_id)
        .limit(50)
    )
    return list(db.read(lambda connection: connection.execute(query).all()))


def _p95(find: Callable[[str], object], terms: list[str]) -> float:
    for term in terms:
        find(term)
    times = sorted(_seconds(lambda: find(term)) for term in terms for _ in range(ROUNDS))  # noqa: B023
    return times[int(0.95 * len(times))]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
