"""A screen that was come to from another one: Esc goes back there."""

from __future__ import annotations

from tui.app.places import Place
from tui.screens.shell.base import RasdScreen
from tui.widgets.said import Said


class LeadsBack(RasdScreen):
    """A screen whose Esc leads to another place, once nothing is refused on it any more."""

    def back(self) -> Place:
        """Where one came from."""
        return Place("tests")

    def action_back(self) -> None:
        """Go there."""
        self.app.go(self.back())

    def key_escape(self) -> None:
        """Esc takes a refusal off the screen; with none, it goes back."""
        refused = bool(self.query_one("#refusal", Said).text)
        super().key_escape()
        if not refused:
            self.action_back()
