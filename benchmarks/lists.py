"""First paint of a list, from its rows being handed over to its text being on the screen.

The reference is Textual's DataTable with the same rows and columns, filled by `add_rows` as its manual says.
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import DataTable

from benchmarks.report import Row as Measured
from tui.widgets.grid.grid import Column, Grid, Row

SIZES = (100, 1_000, 10_000, 100_000)
ROUNDS = {100: 5, 1_000: 5, 10_000: 1, 100_000: 1}
OUR_ROUNDS = 9
TITLES = ("number", "name", "section", "mark")
SHOWN = "name of student 5"


def measure() -> Iterator[Measured]:
    """Yield a row for each size."""
    for size in SIZES:
        rows = [(str(at), f"name of student {at}", f"{at % 6}/A", f"{at % 80 / 4:.2f}") for at in range(size)]
        given = [Row(row[0], dict(zip(TITLES, row, strict=True))) for row in rows]
        ours = [asyncio.run(_paint(_grid, lambda grid: grid.show(given))) for _ in range(OUR_ROUNDS)]  # noqa: B023
        theirs = [asyncio.run(_paint(_table, lambda table: table.add_rows(rows))) for _ in range(ROUNDS[size])]  # noqa: B023
        yield Measured(
            "first paint of a list",
            f"{size:,} rows",
            statistics.median(ours),
            statistics.median(theirs),
            "DataTable",
            "flat from 10² to 10⁵ rows",
        )


def _grid() -> Grid:
    return Grid([Column(title, title, 12, weight=1) for title in TITLES], direction="ltr")


def _table() -> DataTable[str]:
    table: DataTable[str] = DataTable()
    table.add_columns(*TITLES)
    return table


class _Watched(App[None]):
    """Says when text is first on the screen; what it costs to look is not counted."""

    def __init__(self, make: Callable[[], Widget]) -> None:
        super().__init__()
        self.make = make
        self.painted: asyncio.Future[float] | None = None

    def compose(self) -> ComposeResult:
        self.widget = self.make()
        yield self.widget

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        super()._display(screen, renderable)
        now = time.perf_counter()
        if self.painted is not None and not self.painted.done() and self._shows():
            self.painted.set_result(now)

    def _shows(self) -> bool:
        strips = self.screen._compositor.render_strips()
        return any(SHOWN in "".join(segment.text for segment in strip) for strip in strips)


async def _paint(make: Callable[[], Widget], fill: Callable[[Any], object]) -> float:
    """Seconds from filling a mounted widget to its text being painted."""
    app = _Watched(make)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.painted = asyncio.get_running_loop().create_future()
        start = time.perf_counter()
        fill(app.widget)
        return await app.painted - start
