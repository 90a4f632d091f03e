"""Before a pasted column is entered: what each row would become."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.widget import Widget
from textual.widgets import Button

from tui.language.i18n import _, ngettext
from tui.screens.marks.model.paste import Pasted
from tui.screens.marks.model.sheet import SheetModel
from tui.screens.marks.wording import mark_text, score_text, why
from tui.widgets.dialogs import Dialog, cancel_button, confirm_button
from tui.widgets.grid.columns import Column
from tui.widgets.grid.grid import Grid, Row
from tui.widgets.said import Said

MOST_LINES = 12
"""Rows seen at once; the arrow keys go on to the others."""


class PasteDialog(Dialog[bool]):
    """Student, mark now, what was pasted and what becomes of it, a line each; Enter enters what can be entered.

    Args:
        sheet: where it would be entered.
        lines: every pasted line.
    """

    def __init__(self, sheet: SheetModel, lines: Sequence[Pasted], **options: Any) -> None:
        super().__init__(_("Enter what was pasted?"), **options)
        self.lines = lines
        self.rows = [paste_row(sheet, at, line) for at, line in enumerate(lines)]
        self.count = sum(line.enters for line in lines)

    def content(self) -> Sequence[Widget]:
        """Every line, then how many become marks and how many do not."""
        grid = Grid(paste_columns(), direction=self.direction, id="pasted")
        grid.styles.height = min(len(self.rows), MOST_LINES) + 1
        left_out = sum(line.refusal is not None for line in self.lines)
        told = [ngettext("{n} mark will be entered.", "{n} marks will be entered.", self.count)]
        if left_out:
            told.append(ngettext("{n} line is left out.", "{n} lines are left out.", left_out))
        return [grid, Said(" ".join(told), base=self.base)]

    def buttons(self) -> Sequence[Button]:
        """Enter them, where there is anything to enter; or not."""
        return [*([confirm_button(_("Enter them"))] if self.count else []), cancel_button()]

    def on_mount(self) -> None:
        """The arrow keys go through the lines."""
        grid = self.query_one("#pasted", Grid)
        grid.show(self.rows)
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter: yes, where there is anything to enter."""
        event.stop()
        self.confirm()

    def confirm(self) -> None:
        """Enter them."""
        self.dismiss(self.count > 0)


def paste_columns() -> list[Column]:
    """What stands for a line: nothing of it may be dropped."""
    return [
        Column("name", _("Student"), 12, 1, base="rtl", sortable=False),
        Column("now", _("Now"), 6, base="ltr", align="decimal", decimals=2, sortable=False),
        Column("pasted", _("Pasted"), 7, base="ltr", align="decimal", decimals=2, sortable=False),
        Column("becomes", _("Becomes"), 34, sortable=False),
    ]


def paste_row(sheet: SheetModel, at: int, line: Pasted) -> Row:
    """One line; what is left out is in the colour of a refusal, what changes nothing is dim."""
    own = sheet.line(line.row_id) if line.row_id is not None else None
    values = {
        "name": own.row.name if own else "",
        "now": mark_text(own.shown()) if own else "",
        "pasted": line.text,
        "becomes": becomes(line),
    }
    style = "error" if line.refusal else "strong" if line.enters else "muted"
    return Row(at, values, {"becomes": style}, asides={"name": own.row.apart if own else ""})


def becomes(line: Pasted) -> str:
    """The mark, or why there is none."""
    if line.refusal is None:
        return _("stays as it is") if line.score is None else score_text(line.score)
    own = {"NO_ROW": _("no row left on this sheet"), "ABSENT": _("absent: stays absent")}
    return "✗ " + (own.get(line.refusal.code) or why(line.refusal))
