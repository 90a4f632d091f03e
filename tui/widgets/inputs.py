"""The editors inside the fields; nothing else in the application imports Textual's own."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input, TextArea

from tui.text import layout, wrap
from tui.widgets.columns import Base
from tui.widgets.place import pad, place

JOINERS = "\u200c\u200d"
DOT = "•"


class Settled(Message):
    """Typing paused for good: the editor lost the focus, or text was pasted."""


class LineInput(Input):
    """A line that is typed logically and drawn visually, with the cursor on the cell of its character.

    Args:
        base: base direction; "rtl" stands at the right.
    """

    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        border: none; height: 1; padding: 0; background: $surface; text-style: underline;
    }
    LineInput:focus { background: $boost; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "aside(-1)", show=False),
        Binding("right", "aside(1)", show=False),
        Binding("shift+left", "aside(-1, True)", show=False),
        Binding("shift+right", "aside(1, True)", show=False),
    ]

    def __init__(self, *, base: Base, placeholder: str = "", max_length: int = 0, password: bool = False) -> None:
        super().__init__(
            placeholder=placeholder, max_length=max_length, password=password, select_on_focus=False, compact=True
        )
        self.base: Base = base
        self.cursor_blink = False
        self._first = 0

    @property
    def typed(self) -> str:
        """The logical text."""
        return self.value

    def put(self, text: str) -> None:
        """Replace the text; the cursor goes to its end."""
        self.value = text
        self.cursor_position = len(text)

    @property
    def _at_right(self) -> bool:
        return self.base == "rtl"

    def action_aside(self, by: int, select: bool = False) -> None:
        """One character to the side the arrow points to, in a paragraph of this direction."""
        forward = by > 0 if not self._at_right else by < 0
        (self.action_cursor_right if forward else self.action_cursor_left)(select)

    async def _on_key(self, event: events.Key) -> None:
        if event.character and event.character in JOINERS:
            event.stop()
            event.prevent_default()
            self.insert_text_at_cursor(event.character)
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        text = " ".join(event.text.split())
        if text:
            self.replace(text, *sorted(self.selection))
            self.post_message(Settled())

    def _on_blur(self, event: events.Blur) -> None:
        super()._on_blur(event)
        self.post_message(Settled())

    # --- drawing ----------------------------------------------------------------------------------

    def _cells(self) -> list[tuple[str, int, int]]:
        """(glyphs, logical start, logical end) of each column, from left to right."""
        if self.password:
            return [(DOT, at, at + 1) for at in range(len(self.value))]
        return [(cell.text, cell.start, cell.end) for cell in layout(self.value, self.base).cells]

    def _window(self, cells: list[tuple[str, int, int]], width: int) -> list[tuple[str, int, int]]:
        """The columns that are seen, the cursor's among them, with the place of the cursor at the text's end."""
        end = (" ", len(self.value), len(self.value) + 1)
        cells = [end, *cells] if self._at_right else [*cells, end]
        cursor = next(at for at, cell in enumerate(cells) if cell[1] <= self.cursor_position < cell[2])
        first = min(len(cells) - width, cursor) if self._at_right else max(0, cursor - width + 1)
        return cells[max(0, first) : max(0, first) + width]

    def render_line(self, y: int) -> Strip:
        """The text as it reads; the cursor where the focus is."""
        width, base = self.content_size.width, self.rich_style
        if y or not width:
            return Strip.blank(width, base)
        if not self.value and not self.has_focus:
            style = self.get_component_rich_style("input--placeholder")
            text = place(self.placeholder, width, "auto", "right" if self._at_right else "left")
            return Strip([Segment(text, style)], width)
        seen = self._window(self._cells(), width)
        spare = Segment(" " * (width - len(seen)), base)
        segments = [Segment(glyphs, self._style_of(start, end)) for glyphs, start, end in seen]
        return Strip([spare, *segments] if self._at_right else [*segments, spare], width).simplify()

    def _style_of(self, start: int, end: int):  # noqa: ANN202 (a rich Style)
        style = self.rich_style
        if not self.has_focus:
            return style
        first, last = sorted(self.selection)
        if first < end and start < last:
            style += self.get_component_rich_style("input--selection", partial=True)
        if start <= self.cursor_position < end:
            style += self.get_component_rich_style("input--cursor", partial=True)
        return style

    def _cell_offset_to_index(self, offset: int) -> int:
        width = self.content_size.width
        seen = self._window(self._cells(), width)
        at = offset - (width - len(seen)) if self._at_right else offset
        if 0 <= at < len(seen):
            return min(seen[at][1], len(self.value))
        return 0 if (at >= len(seen)) == self._at_right else len(self.value)


class NoteInput(TextArea):
    """Several lines, typed logically; drawn as they read while the focus is elsewhere.

    Args:
        base: base direction of each paragraph.
        lines: lines that are seen at once.
    """

    DEFAULT_CSS = """
    NoteInput, NoteInput:focus { border: none; padding: 0; background: $surface; }
    """

    def __init__(self, *, base: Base, lines: int = 3) -> None:
        super().__init__(soft_wrap=True, tab_behavior="focus", compact=True, show_line_numbers=False)
        self.base: Base = base
        self.cursor_blink = False
        self.styles.height = lines

    @property
    def typed(self) -> str:
        """The logical text."""
        return self.text

    def put(self, text: str) -> None:
        """Replace the text."""
        self.load_text(text)

    def on_blur(self) -> None:
        """Draw the text as it reads again."""
        self._line_cache.clear()
        self.post_message(Settled())

    def on_focus(self) -> None:
        """Draw the text for its editor."""
        self._line_cache.clear()

    def render_line(self, y: int) -> Strip:
        """The visual lines without the focus; with it, the editor's, without control characters."""
        width = self.content_size.width
        if self.has_focus:
            return _harmless(super().render_line(y))
        lines = [line for part in self.text.split("\n") for line in wrap(part, max(1, width), self.base)]
        if y >= len(lines):
            return Strip.blank(width, self.rich_style)
        text = pad(lines[y].text, lines[y].width, width, "right" if self.base == "rtl" else "left")
        return Strip([Segment(text, self.rich_style)], width)


def _harmless(strip: Strip) -> Strip:
    """The strip with every control, format and private character replaced."""
    return Strip(
        [Segment("".join(c if c.isprintable() else "\ufffd" for c in segment.text), segment.style) for segment in strip]
    ).adjust_cell_length(strip.cell_length)
