"""The grid without a screen: cursor, typing, pending edits, and which line shows what."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from tui.widgets.columns import Column, Placed, lay_out
from tui.widgets.edits import CellState, Edit, Edits, State
from tui.widgets.lines import Lines
from tui.widgets.numbers import number_begins, plain
from tui.widgets.rows import Row, View


class GridModel:
    """Rows, columns, a cursor, what is being typed, and what is not saved yet.

    Args:
        columns: all columns, first first, whatever the direction they are drawn in.
        fold: what makes two spellings equal for the filter; given logical text.
    """

    def __init__(self, columns: Sequence[Column], fold: Callable[[str], str] = str.casefold) -> None:
        self.columns = list(columns)
        self.view = View(fold=fold)
        self.edits = Edits()
        self.placed: list[Placed] = [Placed(column, column.width) for column in columns]
        self.cursor = 0
        self.column = self._first_stop()
        self.typing: str | None = None
        self._own_notes: dict[Hashable, str] = {}
        self._lines: Lines | None = None

    # --- data -------------------------------------------------------------------------------------

    def show(self, rows: Sequence[Row]) -> None:
        """Take new rows; the cursor stays on its row, pending edits and filter stay."""
        key, near = self.cursor_key, self.cursor
        self.view.replace_rows(rows)
        self._keep_cursor(key, near)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take other columns; the cursor stays on its column where there still is one of that key."""
        self.columns = list(columns)
        self.placed = [Placed(column, column.width) for column in columns]
        if self.column not in {column.key for column in columns}:
            self.column = self._first_stop()

    def update_row(self, key: Hashable, values: Mapping[str, str], styles: Mapping[str, str] | None = None) -> bool:
        """Change values of one row where it stands; False when it is not here."""
        return self.view.update(key, values, styles)

    def filter(self, text: str) -> None:
        """Show only rows that contain every word of `text`."""
        key, near = self.cursor_key, self.cursor
        self.view.words = self.view.fold(text).split()
        self.view.arrange()
        self._keep_cursor(key, near)

    def sort(self, column: str) -> tuple[str, bool] | None:
        """Sort by `column`; once more turns it round, a third time gives the source's order back."""
        key, near = self.cursor_key, self.cursor
        now = self.view.sort
        if now is None or now[0] != column:
            self.view.sort = (column, False)
        else:
            self.view.sort = None if now[1] else (column, True)
        self.view.arrange()
        self._keep_cursor(key, near)
        return self.view.sort

    def _keep_cursor(self, key: Hashable, near: int) -> None:
        self._lines = None
        at = None if key is None else self.view.position(key, near)
        if at is None or at != near:
            self.typing = None if at is None else self.typing
        self.cursor = self._clamp(near if at is None else at)

    def _clamp(self, position: int) -> int:
        return max(0, min(position, len(self.view) - 1))

    # --- the cursor -------------------------------------------------------------------------------

    @property
    def cursor_key(self) -> Hashable | None:
        """The key of the row under the cursor; None in an empty grid."""
        return self.view.row(self.cursor).key if len(self.view) else None

    @property
    def cursor_column(self) -> Column:
        """The column under the cursor."""
        return next(column for column in self.columns if column.key == self.column)

    def resize(self, width: int) -> None:
        """Place the columns in `width` cells; the cursor leaves a column that is not drawn any more."""
        self.placed = lay_out(self.columns, width)
        if self.column not in {place.column.key for place in self.placed}:
            self.column = self._first_stop()

    def _first_stop(self) -> str:
        drawn = [place.column for place in self.placed]
        return next((column.key for column in drawn if column.editable), drawn[0].key if drawn else "")

    def move(self, by: int) -> bool:
        """Move the cursor `by` rows; whether it moved."""
        before, self.cursor = self.cursor, self._clamp(self.cursor + by)
        return self.cursor != before

    def move_to(self, key: Hashable, column: str | None = None) -> bool:
        """Put the cursor on a row (and column); False when the row is not in the view."""
        at = self.view.position(key, self.cursor)
        if at is None:
            return False
        self.cursor = at
        if column is not None and column in {place.column.key for place in self.placed}:
            self.column = column
        return True

    def across(self, by: int, editable: bool = False) -> bool:
        """Move the cursor to the next drawn column, `by` = 1 or -1 in reading order; whether it moved.

        Args:
            editable: skip the columns that cannot be edited.
        """
        keys = [place.column.key for place in self.placed]
        stops = [place.column.key for place in self.placed if place.column.editable or not editable]
        at = keys.index(self.column) + by
        while 0 <= at < len(keys) and keys[at] not in stops:
            at += by
        if 0 <= at < len(keys):
            self.column = keys[at]
            return True
        return False

    # --- cells ------------------------------------------------------------------------------------

    def stored(self, key: Hashable, column: str) -> str:
        """The text last known to be stored; empty for a row that is not here."""
        row = self.view.find(key)
        return "" if row is None else row.values.get(column, "")

    def text(self, row: Row, column: Column) -> str:
        """The logical text a cell shows: what is pending before what is stored."""
        pending = self.edits.pending.get((row.key, column.key))
        return column.show(pending.text if pending else row.values.get(column.key, ""))

    def state(self, key: Hashable, column: str) -> CellState | None:
        """The state of a cell, None when it is quiet."""
        return self.edits.states.get((key, column))

    def set_state(self, key: Hashable, column: str, state: State | None, note: str = "") -> Edit | None:
        """Say what became of a cell's edit.

        `State.SAVED` acknowledges the text that was last sent; use `acknowledge` where another text may have
        been typed meanwhile. None quiets the cell without forgetting what is pending.

        Returns:
            the edit that is still to be saved, if any.
        """
        self._lines = None
        cell = (key, column)
        pending = self.edits.pending.get(cell)
        if state is State.SAVED and pending:
            return self.acknowledge(key, column, pending.text)
        if state is None:
            self.edits.states.pop(cell, None)
        else:
            self.edits.states[cell] = CellState(state, note)
        return None

    def acknowledge(self, key: Hashable, column: str, text: str) -> Edit | None:
        """`text` is stored now; returns the edit still to be saved where something else was typed meanwhile."""
        self._lines = None
        done, rest = self.edits.acknowledge((key, column), text)
        if done is not None:
            self.view.update(key, {column: text})
        return rest

    def propose(self, key: Hashable, column: str, text: str) -> Edit | None:
        """Change a cell without typing (a choice, an undo of the screen's own); returns the edit to save."""
        self._lines = None
        return self.edits.put(Edit(key, column, self.stored(key, column), text))

    def undo(self) -> Edit | None:
        """Take back the latest acknowledged edit by a new one, with the cursor on it; returns the edit to save."""
        self.typing = None
        self._lines = None
        edit = self.edits.undo()
        if edit is not None:
            self.move_to(edit.row_key, edit.column)
        return edit

    def give_up(self) -> Edit | None:
        """Esc: drop what is typed; where nothing is, drop the pending edit under the cursor unless it is sent."""
        if self.typing is not None:
            self.typing = None
            return None
        cell = (self.cursor_key, self.column)
        state = self.edits.states.get(cell)
        if state is None or state.state in (State.SAVING, State.SAVED):
            return None
        self._lines = None
        return self.edits.give_up(cell)

    # --- typing -----------------------------------------------------------------------------------

    def type(self, text: str) -> bool:
        """Type over the cell under the cursor; False when the cell does not take it."""
        column = self.cursor_column
        if not column.editable or column.kind == "choice" or not len(self.view):
            return False
        typed = (self.typing or "") + text
        if column.kind == "number" and not number_begins(typed):
            return self.typing is not None
        self.typing = typed
        return True

    def rub_out(self) -> bool:
        """Backspace: shorten what is typed, or what stands in the cell; False when the cell does not take it."""
        column = self.cursor_column
        if not column.editable or column.kind == "choice" or not len(self.view):
            return False
        before = self.typing
        if before is None:
            before = self.text(self.view.row(self.cursor), column)
        self.typing = before[:-1]
        return True

    def commit(self) -> Edit | None:
        """End typing; returns the edit to save, None where nothing was typed or nothing changed."""
        typed, self.typing = self.typing, None
        if typed is None or self.cursor_key is None:
            return None
        if self.cursor_column.kind == "number":
            typed = plain(typed).rstrip(".")
        return self.propose(self.cursor_key, self.column, typed.strip())

    # --- lines ------------------------------------------------------------------------------------

    def set_note(self, key: Hashable, note: str) -> None:
        """Put a line of its own under a row; empty takes it away."""
        self._lines = None
        if note:
            self._own_notes[key] = note
        else:
            self._own_notes.pop(key, None)

    @property
    def lines(self) -> Lines:
        """The lines below the heading."""
        if self._lines is None:
            by_key: dict[Hashable, list[str]] = {key: [note] for key, note in self._own_notes.items()}
            for (key, _column), note in self.edits.notes():
                by_key.setdefault(key, []).append(note)
            places = ((self.view.position(key, self.cursor), notes) for key, notes in by_key.items())
            self._lines = Lines(len(self.view), ((at, notes) for at, notes in places if at is not None))
        return self._lines
