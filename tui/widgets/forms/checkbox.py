"""A box to tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.language.i18n import _
from tui.widgets.said import drawn


class Tick(Widget, can_focus=True):
    """Yes or no, as a sign and a word; Space or a click turns it."""

    DEFAULT_CSS = """
    Tick { height: 1; width: auto; background: $panel; }
    Tick:focus { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "turn", show=False)]

    ticked: reactive[bool] = reactive(False, layout=True)

    @dataclass
    class Changed(Message):
        """It was ticked or not."""

        tick: Tick
        ticked: bool

    def render(self) -> Content:
        """The sign and the word."""
        return drawn(("[x] " if self.ticked else "[ ] ") + (_("yes") if self.ticked else _("no")))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as what it says."""
        return self.render().cell_length

    def action_turn(self) -> None:
        """Turn it."""
        self.ticked = not self.ticked
        self.post_message(self.Changed(self, self.ticked))

    def on_click(self) -> None:
        """Turn it."""
        self.action_turn()
