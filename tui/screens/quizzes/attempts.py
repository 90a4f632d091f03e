"""The attempts of a test, or of all: who took it, where each stands, what each came to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.widget import Widget

from data.quizzes import attempts, authoring
from data.quizzes.records import Attempt, AttemptResult, OnlineTestFile
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated, number
from tui.screens.quizzes import quiz_views as views
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.namesakes import named
from tui.screens.shell.paged import PagedGrid
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import Confirm
from tui.widgets.said import Said

STATES = (None, *views.STATES)


class AttemptsScreen(LeadsBack):
    """A list that the database sorts, filters and pages; Space goes round the states."""

    SCOPE: ClassVar[str] = "attempts"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.test_id: int | None = None
        self.test_name = ""
        self.all_tests = False
        self.status: str | None = None

    def body(self) -> Iterator[Widget]:
        """Of what, which of them, the list, and the one under the cursor."""
        yield Said(id="head", classes="-strong")
        yield Said(id="shown", classes="-muted")
        columns = views.attempt_columns(False)
        yield PagedGrid(columns, attempts.list_attempts, views.attempt_row, "-started", shown=self._told, id="attempts")
        yield Said(id="about")

    @property
    def grid(self) -> PagedGrid:
        """The list."""
        return self.query_one(PagedGrid)

    @property
    def current(self) -> Attempt | None:
        """The attempt under the cursor."""
        return self.grid.current

    @property
    def everything(self) -> bool:
        """Whether the attempts of all tests are shown."""
        return self.all_tests or self.test_id is None

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.grid.empty = _("No attempt here.")
        self.grid.retell(views.attempt_columns(self.everything))
        self._told()

    def on_place(self, *args: str) -> None:
        """`attempts/TEST` shows the attempts of that test."""
        if args and args[0].isdecimal():
            self.test_id, self.all_tests, self.test_name = int(args[0]), False, ""

    def reload(self) -> None:
        """Read the list anew; it keeps its place."""
        if self.test_id is not None and not self.test_name:
            self.ask(authoring.load_test, self.test_id, tag="test", then=self._named)
        self.grid.focus()
        self._read()

    def _named(self, file: OnlineTestFile) -> None:
        self.test_name = file.test.plan.name
        self.app.remember_place(Place("attempts", (str(file.test.id),)))
        self._told()

    def _read(self, *, top: bool = False) -> None:
        test_id = None if self.everything else self.test_id
        self.grid.read = partial(attempts.list_attempts, test_id=test_id, status=self.status)
        self.grid.set_columns(views.attempt_columns(self.everything))
        self.grid.reload(top=top)

    def _told(self) -> None:
        self.query_one("#head", Said).say(_("All tests") if self.everything else isolated(self.test_name))
        state = _(views.STATES[self.status][1]) if self.status else _("in progress and handed in")
        count = _("{n} found", n=number(self.grid.total))
        self.query_one("#shown", Said).say(f"{state} · {count}")
        self._tell_current()

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(views.about_attempt(self.current) if self.current else "")

    def on_grid_cursor_moved(self) -> None:
        """Another attempt."""
        self._tell_current()

    def on_grid_row_selected(self) -> None:
        """Enter shows the answers."""
        self.action_do("attempts.show")

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE:
            return ""
        if key.name in ("show", "finish") and self.current is None:
            return _("There is no attempt under the cursor.")
        if key.name == "all" and self.test_id is None:
            return _("All tests are shown already.")
        return why_not_finish(self.current) if key.name == "finish" else ""

    # --- keys -------------------------------------------------------------------------------------

    def action_show(self) -> None:
        """The answers of the attempt."""
        if self.current:
            self.app.go(Place("attempt", (str(self.current.id),)))

    def action_state(self) -> None:
        """All of them, those in progress, those handed in."""
        self.status = STATES[(STATES.index(self.status) + 1) % len(STATES)]
        self._read(top=True)

    def action_all(self) -> None:
        """Those of all tests, or of this one."""
        self.all_tests = not self.all_tests
        self._read(top=True)

    def action_sort(self) -> None:
        """By the column under the cursor."""
        if not self.grid.sort_here():
            self.warn(_("The list cannot be sorted by this column. ← and → choose another."))

    def action_finish(self) -> None:
        """Hand in what a student left open."""
        if self.current:
            self.flow(finish(self, self.current))


def why_not_finish(attempt: Attempt | None) -> str:
    """Why an attempt cannot be handed in; empty where it can."""
    if attempt and attempt.status == "submitted":
        return _("This attempt is handed in already.")
    return ""


async def finish(screen: RasdScreen, attempt: Attempt) -> None:
    """Ask, then hand in an attempt that a student left open, and say what it came to."""
    name = named(attempt.full_name, attempt.apart)
    body = [
        _("Answered: {n} of {all}. What is not answered counts nothing.", n=number(attempt.answered),
          all=number(attempt.questions)),
        _("{name} cannot answer any more then.", name=name),
    ]  # fmt: skip
    asked = Confirm(_("Hand it in for {name}?", name=name), body, _("Hand in"), danger=True, direction=screen.direction)
    if await screen.app.push_screen_wait(asked):
        result: AttemptResult = await screen.wait(attempts.finish, attempt.id)
        reached = views.of_most(result.attempt.score, result.attempt.total_marks)
        screen.say(_("Handed in for {name}: {mark}.", name=name, mark=reached))
        screen.reload()
