"""The editor of several lines."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.strip import Strip

from tui.editing.cells import EditedLine, Lines
from tui.editing.model import Model
from tui.widgets.editors.editor import MOST, Editor
from tui.widgets.grid.columns import Base, Direction

MORE_ABOVE, MORE_BELOW = "▴", "▾"
GUTTER = 1
"""Columns at the side where lines end, for the signs that there is more."""


class NoteEditor(Editor):
    """Several lines, typed logically and drawn as they read.

    Args:
        base: base direction of each paragraph.
        direction: that of paragraphs whose letters do not tell one.
        lines: lines that are seen at once.
        max_length: characters at most, 0 for `MOST`.
        read_only: the text can be selected and copied, not changed.
    """

    MULTILINE = True

    def __init__(
        self, *, base: Base, direction: Direction = "ltr", lines: int = 3, max_length: int = 0, read_only: bool = False
    ) -> None:
        super().__init__(Model(max_length=max_length or MOST, read_only=read_only), base=base, direction=direction)
        self.styles.height = lines
        self._top = 0
        self._column: int | None = None
        self._laid_out: tuple[tuple[str, int, Base, Direction], Lines] | None = None

    # --- cells ------------------------------------------------------------------------------------

    @property
    def _width(self) -> int:
        return max(2, self.content_size.width - GUTTER)

    def lines(self) -> Lines:
        """The lines in the width there is."""
        asked = (self.model.text, self._width, self.base, self.direction)
        if self._laid_out is None or self._laid_out[0] != asked:
            self._laid_out = (asked, Lines(*asked))
        return self._laid_out[1]

    def line_at_cursor(self) -> EditedLine:
        """The visual line."""
        lines = self.lines()
        return lines[lines.number(self.model.cursor)][1]

    def follow(self) -> None:
        """Keep the cursor's line in sight."""
        number, height = self.lines().number(self.model.cursor), max(1, self.content_size.height)
        self._scroll_to(max(number - height + 1, min(self._top, number)))

    def _scroll_to(self, top: int) -> None:
        most = max(0, len(self.lines()) - max(1, self.content_size.height))
        self._top = max(0, min(top, most))
        self.refresh()

    def _begins_at(self, line: EditedLine) -> int:
        """The column where the cells of a line may begin: signs stand where it ends."""
        return GUTTER if line.from_right else 0

    def cursor_offset(self) -> Offset:
        """The line and the cell on it."""
        lines, cursor = self.lines(), self.model.cursor
        column = lines.column(cursor, self._width) + self._begins_at(self.line_at_cursor())
        return Offset(column, lines.number(cursor) - self._top)

    def place_at(self, offset: Offset) -> int:
        """The place on that line, on the first or the last beyond them."""
        lines = self.lines()
        number = max(0, min(self._top + offset.y, len(lines) - 1))
        return lines.hit(number, offset.x - self._begins_at(lines[number][1]), self._width)

    # --- keys -------------------------------------------------------------------------------------

    def go(self, move: str, select: bool) -> bool:
        """Home and End go to the ends of the visual line; Up and Down keep their column."""
        lines, height = self.lines(), max(1, self.content_size.height)
        number = lines.number(self.model.cursor)
        by = {"up": -1, "down": 1, "pageup": -height, "pagedown": height}.get(move)
        if by is not None:
            self._go_lines(by, select)
            return True
        self._column = None
        if move in ("home", "end"):
            self.model.move(lines.first(number) if move == "home" else lines.last(number), select)
            return True
        return super().go(move, select)

    def _go_lines(self, by: int, select: bool) -> None:
        """So many lines down or up; on the last line to its end, on the first to its beginning."""
        lines, cursor = self.lines(), self.model.cursor
        if self._column is None:
            self._column = self.cursor_offset().x
        number = lines.number(cursor) + by
        if number in range(len(lines)) or abs(by) > 1:
            goal = self.place_at(Offset(self._column, number - self._top))
        else:
            goal = 0 if by < 0 else len(self.model.text)
        self.model.move(goal, select)

    def enter(self) -> bool:
        """A new line."""
        self._insert("\n")
        return True

    def _changed(self, dropped: tuple[str, ...] = (), full: bool = False) -> None:
        self._column = None
        super()._changed(dropped, full)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The column is another."""
        self._column = None

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """See the line above."""
        event.stop()
        self._scroll_to(self._top - 1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """See the line below."""
        event.stop()
        self._scroll_to(self._top + 1)

    # --- drawing ----------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """The visual line; the cursor where the focus is, and a sign where there is more."""
        if not self.content_size.width:
            return Strip.blank(0, self.rich_style)
        lines = self.lines()
        number = self._top + y
        if number >= len(lines):
            return Strip.blank(self.content_size.width, self.rich_style)
        offset, line = lines[number]
        on_it = number == lines.number(self.model.cursor)
        text = self.strip_of(line, line.seen(0, self._width), offset, self._width, on_it)
        sign = Strip([Segment(self._sign(number, y), self.get_component_rich_style("editor--placeholder"))], GUTTER)
        return Strip.join([sign, text] if line.from_right else [text, sign])

    def _sign(self, number: int, y: int) -> str:
        last = min(self.content_size.height, len(self.lines())) - 1
        if y == last and number + 1 < len(self.lines()):
            return MORE_BELOW
        return MORE_ABOVE if y == 0 and number else " "
