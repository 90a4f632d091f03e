"""A small distribution: labels, horizontal bars in eighths of a cell, counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.i18n import direction as language_direction
from tui.i18n import number
from tui.text import width as text_width
from tui.widgets.columns import Direction
from tui.widgets.place import place, side

EIGHTHS = " ▏▎▍▌▋▊▉█"


def eighths(value: float, most: float, cells: int) -> tuple[int, int]:
    """The bar for `value` where `most` fills `cells`: whole cells, and eighths of the next.

    Anything above nothing shows at least an eighth.
    """
    if value <= 0 or most <= 0 or cells <= 0:
        return 0, 0
    return divmod(max(1, round(value * cells * 8 / most)), 8)


class Bars(Widget):
    """Labels with bars and counts, one a line; the longest bar fills the room.

    Args:
        direction: "rtl" grows the bars from the right; None takes the language's.
    """

    DEFAULT_CSS = """
    Bars { height: auto; width: 1fr; }
    Bars .bars--bar { color: $primary; }
    Bars .bars--count { text-style: dim; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bars--bar", "bars--count"}

    direction: reactive[Direction] = reactive("ltr")
    bars: reactive[tuple[tuple[str, int], ...]] = reactive((), layout=True)

    def __init__(
        self,
        bars: Sequence[tuple[str, int]] = (),
        *,
        direction: Direction | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(Bars.bars, tuple(bars))
        self.set_reactive(Bars.direction, direction or language_direction())

    def show(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show other (label, count) pairs; only another number of them moves what stands below."""
        if len(bars) == len(self.bars):
            self.set_reactive(Bars.bars, tuple(bars))
            self.refresh()
        else:
            self.bars = tuple(bars)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for each bar."""
        return len(self.bars)

    def render_line(self, y: int) -> Strip:
        """Label, bar and count, in reading order."""
        width, base = self.content_size.width, self.rich_style
        if y >= len(self.bars):
            return Strip.blank(width, base)
        label, count = self.bars[y]
        label_room = min(max(text_width(label) for label, _ in self.bars), width // 2)
        count_room = max(len(number(count)) for _, count in self.bars)
        room = max(0, width - label_room - count_room - 2)
        count_style = base + self.get_component_rich_style("bars--count", partial=True)
        segments = [
            Segment(place(label, label_room, "auto", side("end", self.direction)), base),
            Segment(" ", base),
            *self._bar(count, room, base),
            Segment(" ", base),
            Segment(number(count).rjust(count_room), count_style),
        ]
        return Strip(segments if self.direction == "ltr" else segments[::-1]).adjust_cell_length(width, base)

    def _bar(self, count: int, room: int, base: Style) -> list[Segment]:
        """The bar in reading order; a part of a cell that is filled from the right is drawn inside out."""
        style = base + self.get_component_rich_style("bars--bar", partial=True)
        full, part = eighths(count, max(count for _, count in self.bars), room)
        segments = [Segment("█" * full, style)]
        if part and self.direction == "ltr":
            segments.append(Segment(EIGHTHS[part], style))
        elif part:
            segments.append(Segment(EIGHTHS[8 - part], style + Style(reverse=True)))
        return [*segments, Segment(" " * (room - full - bool(part)), base)]
