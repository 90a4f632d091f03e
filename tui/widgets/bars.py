"""Bars with labels and what they come to, one a line; plotext draws the bars, all words stand outside of its plot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

import plotext
from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.language.i18n import direction as language_direction
from tui.language.i18n import number
from tui.text import width as text_width
from tui.widgets.grid.columns import Direction
from tui.widgets.text_cell import place, side

FULL, SHADED = "█", "▒"
"""What two series are told apart by without any colour."""


class Bar(NamedTuple):
    """One bar.

    Attributes:
        label: logical text before it; bars of the same label may follow each other with none.
        value: its length, not below 0.
        said: what it comes to, logical text behind it; the value itself where it is empty.
        marker: the character it is made of.
    """

    label: str
    value: float
    said: str = ""
    marker: str = FULL

    @property
    def told(self) -> str:
        """What stands behind it."""
        return self.said or number(self.value)


def plotted(bars: Sequence[Bar], most: float, cells: int) -> list[str]:
    """Return each bar as a line of `cells` characters that begins at the left; `most` fills it.

    Anything above nothing shows at least a cell.
    """
    if cells <= 0 or not bars:
        return [""] * len(bars)
    if most <= 0:
        return [" " * cells] * len(bars)
    figure, rows = plotext.figure, max(2, len(bars))  # a ruler from 1 to 1 would be none
    figure.clear()
    figure.plot_size(cells, rows)
    figure.axes(False)
    figure.ruler("x").lim(0, most)
    figure.ruler("y").lim(1, rows)
    for marker in dict.fromkeys(bar.marker for bar in bars):
        drawn = [(rows - at, min(bar.value, most)) for at, bar in enumerate(bars) if bar.marker == marker]
        places, values = zip(*drawn, strict=True)
        figure.draw(figure.bar(places, values, orientation="horizontal", width=0.01, marker=marker))
    for axis in ("x", "y"):  # bars bring ticks of their own
        figure.ruler(axis).ticks([])
    lines = figure.build().string(True).split("\n")[: len(bars)]
    # A line of the plot is drawn for nothing too where the ruler begins.
    return [line if bar.value > 0 else " " * cells for bar, line in zip(bars, lines, strict=True)]


class Bars(Widget):
    """Labels with bars and what they come to, one a line; the longest bar fills the room.

    Args:
        direction: "rtl" grows the bars from the right; None takes the language's.
        most: the value that fills the room; None takes the greatest.
    """

    DEFAULT_CSS = """
    Bars { height: auto; width: 1fr; }
    Bars .bars--bar { color: $primary; }
    Bars .bars--count { text-style: dim; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bars--bar", "bars--count"}

    direction: reactive[Direction] = reactive("ltr")
    bars: reactive[tuple[Bar, ...]] = reactive((), layout=True)

    def __init__(
        self,
        bars: Sequence[tuple[str, float]] = (),
        *,
        direction: Direction | None = None,
        most: float | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.most = most
        self._lines: tuple[object, list[str]] = ((), [])
        self.set_reactive(Bars.bars, tuple(Bar(*bar) for bar in bars))
        self.set_reactive(Bars.direction, direction or language_direction())

    def show(self, bars: Sequence[tuple[str, float]]) -> None:
        """Show other bars, or (label, value) pairs; only another number of them moves what stands below."""
        shown = tuple(Bar(*bar) for bar in bars)
        if len(shown) == len(self.bars):
            self.set_reactive(Bars.bars, shown)
            self.refresh()
        else:
            self.bars = shown

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for each bar."""
        return len(self.bars)

    def render_line(self, y: int) -> Strip:
        """Label, bar and what it comes to, in reading order."""
        width, base = self.content_size.width, self.rich_style
        if y >= len(self.bars):
            return Strip.blank(width, base)
        bar = self.bars[y]
        label_room = min(max(text_width(bar.label) for bar in self.bars), width // 2)
        told_room = max(text_width(bar.told) for bar in self.bars)
        line = self._plotted(max(0, width - label_room - told_room - 2))[y]
        start, end = side("start", self.direction), side("end", self.direction)
        bar_style, told_style = (
            base + self.get_component_rich_style(f"bars--{part}", partial=True) for part in ("bar", "count")
        )
        segments = [
            Segment(place(bar.label, label_room, "auto", end), base),
            Segment(" ", base),
            Segment(line if start == "left" else line[::-1], bar_style),
            Segment(" ", base),
            Segment(place(bar.told, told_room, "ltr", "right"), told_style),
        ]
        return Strip(segments if self.direction == "ltr" else segments[::-1]).adjust_cell_length(width, base)

    def _plotted(self, cells: int) -> list[str]:
        """The plot, drawn once for all of its lines."""
        key = (self.bars, cells)
        if self._lines[0] != key:
            most = self.most if self.most is not None else max(bar.value for bar in self.bars)
            self._lines = (key, plotted(self.bars, most, cells))
        return self._lines[1]
