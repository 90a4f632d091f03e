"""A test's leaderboard, equal marks sharing their rank, and how each of its sections went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from data.db.paging import Page
from data.quizzes import authoring, statistics
from data.quizzes.records import Leader, OnlineTest, SectionPerformance
from tui.app.places import Place
from tui.language.i18n import _, isolated, ngettext, number
from tui.screens.quizzes.quiz_views import NOTHING, mark, marks
from tui.screens.shell.paged import PagedGrid
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.said import Said


def leaders_of(db: Any, who: Any, *, test_id: int, term: str, sort: str, limit: int, offset: int) -> Page[Leader]:
    """Read a page of a leaderboard: its order is its own, and it is not searched."""
    return statistics.list_leaders(db, who, test_id, limit=limit, offset=offset)


class LeadersScreen(LeadsBack):
    """The leaderboard beside the sections."""

    SCOPE: ClassVar[str] = "leaders"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.test_id: int | None = None
        self.test: OnlineTest | None = None
        self.sections: Sequence[SectionPerformance] = ()

    def body(self) -> Iterator[Widget]:
        """The test, who did best, and how its sections went."""
        yield Said(id="head", classes="-strong")
        with Horizontal(id="sides"):
            yield PagedGrid(
                leader_columns(), leaders_of, leader_row, "", shown=self._told, finds="row", id="leaders"
            )
            with Panel(id="side"):
                yield Grid(section_columns(), id="sections")

    @property
    def grid(self) -> PagedGrid:
        """The leaderboard."""
        return self.query_one(PagedGrid)

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.grid.empty = _("Nobody has handed this test in yet.")
        self.grid.retell(leader_columns())
        self.query_one("#side", Panel).call_title(_("Section by section"))
        self.query_one("#sections", Grid).set_columns(section_columns())
        self._told()

    def on_place(self, *args: str) -> None:
        """`leaders/TEST` shows the leaderboard of that test."""
        if args and args[0].isdecimal() and int(args[0]) != self.test_id:
            self.test_id, self.test, self.sections = int(args[0]), None, ()

    def reload(self) -> None:
        """Read both lists anew."""
        self.grid.focus()
        if self.test_id is None:
            self.query_one("#head", Said).say(_("Esc, then choose a test."))
            self.grid.empty = ""
            self.grid.show([])
            return
        self.grid.read = partial(leaders_of, test_id=self.test_id)
        self.grid.reload(top=self.test is None)
        self.ask(authoring.load_test, self.test_id, tag="test", then=lambda file: self._keep(file.test))
        self.ask(statistics.list_section_performance, self.test_id, tag="sections", then=self._keep_sections)

    def _keep(self, test: OnlineTest) -> None:
        self.test = test
        self.app.remember_place(Place("leaders", (str(test.id),)))
        self._told()

    def _keep_sections(self, sections: Sequence[SectionPerformance]) -> None:
        self.sections = sections
        self._told()

    def _told(self) -> None:
        if self.test:
            people = ngettext("{n} student", "{n} students", self.grid.total)
            most = _("out of {most}", most=number(self.test.total_marks))
            self.query_one("#head", Said).say(" · ".join((isolated(self.test.plan.name), most, people)))
        self.query_one("#sections", Grid).show(list(map(section_row, self.sections)))

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter shows the attempts."""
        self.action_do("leaders.attempts")

    def action_attempts(self) -> None:
        """The attempts of this test."""
        if self.test_id is not None:
            self.app.go(Place("attempts", (str(self.test_id),)))


def leader_columns() -> list[Column]:
    """Rank, who, the best mark, how long it took."""
    return [
        Column("standing", _("Rank"), width=5, base="ltr", align="end", sortable=False),
        Column("name", _("Student"), width=22, weight=1, sortable=False),
        marks("score", _("Best"), sortable=False),
        Column("minutes", _("Minutes"), width=8, base="ltr", align="end", priority=1, sortable=False),
    ]


def leader_row(leader: Leader) -> Row:
    """One person on the leaderboard."""
    values = {
        "standing": number(leader.standing),
        "name": leader.full_name,
        "score": number(leader.score),
        "minutes": NOTHING if leader.minutes is None else number(leader.minutes),
    }
    style = {"standing": "strong" if leader.standing == 1 else ""}
    return Row(leader.user_id, values, style, asides={"name": leader.apart})


def section_columns() -> list[Column]:
    """The section, right answers and marks of an attempt on average."""
    return [
        Column("section", _("Section name"), width=12, weight=1, sortable=False),
        Column("correct", _("Right"), width=7, base="ltr", align="end", sortable=False),
        Column("score", _("Average"), width=9, base="ltr", align="end", sortable=False),
    ]


def section_row(line: SectionPerformance) -> Row:
    """How one section went."""
    values = {
        "section": line.section,
        "correct": f"{mark(line.avg_correct)}/{number(line.questions)}",
        "score": f"{mark(line.avg_score)}/{number(line.marks)}",
    }
    return Row(line.section_id, values)
