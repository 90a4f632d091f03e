"""Choosing an exam period, for the screens that show one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Button

from tui.language.i18n import _, figures_text, number, one_calendar, today
from tui.widgets.dialogs import Dialog, cancel_button
from tui.widgets.grid.grid import Column, Grid, Row

if TYPE_CHECKING:
    from data.exams.records import Period


class ChoosePeriod(Dialog[int]):
    """Answers the id of the chosen period, or None.

    Args:
        periods: what can be chosen, in the order shown.
        current: the period shown now.
    """

    DEFAULT_CSS = "ChoosePeriod Grid { height: auto; max-height: 16; min-height: 3; }"

    def __init__(self, periods: Sequence[Period], current: int | None) -> None:
        super().__init__(_("Which exam period?"))
        self.periods, self.current = periods, current

    def content(self) -> Sequence[Widget]:
        """The periods, a line each; typing filters them."""
        columns = [
            Column("name", _("Period"), width=20, weight=2),
            Column("year", _("Year"), width=10, weight=1),
            Column("start", _("From"), width=len(figures_text(today())), base="ltr", shorter=one_calendar),
            Column("marks", _("Marks"), width=13, base="ltr", align="end"),
        ]
        seen = self.app.seen  # type: ignore[attr-defined]
        nothing = seen.invite(_("No exam period yet."), "periods.new", _("F2 opens the first one."))
        return [Grid(columns, empty=nothing)]

    def buttons(self) -> Sequence[Button]:
        """Enter chooses; only leaving needs a button."""
        return [cancel_button()]

    def on_mount(self) -> None:
        """The cursor on the period shown now."""
        grid = self.query_one(Grid)
        grid.show([_row(period) for period in self.periods])
        grid.move_to(self.current)
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click."""
        event.stop()
        if isinstance(event.row_key, int):
            self.dismiss(event.row_key)


def _row(period: Period) -> Row:
    marks = f"{number(period.marked)}/{number(period.total)}"
    values = {"name": period.name, "year": period.year_name, "start": figures_text(period.start_date), "marks": marks}
    return Row(period.id, values, {"marks": "muted"}, {"start": period.start_date})
