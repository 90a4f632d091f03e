"""The same text in a terminal without bidi and in one of VTE's: screenshots compared cell by cell."""

import sys
from collections.abc import Iterator

import pytest

from tests.journeys.virtual_screen import Cell, VirtualScreen, differing, written
from tests.terminals.school import School, make_school

RASD = [sys.executable, "-m", "tui", "--demo", "--lang", "ar"]
SHEET = [sys.executable, "-m", "tests.journeys.sheet_app"]

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("virtual screen")]


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


def test_the_sheet_is_the_same_in_vte(screen: VirtualScreen, expected: list[list[Cell]]) -> None:
    assert differing(expected, screen.cells("sakura", SHEET, least=200)) == []


def test_a_terminal_that_orders_it_once_more_would_be_seen(screen: VirtualScreen, expected: list[list[Cell]]) -> None:
    turned = screen.cells("sakura", [*SHEET, "--terminal-bidi"], least=200)
    assert len(differing(expected, turned)) > written(expected) / 3


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> School:
    """A home with the demonstration school."""
    return make_school(tmp_path_factory.mktemp("demo"))


def test_the_mark_sheet_is_the_same_in_vte(screen: VirtualScreen, school: School) -> None:
    command = [*RASD, "--go", school.sheet]
    expected = screen.cells("xterm", command, school.environ, least=500)
    assert differing(expected, screen.cells("sakura", command, school.environ, least=500)) == []
