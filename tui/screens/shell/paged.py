"""A long list in a grid: it comes in pages, and the database sorts and filters it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from data.db.paging import Page
from tui.app.work import Working
from tui.widgets.grid.grid import Column, Grid, Row, Seeks, Window

PAGE = 50


class PagedGrid(Working, Grid):
    """A grid that asks for the pages that are looked at, and for all of it anew when it is sorted or filtered.

    Args:
        columns: the columns; the keys of those that sort are the names that `read` sorts by.
        read: a function of the data layer, called as `read(db, who, term=, sort=, limit=, offset=)`.
        row: record -> row; the keys of rows identify records.
        sort: what it is sorted by at first.
        shown: called after each page that came.
        finds: "row" where `read` takes no notice of a term: page after page is read then until one holds it.

    Attributes:
        records: row key -> record, of the pages that came.
        total: rows of the whole list.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        read: Callable[..., Page[Any]],
        row: Callable[[Any], Row],
        sort: str,
        *,
        shown: Callable[[], None] = lambda: None,
        finds: Seeks = "rows",
        id: str | None = None,
    ) -> None:
        super().__init__(columns, finds=finds, id=id)
        self.read, self.row, self.first_sort, self.shown = read, row, sort, shown
        self.records: dict[Any, Any] = {}
        self.total = 0
        self._window: Window | None = None
        self._pages: dict[int, Sequence[Any]] = {}

    @property
    def current(self) -> Any:
        """The record under the cursor; None where there is none, or its page has not come yet."""
        return self.records.get(self.cursor_key)

    def reload(self, *, top: bool = False, at: int | None = None) -> None:
        """Read the list anew, beginning with the page of the cursor, or at the top, or at a row counted from 0.

        Where the cursor goes elsewhere, what is done meanwhile is done to the row that it comes to.
        """
        if top or at is not None:
            self.look_elsewhere()
        start = 0 if top else (self.model.cursor if at is None else at) // PAGE * PAGE
        self._ask(start, f"{self.id}.all", partial(self._begin, top, at))

    def retell(self, columns: Sequence[Column]) -> None:
        """Say headings and rows in the language spoken now."""
        self.set_columns(columns)
        if self._window is not None:
            for start, records in self._pages.items():
                self._window.fill(start, list(map(self.row, records)))
            self.show(self._window)

    def on_grid_sorted(self) -> None:
        """Another order: from the top."""
        self.reload(top=True)

    def watch_finding(self, text: str) -> None:
        """Only what the database finds is shown; where it cannot find, what has come is looked through."""
        super().watch_finding(text)
        if not self.is_mounted:
            return
        if self.finds == "rows":
            self.look_elsewhere()
            self.reload(top=True)
        else:
            self._look_further()

    def _look_further(self) -> None:
        """Read the next page while none that came holds what is looked for."""
        window = self._window
        missing = None if window is None or not self.finding or self._found else window.missing()
        if missing is None:
            self.found()
        else:
            self.look_elsewhere()
            assert window is not None
            window[missing]

    def sort_here(self) -> bool:
        """Sort by the column under the cursor; whether it is one that sorts."""
        if self.model.cursor_column.sortable:
            self.sort_by(self.cursor_column)
        return self.model.cursor_column.sortable

    def refuse(self, error: Exception) -> None:
        """What went wrong is said by the screen, and nothing is done to what has not come."""
        self.found(came=False)
        self.screen.refuse(error)  # type: ignore[attr-defined]

    def _sort(self) -> str:
        now = self.model.view.sort
        return self.first_sort if now is None else f"-{now[0]}" if now[1] else now[0]

    def _ask(self, start: int, tag: str, then: Callable[[Page[Any]], None]) -> None:
        term = self.finding if self.finds == "rows" else ""
        self.ask(self.read, tag=tag, then=then, term=term, sort=self._sort(), limit=PAGE, offset=start)

    def _begin(self, top: bool, at: int | None, page: Page[Any]) -> None:
        if page.offset and not page.rows:
            self.reload(top=True)
            return
        window = Window(page.total, lambda start, _stop: self._more(window, start), PAGE)
        self.records, self._pages, self.total, self._window = {}, {}, page.total, window
        self._fill(window, page)
        if top:
            self.action_edge(-1)
            self.found()
        elif at is not None:
            if page.rows:
                self.move_to(window[min(at, page.offset + len(page.rows) - 1)].key)
            self.found()

    def _more(self, window: Window, start: int) -> None:
        self._ask(start, f"{self.id}.{start}", partial(self._fill, window))

    def _fill(self, window: Window, page: Page[Any]) -> None:
        if window is not self._window:
            return
        rows = list(map(self.row, page.rows))
        self._pages[page.offset] = page.rows
        self.records |= {row.key: record for row, record in zip(rows, page.rows, strict=True)}
        window.fill(page.offset, rows)
        self.show(window)
        self.shown()
        if self._seeks:
            before = self._at()
            self.model.seek(self.finding, cells=False)
            self._lines_changed(before)
            self._look_further()
