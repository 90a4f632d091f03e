"""Columns of a grid: what each is, and how wide it is drawn in the space there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.text import width as text_width

Base = Literal["auto", "rtl", "ltr"]
Direction = Literal["ltr", "rtl"]
Align = Literal["start", "end", "center", "decimal"]

GAP = 1
LEAST = 3


def as_it_is(text: str) -> str:
    """The default way from a stored value to the words shown for it."""
    return text


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: the name of its value in a row.
        title: logical text of the heading.
        width: least width in cells.
        weight: its share of the cells to spare; 0 keeps the least width.
        base: base direction of its content.
        align: start and end follow the grid's direction, but counts (base "ltr" at the end) always end at the
            right; decimal lines numbers up on their point.
        decimals: digits after the point that `align="decimal"` leaves room for.
        editable: whether numbers are typed over it, where the grid is one that is typed in.
        room: cells at its end kept for the sign (and, from 8 on, the word) of an editable cell's state.
        priority: on narrow screens the highest goes first; 0 never goes.
        show: stored value to the logical text shown.
        shorter: that text to what stands for it where there is no room for it, or for the column's least width.
        sortable: whether the heading sorts.
        told: its words and digits are Rasd's own, as of a date; a copy has Latin digits. So has one of base "ltr".
    """

    key: str
    title: str
    width: int = 8
    weight: int = 0
    base: Base = "auto"
    align: Align = "start"
    decimals: int = 0
    editable: bool = False
    room: int = 2
    priority: int = 0
    show: Callable[[str], str] = as_it_is
    shorter: Callable[[str], str] = as_it_is
    sortable: bool = True
    told: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A column that is drawn, and its width in cells."""

    column: Column
    width: int


def widest(texts: Iterable[str], least: int = 1) -> int:
    """The cells that the widest of `texts` takes, at least so many."""
    return max(least, *map(text_width, texts), 0)


def needed(columns: Sequence[Column]) -> int:
    """The least width in cells at which all of `columns` stand beside each other."""
    return sum(column.width for column in columns) + GAP * max(0, len(columns) - 1)


def lay_out(columns: Sequence[Column], width: int) -> list[Placed]:
    """Place columns in `width` cells: drop the least important, complete the headings, then share out what is left.

    Columns of priority 0 are never dropped; where even they do not fit, the widest shrink.
    """
    kept = _keep(list(columns), width)
    widths = [column.width for column in kept]
    spare = width - needed(kept)
    if spare >= 0:
        for place, column in enumerate(kept):  # a heading that is cut says little
            more = min(spare, max(0, text_width(column.title) + column.room * column.editable - widths[place]))
            widths[place], spare = widths[place] + more, spare - more
        widths = [own + more for own, more in zip(widths, _shares(kept, spare), strict=True)]
    else:
        _shrink(widths, -spare)
    return [Placed(column, own) for column, own in zip(kept, widths, strict=True)]


def _keep(columns: list[Column], width: int) -> list[Column]:
    while needed(columns) > width:
        goes = max(columns, key=lambda column: column.priority)
        if goes.priority == 0:
            break
        columns.remove(goes)
    return columns


def _shares(columns: list[Column], spare: int) -> list[int]:
    total = sum(column.weight for column in columns)
    if not total:
        return [0] * len(columns)
    shares = [spare * column.weight // total for column in columns]
    first = next(place for place, column in enumerate(columns) if column.weight)
    shares[first] += spare - sum(shares)
    return shares


def _shrink(widths: list[int], excess: int) -> None:
    while excess > 0 and widths and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
        excess -= 1
