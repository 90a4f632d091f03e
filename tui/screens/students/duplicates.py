"""The warning before a student is created whose name, and perhaps birth date, somebody has already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.widget import Widget
from textual.widgets import Button

from tui.language.i18n import _, date_text
from tui.screens.shell.section_names import section_name, shortened
from tui.widgets.dialogs import Dialog, button, cancel_button, confirm_button
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.said import Said

if TYPE_CHECKING:
    from data.students.records import Similar

CREATE = ""
"""The answer that the student is somebody else."""


class SimilarStudents(Dialog[str]):
    """Answers `CREATE`, the identifier of a student to open instead, or None to go back to the form.

    Args:
        name: of the student who is being created.
        similar: who may be the same person, those with the same birth date first.
    """

    DEFAULT_CSS = "SimilarStudents Grid { height: auto; max-height: 8; min-height: 2; margin: 1 0 0 0; }"

    def __init__(self, name: str, similar: Sequence[Similar]) -> None:
        super().__init__(_("Is it somebody who is here already?"))
        self.name_given, self.similar = name, similar

    def content(self) -> Sequence[Widget]:
        """What is alike, and the students."""
        columns = [
            Column("name", _("Name"), width=18, weight=2, base="rtl", sortable=False),
            Column("section", _("Section"), width=12, weight=2, shorter=shortened, sortable=False),
            Column("number", _("Number"), width=10, base="ltr", sortable=False),
            Column("born", _("Born"), width=11, priority=1, sortable=False),
        ]
        return [Said(self._told(), base=self.base), Grid(columns, id="similar")]

    def _told(self) -> str:
        if any(one.same for one in self.similar):
            return _("The same name and birth date as {name} stand here already.", name=self.name_given)
        return _("The name {name} stands here already; whether the birth date is another is not known.",
                 name=self.name_given)  # fmt: skip

    def buttons(self) -> Sequence[Button]:
        """Create, open the one under the cursor, or back to the form."""
        create, back = confirm_button(_("Create all the same")), cancel_button(_("Back"))
        return [create, button(_("Open that student"), "open"), back]

    def on_mount(self) -> None:
        """One more Enter goes back to the form, with all that was typed: nobody is created twice by it."""
        self.query_one(Grid).show([_row(one) for one in self.similar])
        self.query_one("#cancel", Button).focus()

    def on_key(self, event: Any) -> None:
        """Up goes from the buttons to the students."""
        if event.key == "up" and isinstance(self.focused, Button):
            self.query_one(Grid).focus()
            event.stop()

    def press(self, button: str) -> None:
        """What the button of that id does."""
        if button == "open":
            self.dismiss(str(self.query_one(Grid).cursor_key))
        else:
            super().press(button)

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a student opens it."""
        event.stop()
        self.dismiss(str(event.row_key))

    def confirm(self) -> None:
        """Somebody else."""
        self.dismiss(CREATE)


def _row(one: Similar) -> Row:
    student = one.student
    place = section_name(student.grade_level, student.section)
    born = date_text(one.birth_date) if one.birth_date else "–"
    values = {"name": student.name, "section": place or "–", "number": student.number or student.unique_id}
    return Row(student.unique_id, values | {"born": born}, {"born": "strong" if one.same else "muted"})
