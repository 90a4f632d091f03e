"""The editor of one line."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.strip import Strip

from tui.editing.cells import EditedLine, hidden, one_line, paragraph_base
from tui.editing.model import Model
from tui.editing.recall import Recall
from tui.text import fit
from tui.text.clean import letters
from tui.widgets.editors.editor import MOST, Editor
from tui.widgets.grid.columns import Base, Direction

DOT = "•"


class LineEditor(Editor):
    """A line that is typed logically and drawn as it reads; longer than its room, it scrolls from where it begins.

    Args:
        base: base direction; "rtl" stands at the right.
        direction: that of a text whose letters do not tell one.
        placeholder: logical text while nothing is typed.
        max_length: characters at most, 0 for `MOST`.
        password: draw dots, and never copy.
        read_only: the text can be selected and copied, not changed.
        history: earlier entries, oldest first, for Up and Down; it grows at Enter.
    """

    DEFAULT_CSS = "LineEditor { height: 1; }"

    def __init__(
        self,
        *,
        base: Base,
        direction: Direction = "ltr",
        placeholder: str = "",
        max_length: int = 0,
        password: bool = False,
        read_only: bool = False,
        history: list[str] | None = None,
    ) -> None:
        model = Model(max_length=max_length or MOST, read_only=read_only, secret=password)
        super().__init__(model, base=base, direction=direction)
        self.placeholder = placeholder
        self.recall = None if history is None else Recall(history)
        self._first = 0

    # --- keys -------------------------------------------------------------------------------------

    def go(self, move: str, select: bool) -> bool:
        """Home and End go to the ends of the text; Up and Down through what was entered before."""
        match move:
            case "home":
                self.model.move(0, select)
            case "end":
                self.model.move(len(self.model.text), select)
            case "up" | "down":
                return not select and self._recall(move)
            case _:
                return super().go(move, select)
        return True

    def _recall(self, move: str) -> bool:
        if self.recall is None:
            return False
        found = (self.recall.earlier if move == "up" else self.recall.later)(self.model.text)
        if found is not None:
            self.model.amend(found)
            self.model.move(len(found))
            self._changed()
        return found is not None

    def enter(self) -> bool:
        """Tell that the line is done."""
        if self.recall is not None:
            self.recall.keep(self.model.text)
        self.post_message(self.Submitted(self))
        return True

    def taken(self, text: str) -> tuple[str, tuple[str, ...]]:
        """A password keeps everything but how a terminal happens to send its letters."""
        return (letters(text), ()) if self.model.secret else super().taken(text)

    def copy(self) -> bool:
        """Passwords stay where they are."""
        return not self.model.secret and super().copy()

    def on_focus(self, event: events.Focus) -> None:
        """What a field holds is typed over, unless a click says where, or only the terminal was left."""
        if not event.from_app_focus:
            self.model.select(0, len(self.model.text))

    # --- cells ------------------------------------------------------------------------------------

    def line_at_cursor(self) -> EditedLine:
        """The whole text."""
        text = self.model.text
        return hidden(text, DOT) if self.model.secret else one_line(text, self._base_of(text))

    def _base_of(self, text: str) -> Base:
        return paragraph_base(text, self.base, self.direction)

    def follow(self) -> None:
        """Keep the cursor in sight; without the focus, the beginning."""
        line, width = self.line_at_cursor(), max(1, self.content_size.width)
        self._first = line.scrolled(self._first, self.model.cursor, width) if self.has_focus else 0

    def cursor_offset(self) -> Offset:
        """On the one line."""
        return Offset(self.line_at_cursor().column(self.model.cursor, self._first, self.content_size.width), 0)

    def place_at(self, offset: Offset) -> int:
        """On the one line, whatever the height."""
        return self.line_at_cursor().hit(offset.x, self._first, self.content_size.width)

    def render_line(self, y: int) -> Strip:
        """The text as it reads; the cursor where the focus is."""
        width = self.content_size.width
        if y or not width:
            return Strip.blank(width, self.rich_style)
        if not self.model.text and not self.has_focus:
            return self._placeholder(width)
        self.follow()
        line = self.line_at_cursor()
        return self.strip_of(line, line.seen(self._first, width), 0, width, cursor=True)

    def _placeholder(self, width: int) -> Strip:
        """In brackets, as no value is: colours and slanted letters are not there everywhere."""
        style = self.get_component_rich_style("editor--placeholder") + Style(italic=bool(self.placeholder))
        told = f"({self.placeholder})" if self.placeholder else ""
        base: Base = "rtl" if self.direction == "rtl" else "auto"
        return Strip([Segment(fit(told, width, base, "start"), style)], width)
