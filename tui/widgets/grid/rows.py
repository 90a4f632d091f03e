"""Rows of a grid: where they come from, and the order in which they are seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from tui.text.folding import fold
from tui.widgets.grid.numbers import EMPTY, latin, sortable

NOTHING: Mapping[str, Any] = MappingProxyType({})


def _nothing() -> Mapping[str, Any]:
    return NOTHING


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        key: what identifies it across refreshes.
        values: column key -> stored text.
        styles: column key -> style name (`muted`, `strong`, `accent`, `success`, `warning`, `error`).
        sort: column key -> value to sort by, where that is not the text itself.
        find: what a filter looks in, already folded; the folded values where it is empty.
        asides: column key -> what stands whole at the end of the cell, as it tells this row from another of the same
            value; not where another column shows it.
    """

    key: Hashable
    values: Mapping[str, str]
    styles: Mapping[str, str] = field(default_factory=_nothing)
    sort: Mapping[str, Any] = field(default_factory=_nothing)
    find: str = ""
    asides: Mapping[str, str] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class Absent:
    """The key of a row whose page has not come yet."""

    position: int


class Window(Sequence[Row]):
    """A long list of which pages come when they are looked at.

    Args:
        length: how many rows there are.
        ask: called once with (start, stop) for each page that is needed; answer by `fill` and refresh the grid.
        page: rows in a page.
    """

    def __init__(self, length: int, ask: Callable[[int, int], None], page: int = 200) -> None:
        self.length, self.page = length, page
        self._ask = ask
        self._pages: dict[int, list[Row]] = {}
        self._asked: set[int] = set()

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self.length))]
        if not 0 <= index < self.length:
            raise IndexError(index)
        number, place = divmod(index, self.page)
        rows = self._pages.get(number)
        if rows is None or place >= len(rows):
            self._want(number)
            return Row(Absent(index), NOTHING)
        return rows[place]

    def _want(self, number: int) -> None:
        if number not in self._asked:
            self._asked.add(number)
            start = number * self.page
            self._ask(start, min(start + self.page, self.length))

    def missing(self) -> int | None:
        """The first row whose page has not come; None where all have."""
        starts = range(0, self.length, self.page)
        return next((start for start in starts if start // self.page not in self._pages), None)

    def fill(self, start: int, rows: Sequence[Row]) -> None:
        """Put the page that begins at `start` in place."""
        number = start // self.page
        self._pages[number] = list(rows)
        self._asked.discard(number)

    def known(self) -> Iterable[tuple[int, Row]]:
        """The rows that are here, with their positions."""
        for number, rows in list(self._pages.items()):
            yield from enumerate(rows, number * self.page)


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """What finding compares: letters as the database folds them, any set of digits, any decimal separator.

    Kept, for a list that is read on page by page is looked through again with each.
    """
    return fold(latin(text))


class View:
    """Rows in the order they are seen: filtered, sorted, with single rows replaced.

    Nothing is copied or measured until it is asked for, so that 100,000 rows cost as much as 100.
    """

    def __init__(self, rows: Sequence[Row] = (), fold: Callable[[str], str] = folded) -> None:
        self.rows = rows
        self.fold = fold
        self.words: list[str] = []
        self.sort: tuple[str, bool] | None = None
        self._order: list[int] | None = None
        self._seen: dict[int, int] | None = None
        self._places: dict[Hashable, int] | None = None
        self._replaced: dict[Hashable, Row] = {}

    def __len__(self) -> int:
        return len(self.rows) if self._order is None else len(self._order)

    def row(self, position: int) -> Row:
        """The row seen at `position`, counted from 0."""
        return self._row_at(position if self._order is None else self._order[position])

    def _row_at(self, place: int) -> Row:
        row = self.rows[place]
        return self._replaced.get(row.key, row) if self._replaced else row

    def find(self, key: Hashable) -> Row | None:
        """The row with `key`, whether it is seen or filtered out; None where there is none."""
        place = self._place(key)
        return None if place is None else self._row_at(place)

    def position(self, key: Hashable, near: int = 0) -> int | None:
        """Where the row with `key` is seen, or None; `near` is looked at first."""
        if 0 <= near < len(self) and self.row(near).key == key:
            return near
        place = self._place(key)
        if place is None or self._order is None:
            return place
        if self._seen is None:
            self._seen = {place: position for position, place in enumerate(self._order)}
        return self._seen.get(place)

    def _place(self, key: Hashable) -> int | None:
        """Where the source has the row with `key`."""
        if isinstance(self.rows, Window):
            return next((place for place, row in self.rows.known() if row.key == key), None)
        if self._places is None:
            self._places = {row.key: place for place, row in enumerate(self.rows)}
        return self._places.get(key)

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Take new data; filter and sort stay."""
        self.rows = rows
        self._places = None
        self._replaced = {}
        self.arrange()

    def update(self, key: Hashable, values: Mapping[str, str], styles: Mapping[str, str] | None = None) -> bool:
        """Change some values of one row where it stands; False when there is no such row."""
        row = self.find(key)
        if row is None:
            return False
        self._replaced[key] = replace(
            row, values={**row.values, **values}, styles=row.styles if styles is None else styles
        )
        return True

    def places_with(self, words: Sequence[str]) -> list[int]:
        """The positions of the rows that hold every word, as far as they are here."""
        if isinstance(self.rows, Window):
            return [place for place, row in self.rows.known() if self._holds(row, words)]
        return [at for at in range(len(self)) if self._holds(self.row(at), words)]

    def arrange(self) -> None:
        """Filter and sort again. A `Window` is in the order its source gave it."""
        self._order = self._seen = None
        if isinstance(self.rows, Window) or not (self.words or self.sort):
            return
        order = [place for place in range(len(self.rows)) if self._fits(self._row_at(place))]
        if self.sort:
            order = self._sorted(order, *self.sort)
        self._order = order

    def _fits(self, row: Row) -> bool:
        return not self.words or self._holds(row, self.words)

    def _holds(self, row: Row, words: Sequence[str]) -> bool:
        text = row.find or self.fold(" ".join(row.values.values()))
        return all(word in text for word in words)

    def _sorted(self, order: list[int], column: str, descending: bool) -> list[int]:
        keys = {at: self._sort_key(at, column) for at in order}
        filled = [at for at in order if keys[at][0] != EMPTY]
        filled.sort(key=keys.__getitem__, reverse=descending)
        return filled + [at for at in order if keys[at][0] == EMPTY]

    def _sort_key(self, at: int, column: str) -> Any:
        row = self._row_at(at)
        if column in row.sort:
            value = row.sort[column]
            return (EMPTY if value is None else 0, value)
        return sortable(self.fold(row.values.get(column, "")))
