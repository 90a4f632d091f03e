"""Text on the screen that is not a field: wrapped and drawn by `tui.text`, never markup."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.text import visual, wrap
from tui.text import width as text_width
from tui.widgets.grid.columns import Base


def drawn(text: str, base: Base = "auto") -> Content:
    """One line of logical text as content for a button, a title or an option."""
    return Content(visual(" ".join(text.split()), base))


class Said(Widget):
    """Logical text, wrapped to the width there is; lines begin where their base direction begins.

    Args:
        text: logical text; a newline begins a paragraph.
        base: "rtl" text stands at the right.
        centered: lines stand in the middle.
    """

    DEFAULT_CSS = """
    Said { width: 1fr; height: auto; }
    Said.-muted { color: $text-muted; }
    Said.-error { color: $text-error; }
    Said.-warning { color: $text-warning; }
    Said.-success { color: $text-success; }
    Said.-strong { text-style: bold; }
    """
    ALLOW_SELECT = False

    text: reactive[str] = reactive("", layout=True)
    base: reactive[Base] = reactive("auto", layout=True)

    def __init__(
        self,
        text: str = "",
        *,
        base: Base = "auto",
        centered: bool = False,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.centered = centered
        self.set_reactive(Said.text, text)
        self.set_reactive(Said.base, base)

    def say(self, text: str, base: Base | None = None) -> None:
        """Say something else."""
        self.text = text
        if base is not None:
            self.base = base

    def lines(self, width: int) -> list[str]:
        """The visual lines, each `width` columns wide."""
        room = max(1, width)
        return [self._beside(line.text, room - line.width, line.base) for line in wrap(self.text, room, self.base)]

    def _beside(self, drawn_line: str, spare: int, base: Base) -> str:
        """A visual line with its spare columns on the side where it ends."""
        before = spare // 2 if self.centered else spare if base == "rtl" else 0
        return " " * before + drawn_line + " " * (spare - before)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """The longest paragraph, at most what there is."""
        return min(container.width, max(map(text_width, self.text.split("\n"))))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines at `width`; none for no text."""
        return len(self.lines(width)) if self.text else 0

    def render(self) -> Content:
        """The lines for the size there is."""
        return Content("\n".join(self.lines(self.content_size.width)))
