"""The lines of a grid as pieces of visual text with style names; no Textual here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.language.i18n import _
from tui.language.i18n import number as in_digits
from tui.text import width as text_width
from tui.text import wrap
from tui.widgets.grid.cell_states import State
from tui.widgets.grid.columns import GAP, LEAST, Base, Column, Direction, Placed
from tui.widgets.grid.lines import Line, NotePart
from tui.widgets.grid.model import NOTE_INDENT, GridModel
from tui.widgets.grid.rows import Absent, Row
from tui.widgets.text_cell import Side, end_of_tail, place, place_decimal, place_tail, side

GUTTER = 2
WORD_ROOM = 8
CARET = "▏"
SIGNS = {
    State.DIRTY: "*",
    State.SAVING: "…",
    State.SAVED: "●",
    State.REFUSED: "✗",
    State.WAITING: "⟳",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Visual text and the names of its styles, the later over the earlier."""

    text: str
    styles: tuple[str, ...] = ()


def state_word(state: State) -> str:
    """The word that stands with a state's sign."""
    return {
        State.DIRTY: _("not saved"),
        State.SAVING: _("saving"),
        State.SAVED: _("saved"),
        State.REFUSED: _("refused"),
        State.WAITING: _("waiting"),
    }[state]


def ordered(pieces: Iterable[Piece], direction: Direction) -> list[Piece]:
    """Pieces given in reading order, in the order in which a terminal draws them."""
    pieces = list(pieces)
    return pieces if direction == "ltr" else pieces[::-1]


def find_line(text: str, shown: int, width: int, direction: Direction) -> list[Piece]:
    """The line that says what is looked for, and how many are found."""
    typed, room, count = _find_parts(text, shown, width)
    at = side("start", direction)
    pieces = [Piece(" " * GUTTER), Piece(place_tail(typed, room, _base(direction), at), ("strong",)), Piece(" ")]
    return ordered([*pieces, Piece(place(count, text_width(count), "auto", at), ("muted",))], direction)


def find_caret(text: str, shown: int, width: int, direction: Direction) -> int:
    """The cell of that line in which the next letter will stand."""
    typed, room, _count = _find_parts(text, shown, width)
    within = end_of_tail(typed, room, _base(direction), side("start", direction))
    return within + (GUTTER if direction == "ltr" else width - GUTTER - room)


def _find_parts(text: str, shown: int, width: int) -> tuple[str, int, str]:
    """What is typed, the columns that there are for it, and how many are found."""
    count = _("{count} found").format(count=in_digits(shown))
    return _("Find: {text}").format(text=text) + CARET, max(0, width - GUTTER - text_width(count) - 1), count


def cursor_cell(model: GridModel, width: int, direction: Direction) -> int:
    """The cell where the active cell begins; of one that is typed in, where the next character will stand."""
    start = GUTTER
    for placed in model.placed:
        if placed.column.key == model.column:
            break
        start += placed.width + GAP
    else:
        return 0 if direction == "ltr" else width - 1
    if model.typing is None:
        return start if direction == "ltr" else width - 1 - start
    room = placed.width - _room(placed)
    within = end_of_tail(model.typing + CARET, room, placed.column.base, _side(placed.column, direction))
    return within + (start if direction == "ltr" else width - start - room)


def nothing(text: str, number: int, width: int) -> list[Piece]:
    """Line `number` of what an empty list says, in the middle."""
    lines = wrap(text, max(1, width - 2 * GUTTER)) if text else []
    if not 0 <= number < len(lines):
        return []
    line = lines[number]
    before = (width - line.width) // 2
    return [Piece(" " * before + line.text + " " * (width - before - line.width), ("muted",))]


def header(model: GridModel, direction: Direction) -> list[Piece]:
    """The line of headings; the sorted one carries an arrow."""
    pieces = [Piece(" " * GUTTER, ("header",))]
    for number, placed in enumerate(model.placed):
        if number:
            pieces.append(Piece(" " * GAP, ("header",)))
        pieces.extend(_heading(model, placed, direction))
    return ordered(pieces, direction)


def _heading(model: GridModel, placed: Placed, direction: Direction) -> list[Piece]:
    column, title = placed.column, placed.column.title
    if model.view.sort and model.view.sort[0] == column.key:
        title += " ▼" if model.view.sort[1] else " ▲"
    room = _room(placed)
    title = _fitting(column, title, placed.width - room)
    text = place(title, placed.width - room, _base(direction), _side(column, direction))
    return [Piece(text, ("header",)), Piece(" " * room, ("header",))]


def body(model: GridModel, line: Line, width: int, direction: Direction, focused: bool) -> list[Piece]:
    """A row, or a note under one."""
    if line.note is not None:
        return _note(model.lines.notes(line.position)[line.note], width, direction)
    row = model.view.row(line.position)
    here = line.position == model.cursor
    whole = ("cursor-row",) if here else ()
    arrow = ("▸ " if direction == "ltr" else " ◂") if here else " " * GUTTER
    pieces = [Piece(arrow, (*whole, "strong") if here else whole)]
    for number, placed in enumerate(model.placed):
        if number:
            pieces.append(Piece(" " * GAP, whole))
        at_cursor = here and placed.column.key == model.column
        pieces.extend(_cell(model, row, placed, direction, whole, at_cursor and focused))
    return ordered(pieces, direction)


def _cell(
    model: GridModel, row: Row, placed: Placed, direction: Direction, whole: tuple[str, ...], cursor: bool
) -> list[Piece]:
    """What a cell says, then the sign of its state."""
    column, room = placed.column, _room(placed)
    state = model.state(row.key, column.key) if room else None
    own = row.styles.get(column.key)
    styles = (*whole, *([own] if own else ()), *([state.state.value] if state else ()))
    content = (*styles, "cursor") if cursor else styles
    text = _content(model, row, column, placed.width - room, direction, cursor)
    sign = _sign(state.state, room, direction) if state else " " * room
    return [Piece(text, content), Piece(sign, styles)]


def _content(model: GridModel, row: Row, column: Column, cells: int, direction: Direction, cursor: bool) -> str:
    if isinstance(row.key, Absent):
        return place("…", cells, "auto", side("start", direction))
    where = _side(column, direction)
    if cursor and model.typing is not None:
        return place_tail(model.typing + CARET, cells, column.base, where)
    text = _fitting(column, model.text(row, column), cells)
    if column.align == "decimal":
        return place_decimal(text, cells, column.decimals)
    if aside := _aside(model, row, column):
        return _with_aside(text, aside, cells, column.base, direction)
    return place(text, cells, column.base, where)


def _fitting(column: Column, text: str, cells: int) -> str:
    """A text, or what stands for it in a column that is too narrow for it or narrower than it asks to be."""
    return column.shorter(text) if cells < max(text_width(text), column.width - _reserved(column)) else text


def _reserved(column: Column) -> int:
    return column.room if column.editable else 0


def _aside(model: GridModel, row: Row, column: Column) -> str:
    """What tells a row from another of the same value, unless another column that is drawn shows it."""
    aside = row.asides.get(column.key, "")
    shown = aside and any(model.text(row, placed.column) == aside for placed in model.placed)
    return "" if shown else aside


def _with_aside(text: str, aside: str, cells: int, base: Base, direction: Direction) -> str:
    """The text, cut where it must be, and the aside whole at the end of the cell."""
    room = min(text_width(aside), max(0, cells - LEAST - GAP))
    pieces = [
        Piece(place(text, cells - room - GAP, base, side("start", direction))),
        Piece(" " * GAP),
        Piece(place(aside, room, "auto", side("end", direction))),
    ]
    return "".join(piece.text for piece in ordered(pieces, direction))


def _sign(state: State, room: int, direction: Direction) -> str:
    text = SIGNS[state]
    if room >= WORD_ROOM:
        text += " " + state_word(state)
    where = side("end" if room < WORD_ROOM else "start", direction)
    return place(text, room - 1, _base(direction), where).join(("", " ") if where == "left" else (" ", ""))


def _note(part: NotePart, width: int, direction: Direction) -> list[Piece]:
    note, number = part
    elbow = "  " if number else "└ " if direction == "ltr" else " ┘"
    cells = max(1, width - GUTTER - NOTE_INDENT)
    line = wrap(note, cells, _base(direction))[number]
    spare = " " * (cells - line.width)
    text = line.text + spare if direction == "ltr" else spare + line.text
    return ordered([Piece(" " * (GUTTER + 2)), Piece(elbow, ("note",)), Piece(text, ("note",))], direction)


def _side(column: Column, direction: Direction) -> Side:
    """Where a column's text stands; what is written from left to right, such as counts, ends at the right."""
    return "right" if column.align == "end" and column.base == "ltr" else side(column.align, direction)


def _room(placed: Placed) -> int:
    """Cells at the end of a column that are kept for the state's sign."""
    return min(placed.column.room, placed.width - 1) if placed.column.editable else 0


def _base(direction: Direction) -> Base:
    """The base direction of the grid's own sentences."""
    return "rtl" if direction == "rtl" else "auto"


def column_at(model: GridModel, x: int, width: int, direction: Direction) -> Column | None:
    """The column drawn at cell `x` of a line `width` cells wide."""
    start = GUTTER
    at = x if direction == "ltr" else width - 1 - x
    for placed in model.placed:
        if start <= at < start + placed.width + GAP:
            return placed.column
        start += placed.width + GAP
    return None
