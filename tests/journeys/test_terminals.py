"""The same text in a terminal without bidi and in one of VTE's: screenshots compared cell by cell."""

import sys
from collections.abc import Iterator

import pytest

from tests.journeys.virtual_screen import Cell, VirtualScreen, difference

SHEET = [sys.executable, "-m", "tests.journeys.sheet_app"]
SAME = 0.25
"""The same letter in both terminals differs by at most 0.21, nine in ten of two different letters by more than this."""

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
    return screen.cells("xterm", SHEET)


def differing(one: list[list[Cell]], other: list[list[Cell]]) -> list[tuple[int, int]]:
    """Return line and column of each cell that does not show the same in both."""
    return [
        (line, column)
        for line, pairs in enumerate(zip(one, other, strict=True))
        for column, cells in enumerate(zip(*pairs, strict=True))
        if difference(*cells) > SAME
    ]


def written(cells: list[list[Cell]]) -> int:
    """Return how many cells show anything."""
    return sum(cell.getextrema()[1] > 0 for line in cells for cell in line)


def test_the_sheet_is_the_same_in_vte(screen: VirtualScreen, expected: list[list[Cell]]) -> None:
    assert written(expected) > 200
    assert differing(expected, screen.cells("sakura", SHEET)) == []


def test_a_terminal_that_orders_it_once_more_would_be_seen(screen: VirtualScreen, expected: list[list[Cell]]) -> None:
    turned = screen.cells("sakura", [*SHEET, "--terminal-bidi"])
    assert len(differing(expected, turned)) > written(expected) / 3
