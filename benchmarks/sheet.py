"""A key in the mark sheet: until it is on the screen, and until its mark is committed on a private MariaDB server.

On the screen it is held against Textual's own Input alone in an application; committed, against the same statement
without any rule, autocommitted through PyMySQL on the same server.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from benchmarks.report import Row
from data.db.engine import Database
from data.install import install
from tests.hand import Hand
from tests.screens.marks.mark_school import MarkSchool, SignedIn, opened
from tests.servers import PrivateServer
from tui.config import Config, State
from tui.language.i18n import set_language

STUDENTS = 38
SIZES = ((80, 24), (120, 40))
PAUSE = 0.05
"""Seconds between two keys: twenty a second, ten times what a fast hand types."""
ROUNDS = 2
DIGITS = ("1", "0")


class Painted(App[Any]):
    """Tells when something was drawn."""

    drawn: asyncio.Future[float] | None = None

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        super()._display(screen, renderable)
        if self.drawn is not None and not self.drawn.done():
            self.drawn.set_result(time.perf_counter())


class Sheet(Painted, SignedIn):
    """The whole application."""


class Bare(Painted):
    """Nothing but a field."""

    def compose(self) -> ComposeResult:
        yield Input()


def measure() -> Iterator[Row]:
    """Yield p95 of a key to the screen for two sizes, then a mark until it is committed."""
    # As a school's server runs: each commit is on disk before it is acknowledged.
    server = PrivateServer("--innodb-flush-log-at-trx-commit=1", on_disk=True).start()
    try:
        url = server.create("school")
        database = Database(url)
        install(database)
        database.close()
        school = MarkSchool(Hand("mysql", server.connect("school")), [f"طالب رقم {n:02}" for n in range(STUDENTS)])
        for size in SIZES:
            keys, committed = asyncio.run(_enter(url, school, size))
            ours, bare = _p95(keys), _p95(asyncio.run(_bare_keys(size, len(keys))))
            goal = f"≤ 10 ms p95 (here {ours * 1000:.1f} ms)"
            yield Row("a key to the screen, p95", f"{size[0]}×{size[1]}", ours, bare, "a bare Input", goal)
        trip = _round_trips(server, len(committed))
        yield Row("a mark from Enter to committed", f"{STUDENTS} students", *map(statistics.median, (committed, trip)),
                  "bare round trip", "≤ 1.5")  # fmt: skip
    finally:
        server.stop()


async def _enter(url: str, school: MarkSchool, size: tuple[int, int]) -> tuple[list[float], list[float]]:
    """Enter the sheet's marks a few times over; seconds of each key, and of each mark from Enter to its answer."""
    set_language("en")
    app = Sheet(Config(url), school.go(), False, True, State(Path(tempfile.mkdtemp()) / "state.json"))
    app.actor = school.salma
    keys: list[float] = []
    committed: list[float] = []
    async with app.run_test(size=size) as pilot:
        sheet = await opened(pilot)
        await pilot.pause(0.5)
        for round_ in range(ROUNDS):
            await pilot.press("home")
            await asyncio.sleep(0.3)
            for at in range(STUDENTS - 1):
                for digit in (DIGITS[(at + round_) % 2], str(at % 10)):
                    keys.append(await _press(app, events.Key(digit, digit)))
                    await asyncio.sleep(PAUSE)
                answered = _next_answer(sheet)
                start = time.perf_counter()
                keys.append(await _press(app, events.Key("enter", "\r")))
                committed.append(await asyncio.wait_for(answered, 10) - start)
                await asyncio.sleep(PAUSE)
    return keys, committed


def _next_answer(sheet: Any) -> asyncio.Future[float]:
    """When the next save is answered."""
    answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    told = sheet.post.told

    def tell(*words: Any) -> None:
        sheet.post.told = told
        answered.set_result(time.perf_counter())
        told(*words)

    sheet.post.told = tell
    return answered


async def _press(app: Painted, key: events.Key) -> float:
    """Seconds until the screen is drawn after a key."""
    app.drawn = asyncio.get_running_loop().create_future()
    start = time.perf_counter()
    app.post_message(key)
    return await asyncio.wait_for(app.drawn, 5) - start


async def _bare_keys(size: tuple[int, int], count: int) -> list[float]:
    app = Bare()
    taken = []
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.5)
        app.query_one(Input).cursor_blink = False
        for at in range(count):
            key = events.Key("1", "1") if at % 3 else events.Key("backspace", None)
            if key.key == "backspace" and not app.query_one(Input).value:
                key = events.Key("1", "1")
            taken.append(await _press(app, key))
            await asyncio.sleep(PAUSE)
    return taken


def _round_trips(server: PrivateServer, count: int) -> list[float]:
    """Seconds of the same UPDATE where no rule stands behind it."""
    server.create("bare")
    taken = []
    with server.connect("bare") as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE student_exam_scores LIKE school.student_exam_scores")
        cursor.execute("INSERT INTO student_exam_scores SELECT * FROM school.student_exam_scores")
        cursor.execute("SELECT id FROM student_exam_scores")
        rows = [row_id for (row_id,) in cursor.fetchall()]
        for at in range(count):
            start = time.perf_counter()
            cursor.execute(
                "UPDATE student_exam_scores SET score = %s WHERE id = %s", (at * 7 % 37 / 2, rows[at % len(rows)])
            )
            taken.append(time.perf_counter() - start)
            time.sleep(PAUSE)
    return taken


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]
