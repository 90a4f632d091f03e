"""Every seat of the school that is on offer, and to whom: one is chosen to see that student's courses."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget
from textual.widgets import Button

from data.courses.records import Waiting
from tui.language.i18n import _, day_label, local_moment, ngettext
from tui.widgets.dialogs import Dialog, cancel_button
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.said import Said


class OpenOffers(Dialog[str]):
    """Answers a student's identifier, or None.

    Args:
        offers: the open offers, the oldest first; at least one.
    """

    DEFAULT_CSS = "OpenOffers Grid { height: auto; max-height: 10; min-height: 2; margin: 1 0 0 0; }"

    def __init__(self, offers: Sequence[Waiting]) -> None:
        super().__init__(_("Seats on offer"))
        self.offers = offers

    def content(self) -> Sequence[Widget]:
        """What can be done, and the offers, a line each."""
        columns = [
            Column("code", _("Code"), width=8, base="ltr", sortable=False),
            Column("student", _("Student"), width=18, weight=1, sortable=False),
            Column("since", _("Since"), width=widest(map(_since, self.offers), 5), priority=1, sortable=False),
        ]
        counted = ngettext("{n} seat is kept until it is taken or passed on.",
                           "{n} seats are kept until they are taken or passed on.", len(self.offers))  # fmt: skip
        return [Said(counted, base=self.base), Grid(columns, id="offers")]

    def buttons(self) -> Sequence[Button]:
        """Enter chooses; only leaving needs a button."""
        return [cancel_button()]

    def on_mount(self) -> None:
        """The cursor on the oldest."""
        grid = self.query_one(Grid)
        grid.show([_row(number, offer) for number, offer in enumerate(self.offers)])
        grid.focus()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click."""
        event.stop()
        if isinstance(event.row_key, int):
            self.dismiss(self.offers[event.row_key].student_id)


def _row(number: int, offer: Waiting) -> Row:
    values = {"code": offer.course_code, "student": offer.student, "since": _since(offer)}
    return Row(number, values, asides={"student": offer.apart})


def _since(offer: Waiting) -> str:
    return day_label(local_moment(offer.offered_at).date()) if offer.offered_at else ""
