"""The list of the students who are found, below the field that finds them."""

from __future__ import annotations

from textual.geometry import Offset

from tui.widgets.forms.fields import TextField
from tui.widgets.grid.grid import Grid


class StudentList(Grid):
    """A list whose rows the database finds, as the field of its screen says."""

    def watch_finding(self, text: str) -> None:
        """What is found comes later."""
        super().watch_finding(text)
        if self.is_mounted:
            self.look_elsewhere()

    def caret(self) -> Offset:
        """Where the field goes on, while letters go there."""
        if not self.in_find:
            return super().caret()
        editor = self.screen.query_one("#find-place TextField", TextField).control_widget
        return editor.content_region.offset + editor.caret() - self.content_region.offset
