"""The terminal's own cursor: it stands where the keys go, for screen readers and magnifiers follow it.

It is hidden, for what is active is drawn so already, and terminals tell its place all the same (VTE's accessible,
/dev/vcsa of the console); it is moved by the very frame that shows where it is.
"""

from __future__ import annotations

from typing import Any, Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

Result = TypeVar("Result")


@runtime_checkable
class HasCaret(Protocol):
    """A widget that knows the cell in which its keys act."""

    def caret(self) -> Offset:
        """That cell, from the top left of the content."""


class FollowsFocus(App[Result]):
    """An application whose frames put the terminal's cursor where the focus is."""

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if renderable is not None and screen is self.screen:
            self.cursor_position = caret_on(screen)
        super()._display(screen, renderable)


def caret_on(screen: Screen[Any]) -> Offset:
    """Return the cell of a screen in which the next key will act: of a row, of a field, or where a button begins."""
    widget = screen.focused
    if widget is None or not widget.is_attached:
        return _start(screen, screen)
    room = widget.content_region
    if isinstance(widget, HasCaret):
        at = room.offset + widget.caret()
    elif isinstance(widget, OptionList):
        at = _start(screen, widget) + Offset(0, (widget.highlighted or 0) - widget.scroll_offset.y)
    else:
        at = _start(screen, widget)
    return screen.outer_size.clamp_offset(at)


def _start(screen: Screen[Any], widget: Widget) -> Offset:
    """The first cell of what a widget shows, where lines begin."""
    room = widget.content_region
    from_right = getattr(screen, "direction", "ltr") == "rtl"
    return Offset(max(room.x, room.right - 1), room.y) if from_right else room.offset
