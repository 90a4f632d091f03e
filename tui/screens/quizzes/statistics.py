"""How tests went over the attempts handed in, and how people did in all of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget

from data.quizzes import statistics
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, number
from tui.screens.quizzes import quiz_views as views
from tui.screens.shell.paged import PagedGrid
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.said import Said


class TestStatisticsScreen(LeadsBack):
    """Two lists, of which one is seen: by test and by person."""

    SCOPE: ClassVar[str] = "test_statistics"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.by_person = False

    def body(self) -> Iterator[Widget]:
        """What is listed, and both lists."""
        yield Said(id="head", classes="-strong")
        yield PagedGrid(
            views.statistics_columns(), statistics.list_test_statistics, views.statistics_row, "name",
            shown=self._told, id="tests",
        )  # fmt: skip
        yield PagedGrid(
            views.performer_columns(), statistics.list_performers, views.performer_row, "name",
            shown=self._told, id="people",
        )  # fmt: skip

    @property
    def grid(self) -> PagedGrid:
        """The list that is seen."""
        return self.query_one("#people" if self.by_person else "#tests", PagedGrid)

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        tests, people = self.query_one("#tests", PagedGrid), self.query_one("#people", PagedGrid)
        tests.empty, people.empty = _("No test yet."), _("Nobody has taken a test yet.")
        tests.retell(views.statistics_columns())
        people.retell(views.performer_columns())
        self._told()

    def reload(self) -> None:
        """Read the list that is seen anew."""
        for name in ("tests", "people"):
            self.query_one(f"#{name}", PagedGrid).display = (name == "people") == self.by_person
        self.grid.focus()
        self.grid.reload()

    def _told(self) -> None:
        what = _("By person, over all tests") if self.by_person else _("By test, over the attempts handed in")
        self.query_one("#head", Said).say(" · ".join((what, _("{n} found", n=number(self.grid.total)))))

    def on_grid_row_selected(self) -> None:
        """Enter on a test shows its leaderboard."""
        self.action_do("test_statistics.leaders")

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.id == "test_statistics.leaders" and (self.by_person or self.grid.current is None):
            return _("A test has a leaderboard. Space lists the tests.")
        return ""

    def action_leaders(self) -> None:
        """The leaderboard of the test under the cursor."""
        self.app.go(Place("leaders", (str(self.grid.current.test_id),)))

    def action_people(self) -> None:
        """The other list."""
        self.by_person = not self.by_person
        self.reload()
        self._told()

    def action_sort(self) -> None:
        """By the column under the cursor."""
        if not self.grid.sort_here():
            self.warn(_("The list cannot be sorted by this column. ← and → choose another."))
