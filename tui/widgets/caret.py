"""Where the cursor of an editor stands among the cells of a line, and which of them are in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.text import Cell, layout, wrap
from tui.widgets.columns import Base


class Spot(NamedTuple):
    """One cell of an edited line, or the empty one at the end of its text.

    Attributes:
        glyph: what is drawn.
        start, end: the logical characters it stands for.
        width: columns.
    """

    glyph: str
    start: int
    end: int
    width: int = 1


class EditedLine(NamedTuple):
    """A line of an editor, its spots in reading order of its paragraph.

    Attributes:
        spots: from the side where the paragraph begins.
        from_right: whether that side is the right.
        start: the first logical place of the line; the next line's start is the first that is not on it.
    """

    spots: tuple[Spot, ...]
    from_right: bool
    start: int

    def at(self, cursor: int) -> int:
        """The number of the spot under the cursor; the last where the cursor stands behind the text."""
        found = (number for number, spot in enumerate(self.spots) if spot.start <= cursor < spot.end)
        return next(found, len(self.spots) - 1)

    def window(self, cursor: int | None, width: int) -> tuple[Spot, ...]:
        """The spots in sight, from left to right: the beginning of the line, or as far on as the cursor is."""
        first = 0
        if cursor is not None:
            at = self.at(cursor)
            while _columns(self.spots[first : at + 1]) > width:
                first += 1
        last = first
        while last < len(self.spots) and _columns(self.spots[first : last + 1]) <= width:
            last += 1
        seen = self.spots[first:last]
        return seen[::-1] if self.from_right else seen


def _columns(spots: Sequence[Spot]) -> int:
    return sum(spot.width for spot in spots)


def edited(text: str, base: Base) -> EditedLine:
    """`text` as one line."""
    line = layout(text, base)
    return _edited(line.cells, line.base == "rtl", 0, 0, len(text))


def hidden(text: str, dot: str) -> EditedLine:
    """`text` as one line of dots."""
    spots = [Spot(dot, at, at + 1) for at in range(len(text))]
    return EditedLine((*spots, Spot(" ", len(text), len(text) + 1)), False, 0)


def edited_lines(text: str, width: int, base: Base) -> list[EditedLine]:
    """`text` wrapped to `width` columns, one of which is kept for the cursor behind a full line."""
    lines: list[EditedLine] = []
    offset = 0
    for part in text.split("\n"):
        start = 0
        wrapped = wrap(part, max(1, width - 1), base)
        for number, line in enumerate(wrapped):
            last = number + 1 == len(wrapped)
            end = len(part) if last else max((cell.end for cell in line.cells), default=start)
            lines.append(_edited(line.cells, line.base == "rtl", offset, offset + start, offset + end))
            start = end
        offset += len(part) + 1
    return lines


def _edited(cells: Sequence[Cell], from_right: bool, offset: int, start: int, end: int) -> EditedLine:
    spots = [Spot(cell.glyph, cell.start + offset, cell.end + offset, cell.width) for cell in cells]
    ordered = spots[::-1] if from_right else spots
    return EditedLine((*ordered, Spot(" ", end, end + 1)), from_right, start)


def line_of(lines: Sequence[EditedLine], cursor: int) -> int:
    """The number of the line on which the cursor stands."""
    return max((number for number, line in enumerate(lines) if line.start <= cursor), default=0)
