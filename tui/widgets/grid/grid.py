"""The grid: a list or a sheet of any length, painted line by line at declared widths."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from tui.widgets.grid import drawing, messages
from tui.widgets.grid.cell_states import CellState, State
from tui.widgets.grid.columns import Column, Direction
from tui.widgets.grid.lines import NotePart
from tui.widgets.grid.numbers import latin
from tui.widgets.grid.rows import Row, Window
from tui.widgets.grid.view import PaintedGrid, Seeks

SAVED_SECONDS = 1.5

__all__ = ["CellState", "Column", "Grid", "Row", "Seeks", "State", "Window"]


class Grid(PaintedGrid, can_focus=True):
    """Rows under headings, with a cursor; what became of an entry in a cell is said by `set_state`.

    Letters find, as one types; nothing else is done by them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False, id="grid.up"),
        Binding("down", "move(1)", show=False, id="grid.down"),
        Binding("pageup", "page(-1)", show=False, id="grid.page_up"),
        Binding("pagedown", "page(1)", show=False, id="grid.page_down"),
        Binding("home,ctrl+home", "edge(-1)", show=False, id="grid.first"),
        Binding("end,ctrl+end", "edge(1)", show=False, id="grid.last"),
        Binding("left", "aside(-1)", show=False, id="grid.left"),
        Binding("right", "aside(1)", show=False, id="grid.right"),
        Binding("enter", "accept", show=False, id="grid.accept"),
        Binding("ctrl+c", "copy", show=False, id="grid.copy"),
    ]

    RowSelected = messages.RowSelected
    CursorMoved = messages.CursorMoved
    Sorted = messages.Sorted
    Found = messages.Found
    Copied = messages.Copied

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
        super().__init__(
            columns, direction=direction, empty=empty, finds=finds, tells_finding=tells_finding, id=id, classes=classes
        )
        self._waiting: list[Callable[[], None]] | None = None
        self._told_at = self._at()[:2]

    # --- what screens call ------------------------------------------------------------------------

    def show(self, rows: Sequence[Row] | None) -> None:
        """Show `rows` (kept, not copied) in place of those before; the cursor stays on its row.

        Args:
            rows: None while nobody knows yet which there are.
        """
        before = self._at()
        self.reading = rows is None
        self.model.show(() if rows is None else rows)
        self._lines_changed(before)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns, for another language for example; rows, cursor and states stay."""
        self.model.set_columns(columns)
        self._drawn_width = 0
        self.refresh()

    def update_row(self, key: Hashable, values: Mapping[str, str], styles: Mapping[str, str] | None = None) -> bool:
        """Change some values (and all styles) of one row in place; False when it is not here."""
        changed = self.model.update_row(key, values, styles)
        self._refresh_row(key)
        return changed

    def set_state(self, key: Hashable, column: str, state: State | str | None, note: str = "") -> None:
        """Say what became of what was entered in a cell; a note gets a line of its own under the row.

        Args:
            state: None quiets the cell; `saved` quiets itself after a moment.
            note: logical text, in the user's language.
        """
        with self._row_changes(key):
            self.model.set_state(key, column, None if state is None else State(state), note)
        if state == State.SAVED:
            self.set_timer(SAVED_SECONDS, lambda: self._quieten(key, column))

    def _quieten(self, key: Hashable, column: str) -> None:
        now = self.model.state(key, column)
        if now is not None and now.state is State.SAVED:
            self.model.set_state(key, column, None)
            self._refresh_row(key)

    def set_note(self, key: Hashable, note: str) -> None:
        """Put a line of its own under a row; an empty note takes it away."""
        with self._row_changes(key):
            self.model.set_note(key, note)

    def sort_by(self, column: str) -> None:
        """Sort by a column; again turns it round, a third time gives the source's order back."""
        before = self._at()
        now = self.model.sort(column)
        self.post_message(self.Sorted(self, now[0] if now else None, bool(now and now[1])))
        self._lines_changed(before)

    @property
    def cursor_key(self) -> Hashable | None:
        """The key of the row under the cursor; None in an empty grid."""
        return self.model.cursor_key

    @property
    def cursor_column(self) -> str:
        """The key of the column under the cursor."""
        return self.model.column

    def move_to(self, key: Hashable, column: str | None = None) -> bool:
        """Put the cursor on a row (and column); False when it is not in sight of filter and data."""
        before = self._at()
        found = self.model.move_to(key, column)
        self._moved(before)
        return found

    # --- keys and mouse ---------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor or sorts by a heading; a second one selects the row."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        column = drawing.column_at(self.model, offset.x, self._width, self.direction)
        number = self.scroll_offset.y + offset.y - self._head
        line = self.model.lines.at(number) if offset.y >= self._head else None
        if offset.y == self._head - 1 and column is not None and column.sortable:
            self.sort_by(column.key)
        elif line is not None:
            self.leave_cell()
            before = self._at()
            self.model.move_to(self.model.view.row(line.position).key, column.key if column else None)
            self._moved(before)
            if event.chain > 1:
                self._select()

    def action_move(self, by: int) -> None:
        """Move by rows; where finding hides none, from one that is found to the next."""
        self.leave_cell()
        before = self._at()
        if self._seeks and by in (-1, 1):
            self.model.next_sought(by, self.finds == "cell")
        else:
            self.model.move(by)
        self._moved(before)

    def action_page(self, way: int) -> None:
        """Move by a screenful."""
        self.action_move(way * max(1, self.size.height - self._head - 1))

    def action_edge(self, way: int) -> None:
        """Move to the first or the last row."""
        self.action_move(way * len(self.model.view))

    def action_aside(self, by: int) -> None:
        """Left and right as the eye sees them, whatever the direction."""
        self.leave_cell()
        before = self._at()
        self.model.across(by if self.direction == "ltr" else -by)
        self._moved(before)

    def action_accept(self) -> None:
        """Enter: select the row, once what is found has come; where nothing is found, nothing."""
        if not self._seeks or self._found:
            self.once_found(self._select)

    def action_copy(self) -> None:
        """Put the stored text of the cell on the clipboard."""
        if self.cursor_key is None:
            raise SkipAction()
        column = self.model.cursor_column
        text = self.model.text(self.model.view.row(self.model.cursor), column)
        if column.told or column.base == "ltr":
            text = latin(text)
        self.app.copy_to_clipboard(text)
        self.post_message(self.Copied(self, text))

    def watch_finding(self, text: str) -> None:
        """Find as one types."""
        before = self._at()
        if self.finds == "rows":
            self.model.filter(text)
        else:
            self.leave_cell()
            self.model.seek(text, self.finds == "cell")
        if self.is_mounted:
            self.post_message(self.Found(self, text))
            self._lines_changed(before)

    # --- what is found elsewhere ------------------------------------------------------------------

    def look_elsewhere(self) -> None:
        """What is found comes later, from a database: whatever is done meanwhile is done to that."""
        self._waiting = self._waiting or []

    def once_found(self, act: Callable[[], None]) -> None:
        """Do something to the row under the cursor, as soon as that is the one that was looked for."""
        if self._waiting is None:
            act()
        else:
            self._waiting.append(act)

    def found(self, came: bool = True) -> None:
        """What was looked for is shown, or will not come; what was put off is done then, or dropped."""
        waiting, self._waiting = self._waiting, None
        for act in waiting or ():
            if came:
                act()

    def on_focus(self) -> None:
        """Show the cell's cursor."""
        self._refresh_row(self.cursor_key)

    def on_blur(self) -> None:
        """Leaving the grid leaves the cell."""
        self.leave_cell()
        self._refresh_row(self.cursor_key)

    # --- within -----------------------------------------------------------------------------------

    @property
    def _seeks(self) -> bool:
        """Whether something is looked for, and nothing is hidden for it."""
        return self.finds != "rows" and bool(self.finding)

    def _select(self) -> None:
        if self.cursor_key is not None:
            self.post_message(self.RowSelected(self, self.cursor_key, self.model.column))

    def leave_cell(self) -> None:
        """The cursor is about to leave its cell: a grid that is typed in takes what was typed."""

    @contextmanager
    def _row_changes(self, key: Hashable) -> Iterator[None]:
        """Paint a row anew after a change, and all below it where the notes under it changed."""
        before, notes = self._at(), self._notes(key)
        yield
        if self._notes(key) == notes:
            self._refresh_row(key)
        else:
            self._lines_changed(before)

    def _notes(self, key: Hashable) -> list[NotePart]:
        position = self.model.view.position(key, self.model.cursor)
        return [] if position is None else self.model.lines.notes(position)

    def _moved(self, before: tuple[Hashable | None, str, int]) -> None:
        """The cursor may be elsewhere: paint where it was and where it is.

        What was told last counts, not what was there `before`: a page that comes late has changed that already.
        """
        now = self._at()
        if now[:2] != self._told_at:
            self._told_at = now[:2]
            self.post_message(self.CursorMoved(self, now[0], now[1]))
        self._keep_in_sight()
        for line in {before[2], now[2]}:
            self.refresh_line(self._head + line)

    def _lines_changed(self, before: tuple[Hashable | None, str, int]) -> None:
        """Anything may have changed: paint everything."""
        self._measure()
        self._moved(before)
        self.refresh()

    def on_resize(self) -> None:
        """Place the columns anew."""
        self._lines_changed(self._at())
