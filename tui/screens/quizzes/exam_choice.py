"""Choosing one of a period's exams."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget
from textual.widgets import Button

from tui.language.i18n import _
from tui.screens.quizzes.mark_transfer_views import exam_columns
from tui.widgets.dialogs import Dialog, cancel_button
from tui.widgets.grid.grid import Grid, Row


class ChooseExam(Dialog[int]):
    """Answers the id of the chosen exam, or None.

    Args:
        rows: the exams, in the order shown.
        current: the exam shown now.
    """

    DEFAULT_CSS = "ChooseExam Grid { height: auto; max-height: 16; min-height: 3; }"

    def __init__(self, rows: Sequence[Row], current: int | None) -> None:
        super().__init__(_("To which exam?"))
        self.rows, self.current = rows, current

    def content(self) -> Sequence[Widget]:
        """The exams, a line each; typing filters them."""
        seen = self.app.seen  # type: ignore[attr-defined]
        empty = seen.invite(_("No exam in this period yet."), "schedules.new", _("F3 adds exams."))
        return [Grid(exam_columns(), empty=empty)]

    def buttons(self) -> Sequence[Button]:
        """Enter chooses; only leaving needs a button."""
        return [cancel_button()]

    def on_mount(self) -> None:
        """The cursor on the exam shown now, otherwise on the first."""
        grid = self.query_one(Grid)
        grid.show(self.rows)
        grid.move_to(self.current)
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click."""
        event.stop()
        if isinstance(event.row_key, int):
            self.dismiss(event.row_key)
