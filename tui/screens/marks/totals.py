"""What the marks of a sheet come to so far: a name and a number a line."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.language.i18n import _, number
from tui.screens.marks.model.running_totals import SoFar
from tui.screens.marks.wording import LEFT_OUT, score_text
from tui.widgets.grid.columns import Direction
from tui.widgets.text_cell import place, place_decimal, side

NUMBER = 7
"""Columns of the numbers, which stand on their decimal point."""


class MarkSums(Widget):
    """Names at the start of the line, numbers at its end."""

    DEFAULT_CSS = "MarkSums { height: 5; width: 1fr; }"

    direction: reactive[Direction] = reactive("ltr")
    sums: reactive[Sequence[tuple[str, str]]] = reactive(())

    def show(self, told: SoFar) -> None:
        """Show these sums."""
        scores = [told.average, told.highest, told.lowest]
        texts = [LEFT_OUT if score is None else score_text(score) for score in scores]
        names = [_("average"), _("highest"), _("lowest"), _("passed"), _("failed")]
        self.sums = tuple(zip(names, [*texts, number(told.passed), number(told.failed)], strict=True))

    def render_line(self, y: int) -> Strip:
        """Name and number in reading order."""
        width, base = self.content_size.width, self.rich_style
        if y >= len(self.sums):
            return Strip.blank(width, base)
        name, text = self.sums[y]
        pieces = [
            Segment(place(name, max(0, width - NUMBER), "auto", side("start", self.direction)), base),
            Segment(place_decimal(text, min(NUMBER, width), 2), base),
        ]
        return Strip(pieces if self.direction == "ltr" else pieces[::-1]).adjust_cell_length(width, base)
