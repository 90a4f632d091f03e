"""The choices of a question: the arrows up and down choose among them, the others turn to other questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from tui.widgets.grid.grid import Grid


class ChoiceList(Grid):
    """A list of choices. Enter selects the row, Space takes it; a digit is a choice's own, letters find one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "take", show=False)]

    @dataclass
    class Turned(Message):
        """Another question is wanted, `by` further on."""

        by: int

    @dataclass
    class Taken(Message):
        """The choice under the cursor is taken."""

        place: Any

    def looks_for(self, character: str) -> bool:
        """Anything but a digit."""
        return not character.isdecimal()

    def action_take(self) -> None:
        """Space."""
        if self.cursor_key is not None:
            self.post_message(self.Taken(self.cursor_key))

    def action_aside(self, by: int) -> None:
        """The arrow to where lines end goes on, the other one back."""
        self.post_message(self.Turned(by if self.direction == "ltr" else -by))

    def action_page(self, way: int) -> None:
        """Page down goes on, page up back."""
        self.post_message(self.Turned(way))
