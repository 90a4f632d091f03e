"""The same text in a terminal without bidi and in one of VTE's: screenshots compared cell by cell."""

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.pty_child import Child
from tests.journeys.virtual_screen import Cell, VirtualScreen, difference, written

RASD = [sys.executable, "-m", "tui", "--demo", "--lang", "ar"]
SHEET = [sys.executable, "-m", "tests.journeys.sheet_app"]
SAME = 0.35
"""The same letter in both terminals differs by at most 0.25, two in three pairs of different letters by more."""

pytestmark = [pytest.mark.journey, pytest.mark.timeout(120), pytest.mark.xdist_group("virtual screen")]


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualScreen]:
    """A virtual screen for this file's terminals."""
    screen = VirtualScreen(tmp_path_factory.mktemp("home"))
    yield screen
    screen.stop()


@pytest.fixture(scope="module")
def expected(screen: VirtualScreen) -> list[list[Cell]]:
    """The sheet in xterm, which prints what it is sent."""
    return screen.cells("xterm", SHEET, least=200)


def differing(one: list[list[Cell]], other: list[list[Cell]]) -> list[tuple[int, int]]:
    """Return line and column of each cell that does not show the same in both."""
    return [
        (line, column)
        for line, pairs in enumerate(zip(one, other, strict=True))
        for column, cells in enumerate(zip(*pairs, strict=True))
        if difference(*cells) > SAME
    ]


def test_the_sheet_is_the_same_in_vte(screen: VirtualScreen, expected: list[list[Cell]]) -> None:
    assert differing(expected, screen.cells("sakura", SHEET, least=200)) == []


def test_a_terminal_that_orders_it_once_more_would_be_seen(screen: VirtualScreen, expected: list[list[Cell]]) -> None:
    turned = screen.cells("sakura", [*SHEET, "--terminal-bidi"], least=200)
    assert len(differing(expected, turned)) > written(expected) / 3


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a home with the demonstration school set up."""
    home = tmp_path_factory.mktemp("demo")
    environ = {"XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home)}
    child = Child([*RASD, "--go", "periods"], environ=environ)
    try:
        child.reads_until(lambda: list(home.glob("**/demo.db")))
    finally:
        child.kill()
    return environ


def _full_sheet(demo: dict[str, str]) -> str:
    """The place of a sheet with many marks."""
    (database,) = Path(demo["XDG_DATA_HOME"]).glob("**/demo.db")
    with sqlite3.connect(database) as connection:
        exam, classroom = connection.execute(
            "SELECT s.exam_schedule_id, e.classroom_id FROM student_exam_scores s"
            " JOIN enrollments e ON e.id = s.enrollment_id GROUP BY 1, 2 ORDER BY count(s.score) DESC, 1, 2 LIMIT 1"
        ).fetchone()
    return f"grades/{exam}/{classroom}"


def test_the_mark_sheet_is_the_same_in_vte(screen: VirtualScreen, demo: dict[str, str]) -> None:
    command = [*RASD, "--go", _full_sheet(demo)]
    expected = screen.cells("xterm", command, demo, least=500)
    assert differing(expected, screen.cells("sakura", command, demo, least=500)) == []
