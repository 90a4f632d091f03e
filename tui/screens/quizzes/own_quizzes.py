"""A student's own place: the tests on offer, and what came of those taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.widget import Widget

from data.quizzes import attempts
from data.quizzes.records import Attempt, OfferedTest
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated
from tui.screens.quizzes import own_views as views
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import Confirm
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Grid


class OwnTestsScreen(RasdScreen):
    """Two lists under each other: what can be taken, and one's own attempts."""

    SCOPE: ClassVar[str] = "take"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.tests: dict[int, OfferedTest] | None = None
        self.attempts: dict[int, Attempt] | None = None

    def body(self) -> Iterator[Widget]:
        """The two lists."""
        with Panel(id="offered-panel"):
            yield Grid(views.offered_columns(), id="offered")
        with Panel(id="own-panel"):
            yield Grid(views.own_columns(), id="own")

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        offered, own = self.query_one("#offered", Grid), self.query_one("#own", Grid)
        self.query_one("#offered-panel", Panel).call_title(_("Tests to take"))
        self.query_one("#own-panel", Panel).call_title(_("My attempts"))
        offered.set_columns(views.offered_columns())
        offered.empty = _("No test is offered to you now.")
        own.set_columns(views.own_columns())
        own.empty = _("You have taken no test yet.")
        self._write()

    def on_mount(self) -> None:
        """The keys go to the tests."""
        self.query_one("#offered", Grid).focus()

    def reload(self) -> None:
        """Read both lists anew."""
        self.ask(attempts.offered_tests, tag="offered", then=self._keep_tests)
        self.ask(attempts.own_results, tag="own", then=self._keep_attempts)

    def _keep_tests(self, tests: Sequence[OfferedTest]) -> None:
        self.tests = {test.id: test for test in tests}
        self.app.remember_place(Place("take"))
        self._write()

    def _keep_attempts(self, found: Sequence[Attempt]) -> None:
        self.attempts = {attempt.id: attempt for attempt in found}
        self._write()

    def _write(self) -> None:
        tests, own = self.tests, self.attempts
        self.query_one("#offered", Grid).show(None if tests is None else list(map(views.offered_row, tests.values())))
        self.query_one("#own", Grid).show(None if own is None else list(map(views.own_row, own.values())))

    # --- under the cursor -------------------------------------------------------------------------

    @property
    def test(self) -> OfferedTest | None:
        """The test under the cursor of the upper list."""
        return (self.tests or {}).get(self.query_one("#offered", Grid).cursor_key)  # type: ignore[arg-type]

    @property
    def attempt(self) -> Attempt | None:
        """The attempt that a result is asked for: the one under the cursor, or the test's latest handed in."""
        own = self.query_one("#own", Grid)
        if own.has_focus:
            return (self.attempts or {}).get(own.cursor_key)  # type: ignore[arg-type]
        of_test = (one for one in (self.attempts or {}).values() if self.test and one.test_id == self.test.id)
        return next((one for one in of_test if one.status == "submitted"), None)

    @property
    def in_attempts(self) -> bool:
        """Whether the keys go to the lower list."""
        return self.query_one("#own", Grid).has_focus

    def why_not(self, key: Key) -> str:
        """What is missing."""
        if reason := super().why_not(key):
            return reason
        if key.id == "take.start" and (self.attempt if self.in_attempts else self.test) is None:
            return _("There is no test under the cursor.")
        if key.id == "take.result" and self.attempt is None:
            return _("There is no result of this test yet.")
        if key.id == "take.result" and self.attempt and self.attempt.status != "submitted":
            return _("This attempt is not handed in yet. Enter goes on with it.")
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter begins, goes on, or shows the result."""
        self.action_do("take.start")

    def action_start(self) -> None:
        """Begin a test or go on with it; of an attempt that is handed in, show the result."""
        if not self.in_attempts:
            if self.test:
                self.flow(self._start(self.test))
        elif self.attempt and self.attempt.status == "submitted":
            self.action_result()
        elif self.attempt:
            self.app.go(Place("paper", (str(self.attempt.id),)))

    def action_result(self) -> None:
        """What came of an attempt."""
        if self.attempt:
            self.app.go(Place("own_result", (str(self.attempt.id),)))

    async def _start(self, test: OfferedTest) -> None:
        title = _("Begin “{name}”?", name=isolated(test.name))
        asked = Confirm(title, views.before_beginning(test), _("Begin"), ready=True, direction=self.direction)
        if test.running is not None or await self.app.push_screen_wait(asked):
            attempt_id = await self.wait(attempts.start_attempt, test.id)
            self.app.go(Place("paper", (str(attempt_id),)))
