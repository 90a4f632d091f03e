"""The cells of an edited text: from a place to its cell, from a cell to its place, and which are in sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tui.editing.places import before, line_places
from tui.text import Base, Cell, Line, layout, mode, wrap
from tui.text.bidi import first_strong, order
from tui.text.clean import kinds


class Spot(NamedTuple):
    """One cell of an edited line, or the empty one behind its text.

    Attributes:
        glyph: what is drawn.
        start, end: the logical characters it stands for, counted from the beginning of the paragraph.
        width: columns.
    """

    glyph: str
    start: int
    end: int
    width: int = 1


class EditedLine(NamedTuple):
    """A line of an editor.

    Attributes:
        spots: from the side where its paragraph begins; the empty one behind the text is the last.
        columns: the columns before each spot, and before what follows the last.
        from_right: whether that side is the right.
        start: its first place.
    """

    spots: tuple[Spot, ...]
    columns: tuple[int, ...]
    from_right: bool
    start: int

    def at(self, place: int) -> int:
        """The number of the spot on which `place` is, the last where none is."""
        found = (number for number, spot in enumerate(self.spots) if spot.start <= place < spot.end)
        return next(found, len(self.spots) - 1)

    def scrolled(self, first: int, place: int, width: int) -> int:
        """The first spot to be drawn, so that `place` is in sight and no room is wasted.

        Args:
            first: the spot that is the first now.
            place: the cursor's.
            width: columns there are.
        """
        at = self.at(place)
        first = min(first, at)
        while first < at and self.columns[at + 1] - self.columns[first] > width:
            first += 1
        while first and self.columns[-1] - self.columns[first - 1] <= width:
            first -= 1
        return first

    def seen(self, first: int, width: int) -> tuple[Spot, ...]:
        """The spots drawn in `width` columns, in the order of `spots`."""
        return self.spots[first : max(first + 1, bisect_right(self.columns, self.columns[first] + width) - 1)]

    def column(self, place: int, first: int, width: int) -> int:
        """The leftmost column of the cell on which `place` is."""
        at = self.at(place)
        begins = self.columns[at] - self.columns[first]
        return width - begins - self.spots[at].width if self.from_right else begins

    def hit(self, column: int, first: int, width: int) -> int:
        """The place that a click on a column means; beyond the edges, the one next to those in sight."""
        begins = width - 1 - column if self.from_right else column
        at = bisect_right(self.columns, max(0, self.columns[first] + begins)) - 1
        return self.spots[min(at, len(self.spots) - 1)].start


def paragraph_base(text: str, base: Base, otherwise: Base) -> Base:
    """Return `base`; for "auto" and text without a letter that decides, `otherwise`."""
    return otherwise if base == "auto" and first_strong(kinds(text)) is None else base


@lru_cache(maxsize=256)
def _one_line(text: str, base: Base, _mode: str) -> EditedLine:
    line = layout(text, base)
    return _edited(line.cells, line.base == "rtl", 0, len(text) + 1)


def one_line(text: str, base: Base) -> EditedLine:
    """Return `text` as one line."""
    return _one_line(text, base, mode())


def hidden(text: str, dot: str) -> EditedLine:
    """Return `text` as one line of dots, one for each grapheme, from left to right."""
    ends = line_places(text)
    dots = [Cell(dot, start, end, 0, 1) for start, end in zip(ends, ends[1:], strict=False)]
    return _edited(dots, False, 0, len(text) + 1)


class Lines:
    """A text as the lines of a note.

    Args:
        text: logical text; a newline ends a paragraph.
        width: columns, one of which is kept for the cursor behind a full line.
        base: base direction of each paragraph.
        otherwise: the direction of paragraphs that "auto" finds none for.
    """

    def __init__(self, text: str, width: int, base: Base, otherwise: Base = "ltr") -> None:
        self.text = text
        self._wrapped: list[tuple[int, _Wrapped]] = []
        self._made: dict[int, EditedLine] = {}
        offset = 0
        for part in text.split("\n"):
            found = _paragraph(part, width, paragraph_base(part, base, otherwise), mode())
            self._wrapped += [(offset, line) for line in found]
            offset += len(part) + 1
        self.starts = [offset + line.start for offset, line in self._wrapped]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> tuple[int, EditedLine]:
        """The place where a line's paragraph begins, and the line."""
        offset, wrapped = self._wrapped[number]
        if number not in self._made:
            line = wrapped.line
            self._made[number] = _edited(line.cells, line.base == "rtl", wrapped.start, wrapped.end)
        return offset, self._made[number]

    def number(self, place: int) -> int:
        """The line on which `place` is."""
        return bisect_right(self.starts, place) - 1

    def first(self, number: int) -> int:
        """The first place of a line."""
        return self.starts[number]

    def last(self, number: int) -> int:
        """The last place of a line: behind its text, but on its last character where a long word goes on below."""
        offset, line = self[number]
        behind = line.spots[-1]
        return offset + behind.start if behind.end > behind.start else before(self.text, offset + behind.start)

    def column(self, place: int, width: int) -> int:
        """The column of the cell on which `place` is."""
        offset, line = self[self.number(place)]
        return line.column(place - offset, 0, width)

    def hit(self, number: int, column: int, width: int) -> int:
        """The place that a click on a column of a line means."""
        offset, line = self[number]
        return min(offset + line.hit(column, 0, width), self.last(number))


class _Wrapped(NamedTuple):
    """A line as it is drawn; its first place and the next line's, counted from the beginning of the paragraph."""

    line: Line
    start: int
    end: int


@lru_cache(maxsize=512)
def _paragraph(text: str, width: int, base: Base, _mode: str) -> tuple[_Wrapped, ...]:
    wrapped = wrap(text, max(1, width - 1), base)
    starts = [min((cell.start for cell in line.cells), default=len(text)) for line in wrapped]
    starts[0] = 0
    return tuple(map(_Wrapped, wrapped, starts, [*starts[1:], len(text) + 1]))


def _edited(cells: Sequence[Cell], from_right: bool, start: int, end: int) -> EditedLine:
    """Cells of a line whose places end before `end`; those behind its text all are on the empty spot."""
    behind = max((cell.end for cell in cells), default=start)
    spots = [Spot(cell.glyph, cell.start, cell.end, cell.width) for cell in _visual(cells)]
    ordered = (*(reversed(spots) if from_right else spots), Spot(" ", behind, end))
    return EditedLine(ordered, tuple(accumulate((spot.width for spot in ordered), initial=0)), from_right, start)


def _visual(cells: Sequence[Cell]) -> Iterable[Cell]:
    """Cells from left to right, also where a terminal that orders text itself gets them in logical order."""
    if mode() == "own":
        return cells
    return [cells[place] for place in order([cell.level for cell in cells])]
