"""A grid's model painted line by line, and kept in sight: what is seen of a grid, without what is done to it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.language.i18n import _
from tui.language.i18n import direction as language_direction
from tui.widgets.grid import drawing
from tui.widgets.grid.cell_states import State
from tui.widgets.grid.columns import Column, Direction
from tui.widgets.grid.drawing import Piece
from tui.widgets.grid.model import GridModel
from tui.widgets.type_to_find import Finds

STYLES = (
    *("header", "cursor", "cursor-row", "note", "muted", "strong", "accent", "success", "warning", "error"),
    *(state.value for state in State),
)


Seeks = Literal["rows", "row", "cell"]
"""What finding does: only the rows that hold what is typed are shown, or the cursor goes to such a row or cell."""


class PaintedGrid(ScrollView, Finds):
    """Rows under headings, drawn at declared widths whatever their number.

    Args:
        columns: the columns in reading order.
        direction: "rtl" puts the first column at the right; None takes the language's.
        empty: what a grid says that has no rows (logical text).
        finds: what finding does.
        tells_finding: whether what is looked for stands in a line above the rows; otherwise it stands elsewhere.

    Attributes:
        reading: nobody knows yet which rows there are.
        not_found: what it says where finding hides every row, instead of how to end that.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"grid--{name}" for name in STYLES}
    DEFAULT_CSS = """
    PaintedGrid { overflow-x: hidden; scrollbar-size-vertical: 1; background: $background; color: $foreground; }
    PaintedGrid .grid--header { text-style: underline; }
    PaintedGrid .grid--cursor { text-style: reverse; }
    PaintedGrid .grid--cursor-row { background: $panel; }
    PaintedGrid .grid--note { color: $text-error; text-style: italic; }
    PaintedGrid .grid--muted { text-style: dim; }
    PaintedGrid .grid--strong { text-style: bold; }
    PaintedGrid .grid--accent { color: $text-accent; }
    PaintedGrid .grid--success { color: $text-success; }
    PaintedGrid .grid--warning { color: $text-warning; }
    PaintedGrid .grid--error { color: $text-error; }
    PaintedGrid .grid--dirty { color: $text-warning; }
    PaintedGrid .grid--saving { text-style: dim; }
    PaintedGrid .grid--saved { color: $text-success; }
    PaintedGrid .grid--refused { color: $text-error; text-style: bold; }
    PaintedGrid .grid--waiting { color: $text-warning; text-style: bold; }
    """

    direction: reactive[Direction] = reactive("ltr")

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        direction: Direction | None = None,
        empty: str = "",
        finds: Seeks = "rows",
        tells_finding: bool = True,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.model = GridModel(columns)
        self.empty, self.finds, self.tells_finding = empty, finds, tells_finding
        self.reading, self.not_found = True, ""
        self.set_reactive(PaintedGrid.direction, direction or language_direction())
        self._drawn_width = 0
        self._styles_made: dict[tuple[str, ...], Style] = {}

    @property
    def _head(self) -> int:
        """Lines above the rows."""
        return 2 if self.finding and self.tells_finding else 1

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _at(self) -> tuple[Hashable | None, str, int]:
        """Row, column and line of the cursor."""
        return self.model.cursor_key, self.model.column, self.model.lines.of(self.model.cursor)

    def _refresh_row(self, key: Hashable | None) -> None:
        """Paint one row anew, the rest of the screen not: that matters over a slow line."""
        position = None if key is None else self.model.view.position(key, self.model.cursor)
        if position is not None:
            self.refresh_line(self._head + self.model.lines.of(position))

    def _measure(self) -> None:
        """Tell the scroll bar how many lines there are now."""
        self._place_columns()
        self.virtual_size = Size(self._width, self._head + self.model.lines.count)

    def _keep_in_sight(self) -> None:
        """Scroll so that the cursor's row and the notes under it are on the screen."""
        room = self.size.height - self._head
        if room <= 0 or not len(self.model.view):
            return
        first = self.model.lines.of(self.model.cursor)
        last = first + len(self.model.lines.notes(self.model.cursor))
        top = round(self.scroll_y)
        wanted = min(first, max(top, last - room + 1))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True)

    def watch_direction(self) -> None:
        """Mirror what is drawn."""
        self.refresh()

    def _place_columns(self) -> None:
        """Place the columns in the width there is now."""
        if self._width != self._drawn_width:
            self._drawn_width = self._width
            self.model.resize(max(1, self._width - drawing.GUTTER))

    # --- painting ---------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line of the screen, from the model's line that stands there."""
        self._place_columns()
        width = self._width
        segments = [Segment(piece.text, self._style(piece.styles)) for piece in self._pieces(y, width) if piece.text]
        return Strip(segments).adjust_cell_length(width, self._style(())).simplify()

    def _style(self, names: tuple[str, ...]) -> Style:
        """The grid's own style with named ones over it; put together once, which is most of what a line costs."""
        style = self._styles_made.get(names)
        if style is None:
            style = self.rich_style
            for name in names:
                style += self.get_component_rich_style(f"grid--{name}", partial=True)
            self._styles_made[names] = style
        return style

    def notify_style_update(self) -> None:
        """Other colours: put the styles together anew."""
        self._styles_made.clear()
        super().notify_style_update()

    def _pieces(self, y: int, width: int) -> list[Piece]:
        model, head = self.model, self._head
        if y < head - 1:
            return drawing.find_line(self.finding, self._found, width, self.direction)
        if y == head - 1:
            return drawing.header(model, self.direction)
        number = self.scroll_offset.y + y - head
        line = model.lines.at(number)
        if line is not None:
            return drawing.body(model, line, width, self.direction, self.has_focus)
        return [] if len(model.view) else drawing.nothing(self._nothing(), number - 1, width)

    @property
    def _found(self) -> int:
        """How many places hold what is looked for."""
        return len(self.model.view) if self.finds == "rows" else len(self.model.sought_places(self.finds == "cell"))

    def _nothing(self) -> str:
        """What a grid without rows says: that they are being read, that none is found, or what it is empty of."""
        if self.reading:
            return _("Reading…")
        if self.finding:
            return self.not_found or _("Nothing found. Esc shows everything again.")
        return self.empty

    def caret(self) -> Offset:
        """The cell, from the top left of the content, where the active cell begins or the next character will stand."""
        if self.in_find and self.tells_finding:
            return Offset(drawing.find_caret(self.finding, self._found, self._width, self.direction), 0)
        line = self.model.lines.of(self.model.cursor) - self.scroll_offset.y
        return Offset(drawing.cursor_cell(self.model, self._width, self.direction), self._head + line)
