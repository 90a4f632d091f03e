"""One cell's worth of text: drawn by `tui.text` and put where it belongs in exactly so many columns."""

from __future__ import annotations

import re
from typing import Literal

from tui.text import fit, layout
from tui.text import width as text_width
from tui.widgets.grid.columns import Align, Base, Direction

Side = Literal["left", "right", "center"]

_NUMBER = re.compile(r"[+-]?\d+(?P<rest>[.,٫]\d*)?")


def side(align: Align, direction: Direction) -> Side:
    """The side on which `align` puts text in a layout of that direction; numbers stand at the right in both."""
    if align == "center":
        return "center"
    if align == "decimal":
        return "right"
    return "left" if (align == "start") == (direction == "ltr") else "right"


def place(text: str, cells: int, base: Base, where: Side) -> str:
    """Logical `text` as exactly `cells` columns of visual text, cut at its logical end where it is longer."""
    if where != "center":
        return fit(text, cells, base, where)
    own = min(text_width(text), cells)
    before = " " * ((cells - own) // 2)
    return before + fit(text, cells - len(before), base, "left")


def place_decimal(text: str, cells: int, decimals: int) -> str:
    """A number with its point in the same column as every other; other signs stand over the units.

    Args:
        text: logical text.
        cells: columns to fill.
        decimals: digits that there is room for after the point.
    """
    room = decimals + 1 if decimals else 0
    number = _NUMBER.fullmatch(text)
    rest = len(number["rest"] or "") if number else 0
    tail = max(0, room - rest)
    if text_width(text) + tail > cells or (not number and text_width(text) > 1):
        return place(text, cells, "auto" if not number else "ltr", "right")
    return place(text, cells - tail, "ltr", "right") + " " * tail


def place_tail(text: str, cells: int, base: Base, where: Side) -> str:
    """Like `place`, but text that is too long loses its logical beginning: what is being typed stays in sight."""
    return place(_tail(text, cells), cells, base, where)


def end_of_tail(text: str, cells: int, base: Base, where: Side) -> int:
    """The column in which `place_tail` draws the last character of `text`."""
    text = _tail(text, cells)
    line = layout(text, base)
    last = next(number for number, cell in enumerate(line.cells) if cell.end == len(text))
    before = cells - line.width if where == "right" else 0
    return before + sum(cell.width for cell in line.cells[:last])


def _tail(text: str, cells: int) -> str:
    while text_width(text) > cells and text:
        text = text[1:]
    return text
