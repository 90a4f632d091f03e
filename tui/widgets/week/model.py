"""A week as a table of days and times: where its blocks stand, and where a cursor goes; no Textual here."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import ceil

from tui.widgets.grid.rows import folded

HOUR = 60
STEPS = (30, HOUR)
"""Minutes that a line stands for, the finest first."""
FIRST, LAST = 8 * HOUR, 14 * HOUR
"""What an empty week shows, in minutes of the day."""


@dataclass(frozen=True, slots=True)
class Day:
    """One column: what is stored, and its logical title in full and in few letters."""

    key: Hashable
    title: str
    short: str


@dataclass(frozen=True, slots=True)
class Block:
    """Something that lasts from one time to another on a day.

    Attributes:
        key: what names it; no two blocks have the same.
        day: the key of its day.
        start, end: minutes of the day.
        label: its first line (logical text).
        detail: its further lines (logical text).
        look: "" is quiet; "clash", "planned" and "muted" have looks of their own.
    """

    key: Hashable
    day: Hashable
    start: int
    end: int
    label: str
    detail: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a block is drawn: lines `top` up to `bottom`, in lane `lane` of `lanes` beside each other."""

    block: Block
    top: int
    bottom: int
    lane: int
    lanes: int


class WeekModel:
    """Days, blocks and a cursor.

    Args:
        steps: minutes that a line may stand for, the finest first.

    Attributes:
        days: the columns in reading order.
        step: minutes that a line stands for.
        column: the number of the cursor's day.
        minute: the cursor's time, in minutes of the day.
    """

    def __init__(self, steps: Sequence[int] = STEPS) -> None:
        self._steps = steps
        self.days: Sequence[Day] = ()
        self.step = HOUR
        self.column, self.minute, self._lane = 0, FIRST, 0
        self._blocks: Sequence[Block] = ()
        self._placed: dict[int, list[Placed]] = {}

    def show(self, days: Sequence[Day], blocks: Sequence[Block]) -> None:
        """Show other days and blocks; the cursor stays on its day, time and block as far as these are shown."""
        day, before = self.days[self.column].key if self.days else None, self.current
        self.days, self._blocks = days, blocks
        same = next((number for number, other in enumerate(days) if other.key == day), self.column)
        self.column = min(same, max(0, len(days) - 1))
        self._place()
        self.minute = min(max(self.minute, self.first), self.last - self.step)
        beside = self.at(self.column, self.line)
        self._lane = next((one.lane for one in beside if before and one.block.key == before.key), self._lane)

    def fit(self, lines: int) -> None:
        """Take the finest step at which the whole week stands in `lines` lines, else the coarsest."""
        step = next((step for step in self._steps if self._lines(step) <= lines), self._steps[-1])
        if step != self.step:
            self.step = step
            self._place()

    @property
    def first(self) -> int:
        """The time of the first line: a whole hour."""
        return min([FIRST, *(block.start for block in self._blocks)]) // HOUR * HOUR

    @property
    def last(self) -> int:
        """The time at which the last line ends: a whole hour."""
        return ceil(max([LAST, *(block.end for block in self._blocks)]) / HOUR) * HOUR

    @property
    def lines(self) -> int:
        """How many lines the week has."""
        return self._lines(self.step)

    @property
    def line(self) -> int:
        """The cursor's line."""
        return (self.minute - self.first) // self.step

    @property
    def current(self) -> Block | None:
        """The block under the cursor."""
        placed = self.standing
        return placed.block if placed else None

    @property
    def standing(self) -> Placed | None:
        """Where the block under the cursor is drawn: of several at once that in the cursor's lane, else the first."""
        beside = self.at(self.column, self.line)
        return next((placed for placed in beside if placed.lane == self._lane), beside[0] if beside else None)

    def at(self, column: int, line: int) -> list[Placed]:
        """What stands on a line of a day, lane by lane."""
        return [placed for placed in self._placed.get(column, ()) if placed.top <= line < placed.bottom]

    def block(self, key: Hashable) -> Block | None:
        """The block of this key."""
        return next((block for block in self._blocks if block.key == key), None)

    def move(self, by: int) -> None:
        """Move the cursor by lines; a block is one stop."""
        here = self.standing
        edge = self.line
        if here:
            edge = here.bottom - 1 if by > 0 else here.top
        self._go(edge + by)

    def across(self, by: int) -> None:
        """Move the cursor to the block beside it, where there are several at once, else to the next day that way.

        Args:
            by: 1 or -1, in reading order.
        """
        lanes, here = self._lanes_at(self.column, self.line), self.standing
        onward = [lane for lane in lanes if here and (lane - here.lane) * by > 0]
        if onward:
            self._lane = min(onward, key=lambda lane: lane * by)
        elif 0 <= self.column + by < len(self.days):
            self.column += by
            self._lane = min(self._lanes_at(self.column, self.line) or [0], key=lambda lane: lane * by)

    def _lanes_at(self, column: int, line: int) -> list[int]:
        return [placed.lane for placed in self.at(column, line)]

    def edge(self, way: int) -> None:
        """Move the cursor to the first or the last line."""
        self._go(0 if way < 0 else self.lines - 1)

    def go(self, column: int, line: int, lane: int = 0) -> None:
        """Put the cursor on a line of a day; of several blocks there, on that in a lane."""
        self.column, self._lane = min(max(0, column), max(0, len(self.days) - 1)), lane
        self._go(line)

    def move_to(self, key: Hashable) -> bool:
        """Put the cursor on a block; False when it is not shown."""
        for column, blocks in self._placed.items():
            for placed in blocks:
                if placed.block.key == key:
                    self.go(column, placed.top, placed.lane)
                    return True
        return False

    def seek(self, text: str) -> None:
        """Put the cursor on the nearest block onward whose label or detail holds every word of `text`."""
        found, here = self._with(text), (self.column, self.line)
        onward = [placed for column, placed in found if (column, placed.bottom - 1) >= here]
        for placed in onward[:1] or [placed for _column, placed in found[:1]]:
            self.move_to(placed.block.key)

    def sought(self, text: str) -> int:
        """How many blocks hold every word of `text`."""
        return len(self._with(text))

    def _with(self, text: str) -> list[tuple[int, Placed]]:
        words = folded(text).split()
        return [
            (column, placed)
            for column, blocks in self._placed.items()
            for placed in blocks
            if words and all(word in folded(f"{placed.block.label} {placed.block.detail}") for word in words)
        ]

    def _go(self, line: int) -> None:
        self.minute = self.first + min(max(0, line), self.lines - 1) * self.step

    def _lines(self, step: int) -> int:
        return (self.last - self.first) // step

    def _place(self) -> None:
        self._placed = {column: self._lanes(day) for column, day in enumerate(self.days)}

    def _lanes(self, day: Day) -> list[Placed]:
        """The blocks of a day in as many lanes as stand on one line, each group that touches by itself."""
        found: list[Placed] = []
        group: list[tuple[Block, int, int, int]] = []
        end = 0
        for block in sorted((one for one in self._blocks if one.day == day.key), key=lambda one: (one.start, one.end)):
            top, bottom = self._span(block)
            if group and top >= end:
                found += _shared(group)
                group, end = [], 0
            taken = {lane for _block, _top, low, lane in group if low > top}
            lane = next(number for number in range(len(group) + 1) if number not in taken)
            group.append((block, top, bottom, lane))
            end = max(end, bottom)
        return found + _shared(group)

    def _span(self, block: Block) -> tuple[int, int]:
        """A block's lines; times between two lines go to the nearer, so that what touches goes on touching."""
        top, bottom = (int((minute - self.first) / self.step + 0.5) for minute in (block.start, block.end))
        top = min(top, self.lines - 1)
        return top, max(bottom, top + 1)


def _shared(group: Sequence[tuple[Block, int, int, int]]) -> list[Placed]:
    lanes = 1 + max((lane for *_rest, lane in group), default=0)
    return [Placed(block, top, bottom, lane, lanes) for block, top, bottom, lane in group]


def shown_days(days: Sequence[Day], used: Sequence[Hashable], least: int = 5) -> list[Day]:
    """The days that a week shows: the first `least`, and any other that is used."""
    return [day for number, day in enumerate(days) if number < least or day.key in used]
