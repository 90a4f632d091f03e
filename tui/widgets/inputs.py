"""The editors inside the fields; nothing else in the application imports Textual's own."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input, TextArea

from tui.widgets.caret import EditedLine, Spot, edited, edited_lines, hidden, line_of
from tui.widgets.columns import Base
from tui.widgets.place import Side, place

JOINERS = "\u200c\u200d"
DOT = "•"
CURSOR = Style(reverse=True)


class Settled(Message):
    """Typing paused for good: the editor lost the focus, or text was pasted."""


class LineInput(Input):
    """A line that is typed logically and drawn visually, with the cursor on the cell of its character.

    Args:
        base: base direction; "rtl" stands at the right.
    """

    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        border: none; height: 1; padding: 0; background: $panel; text-style: underline;
    }
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

    @property
    def typed(self) -> str:
        """The logical text."""
        return self.value

    def put(self, text: str) -> None:
        """Replace the text; the cursor goes to its end."""
        self.value = text
        self.cursor_position = len(text)

    def action_aside(self, by: int, select: bool = False) -> None:
        """One character to the side the arrow points to, in a paragraph of this direction."""
        forward = (by > 0) != self._line().from_right
        (self.action_cursor_right if forward else self.action_cursor_left)(select)

    def on_key(self, event: events.Key) -> None:
        """The joiners are typed like letters, though Python does not call them printable."""
        if event.character and event.character in JOINERS:
            event.stop()
            event.prevent_default()
            self.insert_text_at_cursor(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """A pasted text of several lines becomes one."""
        event.prevent_default()
        event.stop()
        text = " ".join(event.text.split())
        if text:
            self.replace(text, *sorted(self.selection))
            self.post_message(Settled())

    def on_blur(self) -> None:
        """What was typed is to be cleaned."""
        self.post_message(Settled())

    # --- drawing ----------------------------------------------------------------------------------

    def _line(self) -> EditedLine:
        return hidden(self.value, DOT) if self.password else edited(self.value, self.base)

    def _seen(self) -> tuple[tuple[Spot, ...], int]:
        """The spots in sight from left to right, and the blank columns to their left."""
        line, width = self._line(), self.content_size.width
        seen = line.window(self.cursor_position if self.has_focus else None, width)
        spare = width - sum(spot.width for spot in seen)
        return seen, spare if line.from_right else 0

    def render_line(self, y: int) -> Strip:
        """The text as it reads; the cursor where the focus is."""
        width, base = self.content_size.width, self.rich_style
        if y or not width:
            return Strip.blank(width, base)
        if not self.value and not self.has_focus:
            style = self.get_component_rich_style("input--placeholder")
            return Strip([Segment(place(self.placeholder, width, self.base, _side(self.base)), style)], width)
        seen, before = self._seen()
        segments = [Segment(" " * before, base), *(Segment(spot.glyph, self._style_of(spot)) for spot in seen)]
        return Strip(segments).adjust_cell_length(width, base).simplify()

    def _style_of(self, spot: Spot) -> Style:
        style = self.rich_style
        if not self.has_focus:
            return style
        first, last = sorted(self.selection)
        if first < spot.end and spot.start < last:
            style += self.get_component_rich_style("input--selection", partial=True)
        if spot.start <= self.cursor_position < spot.end:
            style += CURSOR
        return style

    def _cell_offset_to_index(self, offset: int) -> int:
        seen, before = self._seen()
        for spot in seen:
            if offset < before + spot.width:
                return min(spot.start, len(self.value))
            before += spot.width
        return min(seen[-1].start, len(self.value)) if seen else 0


def _side(base: Base) -> Side:
    return "right" if base == "rtl" else "left"


class NoteInput(TextArea):
    """Several lines, typed logically and drawn as they read.

    Args:
        base: base direction of each paragraph.
        lines: lines that are seen at once.
    """

    DEFAULT_CSS = """
    NoteInput, NoteInput:focus {
        border: none; padding: 0; background: $panel; color: $foreground; text-style: underline;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "aside(-1)", show=False),
        Binding("right", "aside(1)", show=False),
    ]

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
        """What was typed is to be cleaned."""
        self.post_message(Settled())

    @property
    def _cursor_index(self) -> int:
        return self.document.get_index_from_location(self.cursor_location)

    def action_aside(self, by: int) -> None:
        """One character to the side the arrow points to, in a paragraph of this direction."""
        lines = self._lines()
        forward = (by > 0) != lines[line_of(lines, self._cursor_index)].from_right
        (self.action_cursor_right if forward else self.action_cursor_left)()

    def _lines(self) -> list[EditedLine]:
        return edited_lines(self.text, self.content_size.width, self.base)

    def render_line(self, y: int) -> Strip:
        """The visual line; the cursor where the focus is."""
        width, base = self.content_size.width, self.rich_style
        lines = self._lines()
        cursor = self._cursor_index if self.has_focus else None
        at = line_of(lines, cursor) if cursor is not None else 0
        number = y + max(0, at - self.content_size.height + 1)
        if number >= len(lines):
            return Strip.blank(width, base)
        line = lines[number]
        seen = line.window(None, width)
        under = line.spots[line.at(cursor)] if cursor is not None and number == at else None
        spare = width - sum(spot.width for spot in seen)
        segments = [Segment(spot.glyph, base + CURSOR if spot is under else base) for spot in seen]
        blank = Segment(" " * spare, base)
        return Strip([blank, *segments] if line.from_right else [*segments, blank], width).simplify()
