"""Which line shows what, when some rows have notes under them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

NotePart = tuple[str, int]
"""A note (logical text), and which of the lines it takes."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line below the heading shows: a row, or one of the notes under it.

    Attributes:
        position: the row's position in the view.
        note: None for the row itself, otherwise the number of the note's line, from 0.
    """

    position: int
    note: int | None = None


class Lines:
    """Rows and the notes under a few of them, as lines; costs what the notes cost, not what the rows do.

    Args:
        rows: how many rows there are.
        notes: (position, notes under it), in any order, each position once.
    """

    def __init__(self, rows: int, notes: Iterable[tuple[int, list[NotePart]]] = ()) -> None:
        noted = sorted(notes)
        self._notes = dict(noted)
        self._positions = [position for position, _notes in noted]
        self._before = list(accumulate((len(notes) for _position, notes in noted), initial=0))
        self._starts = [at + before for at, before in zip(self._positions, self._before, strict=False)]
        self.count = rows + self._before[-1]

    def notes(self, position: int) -> list[NotePart]:
        """The lines of notes under the row at `position`, first first."""
        return self._notes.get(position, [])

    def of(self, position: int) -> int:
        """The line of the row at `position`."""
        return position + self._before[bisect_right(self._positions, position - 1)]

    def at(self, number: int) -> Line | None:
        """What line `number` shows, from 0; None beyond the last."""
        if not 0 <= number < self.count:
            return None
        place = bisect_right(self._starts, number) - 1
        if place < 0:
            return Line(number)
        position = self._positions[place]
        under = number - self._starts[place] - 1
        if under < 0:
            return Line(position)
        if under < len(self._notes[position]):
            return Line(position, under)
        return Line(number - self._before[place + 1])
