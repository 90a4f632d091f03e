"""What can be done about a course that is held, clashes or is full: one of several ways is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget
from textual.widgets import Button

from tui.language.i18n import _
from tui.screens.courses.verdict_views import Way
from tui.widgets.dialogs import Dialog, cancel_button
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.said import Said


class WaysDialog(Dialog[Way]):
    """Answers the chosen way, or None.

    Args:
        course: its code and name.
        told: what is known of it, a paragraph each.
        ways: what can be done; at least one.
    """

    DEFAULT_CSS = "WaysDialog Grid { height: auto; max-height: 8; min-height: 2; margin: 1 0 0 0; }"

    def __init__(self, course: str, told: str, ways: Sequence[Way]) -> None:
        super().__init__(course)
        self.told, self.ways = told, ways

    def content(self) -> Sequence[Widget]:
        """Why, and the ways, a line each."""
        columns = [Column("way", _("What shall be done?"), width=30, weight=1, sortable=False)]
        return [Said(self.told, base=self.base), Grid(columns, id="ways")]

    def buttons(self) -> Sequence[Button]:
        """Enter chooses; only leaving needs a button."""
        return [cancel_button()]

    def on_mount(self) -> None:
        """The cursor on the first way."""
        grid = self.query_one(Grid)
        grid.show([Row(at, {"way": way.text}) for at, way in enumerate(self.ways)])
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click."""
        event.stop()
        if isinstance(event.row_key, int):
            self.dismiss(self.ways[event.row_key])
