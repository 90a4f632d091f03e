"""Lists over the timetable: whom a slot would hurt, and what is used twice at once; Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from textual.widget import Widget
from textual.widgets import Button

from data.courses import timetables
from data.courses.records import DoubleUse, Hurt, Slot
from data.db.paging import Page
from tui.app.work import Working
from tui.language.i18n import _, ngettext
from tui.language.refusals import explain
from tui.screens.courses.timetable import views
from tui.screens.courses.timetable.slot_in_hand import Judged
from tui.widgets.dialogs import Dialog, button
from tui.widgets.grid.grid import Grid, Window
from tui.widgets.said import Said

PAGE = 50
"""Students that are read at once."""


def leave_room(grid: Grid, part: int) -> None:
    """Let a list take at most `part` hundredths of the screen's lines: what stands around it stays in sight."""
    grid.styles.max_height = max(3, grid.app.size.height * part // 100)


class HurtDialog(Working, Dialog[str]):
    """The students for whom a slot would clash; answers the one to go to, or None.

    Args:
        judged: what the slot would meet, with the first page.
        slot_id: the slot that it is now, if it is there already.
    """

    DEFAULT_CSS = """
    HurtDialog > Panel { width: 96; }
    HurtDialog Grid { height: auto; min-height: 3; margin: 1 0 0 0; }
    """

    def __init__(self, judged: Judged, slot_id: str | None) -> None:
        total = judged.hurt.total
        super().__init__(
            ngettext("{n} student would have two lessons at once", "{n} students would have two lessons at once", total)
        )
        self.judged, self.slot_id = judged, slot_id
        self.window = Window(total, self._ask_page, PAGE)
        self._fill(judged.hurt)

    def content(self) -> Sequence[Widget]:
        """Why nothing was saved, and who they are."""
        why = _("Nothing was saved: {when} would take these students from another lesson. Choose another time.",
                when=views.when(self.judged.plan))  # fmt: skip
        return [
            Said(why, base=self.base),
            Grid(views.hurt_columns(), id="hurt"),
            Said(_("Enter opens the student’s courses."), base=self.base, classes="-muted"),
            Said(id="wrong", classes="-error", base=self.base),
        ]

    def buttons(self) -> Sequence[Button]:
        """Enter chooses; only leaving needs a button."""
        return [button(_("Back"), "cancel")]

    def on_mount(self) -> None:
        """The cursor on the first."""
        grid = self.query_one(Grid)
        leave_room(grid, 40)
        grid.show(self.window)
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click."""
        event.stop()
        if isinstance(event.row_key, str):
            self.dismiss(event.row_key)

    def refuse(self, error: Exception) -> None:
        """Say why a page did not come."""
        self.query_one("#wrong", Said).say(explain(error))

    def _ask_page(self, start: int, stop: int) -> None:
        read = partial(timetables.who_is_hurt, limit=stop - start, offset=start)
        self.ask(read, self.judged.plan, self.slot_id, then=self._came)

    def _came(self, page: Page[Hurt]) -> None:
        self._fill(page)
        self.query_one(Grid).show(self.window)

    def _fill(self, page: Page[Hurt]) -> None:
        self.window.fill(page.offset, [views.hurt_row(hurt) for hurt in page.rows])


class DoublesDialog(Dialog[Any]):
    """Rooms and teachers in two lessons at once; answers the slot to go to, or None."""

    DEFAULT_CSS = """
    DoublesDialog > Panel { width: 96; }
    DoublesDialog Grid { height: auto; min-height: 3; margin: 1 0 0 0; }
    """

    def __init__(self, doubles: Sequence[DoubleUse]) -> None:
        super().__init__(_("Rooms and teachers used twice at once"))
        self.doubles = doubles

    def content(self) -> Sequence[Widget]:
        """That it is a warning, and the list; typing filters it."""
        said = _("No rule forbids it: two groups may share a room or a teacher. Enter opens the first course.")
        nothing = _("No room and no teacher is used twice at once.")
        return [
            Said(said, base=self.base),
            Grid(views.double_columns(), empty=nothing, id="doubles"),
        ]

    def buttons(self) -> Sequence[Button]:
        """Enter chooses; only leaving needs a button."""
        return [button(_("Close"), "cancel")]

    def on_mount(self) -> None:
        """The cursor on the first."""
        grid = self.query_one(Grid)
        leave_room(grid, 50)
        grid.show(views.double_rows(self.doubles))
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click."""
        event.stop()
        if isinstance(event.row_key, int):
            slot: Slot = self.doubles[event.row_key].slot
            self.dismiss(slot)
