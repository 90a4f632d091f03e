"""The grid without a screen: cursor, typing, the states of cells, and which line shows what."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from tui.text import wrap
from tui.widgets.grid.cell_states import Cell, CellState, State
from tui.widgets.grid.columns import Column, Placed, lay_out
from tui.widgets.grid.lines import Lines, NotePart
from tui.widgets.grid.rows import Row, View, folded

NOTE_INDENT = 4
"""Columns before a note, within those of the rows."""


class GridModel:
    """Rows, columns, a cursor, what is being typed, and the states of cells.

    Args:
        columns: all columns, first first, whatever the direction they are drawn in.
        fold: what makes two spellings equal for the filter; given logical text.
    """

    def __init__(self, columns: Sequence[Column], fold: Callable[[str], str] = folded) -> None:
        self.columns = list(columns)
        self.view = View(fold=fold)
        self.states: dict[Cell, CellState] = {}
        self.placed: list[Placed] = [Placed(column, column.width) for column in columns]
        self.cursor = 0
        self.column = self._first_stop()
        self.typing: str | None = None
        self.sought: list[str] = []
        self._marked: Hashable | None = None
        self._own_notes: dict[Hashable, str] = {}
        self._lines: Lines | None = None
        self._note_cells: int | None = None

    # --- data -------------------------------------------------------------------------------------

    def show(self, rows: Sequence[Row]) -> None:
        """Take new rows; the cursor stays on its row, states and filter stay."""
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
        """Show only rows that contain every word of `text`; the cursor comes back to its row after none did."""
        near = self.cursor
        if self.cursor_key is not None:
            self._marked = self.cursor_key
        self.view.words = self.view.fold(text).split()
        self.view.arrange()
        self._keep_cursor(self._marked, near)

    def seek(self, text: str, cells: bool) -> None:
        """Go to the nearest place onward that holds every word of `text`; nothing is hidden.

        Args:
            cells: whether all words must stand in one cell, to which the cursor goes; otherwise in the row.
        """
        self.sought = self.view.fold(text).split()
        self.next_sought(0, cells)

    def next_sought(self, by: int, cells: bool) -> bool:
        """Go to the next place of what is sought, with `by` -1 to the one before; False where there is none."""
        places, order = self.sought_places(cells), [column.key for column in self.columns]
        here = (self.cursor, order.index(self.column) if self.column in order else 0)
        onward = [place for place in places if place > here or (not by and place == here)]
        back = [place for place in places if place < here]
        chosen = back[-1:] if by < 0 else onward[:1] or ([] if by else places[:1])
        for row, column in chosen:
            self.cursor, self.column = row, order[column]
        return bool(chosen)

    def sought_places(self, cells: bool) -> list[tuple[int, int]]:
        """The position of each row that holds what is sought, with the number of the column."""
        if not self.sought:
            return []
        order = [column.key for column in self.columns]
        at = order.index(self.column) if self.column in order else 0
        rows = self.view.places_with(self.sought)
        if not cells:
            return [(row, at) for row in rows]
        numbered = list(enumerate(self.columns))
        return [(row, number) for row in rows for number, column in numbered if self._in_cell(row, column)]

    def _in_cell(self, row: int, column: Column) -> bool:
        text = self.view.fold(self.view.row(row).values.get(column.key, ""))
        return all(word in text for word in self.sought)

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
        self._lines, self._note_cells = None, max(1, width - NOTE_INDENT)
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

    def across(self, by: int) -> bool:
        """Move the cursor to the next drawn column, `by` = 1 or -1 in reading order; whether it moved."""
        keys = [place.column.key for place in self.placed]
        at = keys.index(self.column) + by
        if 0 <= at < len(keys):
            self.column = keys[at]
            return True
        return False

    # --- cells ------------------------------------------------------------------------------------

    def text(self, row: Row, column: Column) -> str:
        """The logical text that a cell shows."""
        return column.show(row.values.get(column.key, ""))

    def state(self, key: Hashable, column: str) -> CellState | None:
        """The state of a cell, None when it is quiet."""
        return self.states.get((key, column))

    def set_state(self, key: Hashable, column: str, state: State | None, note: str = "") -> None:
        """Say what became of what was entered in a cell; None quiets it."""
        self._lines = None
        if state is None:
            self.states.pop((key, column), None)
        else:
            self.states[key, column] = CellState(state, note)

    # --- typing -----------------------------------------------------------------------------------

    def type(self, text: str) -> bool:
        """Type over the cell under the cursor; False when the cell does not take it.

        Nothing is left out: what is no number is seen in the cell, and refused there.
        """
        if not self.cursor_column.editable or not len(self.view):
            return False
        self.typing = (self.typing or "") + text
        return True

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
            for (key, _column), state in self.states.items():
                if state.note:
                    by_key.setdefault(key, []).append(state.note)
            places = ((self.view.position(key, self.cursor), notes) for key, notes in by_key.items())
            self._lines = Lines(len(self.view), ((at, self._parts(notes)) for at, notes in places if at is not None))
        return self._lines

    def _parts(self, notes: Sequence[str]) -> list[NotePart]:
        """Each note as the lines that it takes."""
        cells = self._note_cells
        counts = [1 if cells is None else len(wrap(note, cells)) for note in notes]
        return [(note, part) for note, count in zip(notes, counts, strict=True) for part in range(count)]
