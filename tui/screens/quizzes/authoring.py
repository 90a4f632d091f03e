"""F7: the online tests; what can be done with one is done with the one under the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget

from data.quizzes import authoring
from data.quizzes.records import OnlineTest
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated, ngettext
from tui.screens.quizzes import quiz_form
from tui.screens.quizzes import quiz_views as views
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.paged import PagedGrid
from tui.widgets.dialogs import Confirm
from tui.widgets.said import Said

NEEDS_A_TEST = ("questions", "open", "attempts", "leaders", "carry", "edit", "delete")


class OnlineTestsScreen(RasdScreen):
    """The list of tests, and under it what is to be known of the one under the cursor."""

    SCOPE: ClassVar[str] = "tests"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.wanted: int | None = None
        self.made: int | None = None

    def body(self) -> Iterator[Widget]:
        """The list and the sentences."""
        columns = views.test_columns()
        yield PagedGrid(columns, authoring.list_tests, views.test_row, "-newest", shown=self._shown, id="tests")
        yield Said(id="about")

    @property
    def grid(self) -> PagedGrid:
        """The list."""
        return self.query_one(PagedGrid)

    @property
    def current(self) -> OnlineTest | None:
        """The test under the cursor."""
        return self.grid.current

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.grid.empty = self.invite(_("No test yet."), "tests.new", _("Ins adds one."))
        self.grid.retell(views.test_columns())
        self._tell_current()

    def on_place(self, *args: str) -> None:
        """`tests/TEST` goes into that test."""
        if args and args[0].isdecimal():
            self.wanted = int(args[0])

    def reload(self) -> None:
        """Read the list anew; it keeps its place."""
        wanted, self.wanted = self.wanted, None
        if wanted is not None:
            self.app.call_later(self.app.go, Place("questions", (str(wanted),)))
            return
        self.grid.focus()
        self.grid.reload()

    def _shown(self) -> None:
        """A page came: the cursor goes to the test that was just made."""
        if self.made is not None and self.grid.move_to(self.made):
            self.made = None
        self._tell_current()

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(views.about_test(self.current) if self.current else "")

    def on_grid_cursor_moved(self) -> None:
        """Another test."""
        self._tell_current()

    def on_grid_row_selected(self) -> None:
        """Enter goes into the test."""
        self.action_do("tests.questions")

    def why_not(self, key: Key) -> str:
        """Rights, then an empty list, then attempts."""
        if reason := super().why_not(key):
            return reason
        test = self.current
        if key.scope != self.SCOPE or key.name not in NEEDS_A_TEST:
            return ""
        if test is None:
            return _("There is no test under the cursor.")
        if key.name == "delete" and (tried := quiz_form.attempted(test)):
            told = ngettext("{n} attempt", "{n} attempts", tried)
            return _("“{name}” has {attempts}, so it stays. Close it to students instead (Space).",
                     name=isolated(test.plan.name), attempts=told)  # fmt: skip
        if key.name == "carry" and not test.submitted:
            return _("Nobody has handed “{name}” in yet.", name=isolated(test.plan.name))
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def _go(self, place: str) -> None:
        if self.current:
            self.app.go(Place(place, (str(self.current.id),)))

    def action_questions(self) -> None:
        """Its sections and questions."""
        self._go("questions")

    def action_attempts(self) -> None:
        """Its attempts."""
        self._go("attempts")

    def action_leaders(self) -> None:
        """Its leaderboard."""
        self._go("leaders")

    def action_carry(self) -> None:
        """Its best attempts, to a mark sheet."""
        self._go("carry")

    def action_statistics(self) -> None:
        """How all tests went."""
        self.app.go(Place("test_statistics"))

    def action_sort(self) -> None:
        """By the column under the cursor."""
        if not self.grid.sort_here():
            self.warn(_("The list cannot be sorted by this column. ← and → choose another."))

    def action_new(self) -> None:
        """A new test, and into it."""
        self.flow(self._edit(None))

    def action_edit(self) -> None:
        """Name, subject, level."""
        self.flow(self._edit(self.current))

    def action_open(self) -> None:
        """Offer it, or no longer."""
        if self.current:
            quiz_form.turn(self, self.current)

    def action_delete(self) -> None:
        """Delete, after asking once."""
        if self.current:
            self.flow(self._delete(self.current))

    async def _edit(self, test: OnlineTest | None) -> None:
        saved = await quiz_form.edit(self, test)
        if saved is not None and test is None:
            self.made = saved
            self.app.go(Place("questions", (str(saved),)))
        elif saved is not None:
            self.say(_("The test is saved."))
            self.reload()

    async def _delete(self, test: OnlineTest) -> None:
        questions = ngettext("{n} question", "{n} questions", test.questions)
        body = [_("{questions} go with it. It cannot be brought back.", questions=questions)]
        asked = Confirm(
            _("Delete “{name}”?", name=isolated(test.plan.name)), body, _("Delete"), danger=True,
            direction=self.direction,
        )  # fmt: skip
        if await self.app.push_screen_wait(asked):
            await self.wait(authoring.delete_test, test.id)
            self.say(_("“{name}” is deleted.", name=isolated(test.plan.name)))
            self.reload()
