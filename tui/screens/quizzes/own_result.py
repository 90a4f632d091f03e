"""What came of one's own attempt, by section; it does not tell which answers were right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget

from data.quizzes import attempts
from data.quizzes.records import AttemptResult
from tui.app.places import Place
from tui.language.i18n import _
from tui.screens.quizzes import attempt_views as views
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


class OwnResultScreen(LeadsBack):
    """The attempt as a whole, and its sections."""

    SCOPE: ClassVar[str] = "own_result"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.attempt_id: int | None = None
        self.result: AttemptResult | None = None

    def body(self) -> Iterator[Widget]:
        """The attempt and its sections."""
        yield Said(id="head", classes="-strong")
        yield Grid(views.section_columns(), id="sections")

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        grid = self.query_one("#sections", Grid)
        grid.set_columns(views.section_columns())
        grid.empty = _("This test has no sections.")
        self._write()

    def back(self) -> Place:
        """The student's tests."""
        return Place("take")

    def on_place(self, *args: str) -> None:
        """`own_result/ATTEMPT` shows that attempt."""
        if args and args[0].isdecimal() and int(args[0]) != self.attempt_id:
            self.attempt_id, self.result = int(args[0]), None

    def reload(self) -> None:
        """Read the result anew."""
        self.query_one("#sections", Grid).focus()
        if self.attempt_id is None:
            self.query_one("#head", Said).say(_("Esc, then choose an attempt."))
            self.query_one("#sections", Grid).show([])
        else:
            self.ask(attempts.load_result, self.attempt_id, tag="result", then=self._keep, failed=self._not_there)

    def _not_there(self, error: Exception) -> None:
        """An attempt that is still in progress has no result: go on with it."""
        if getattr(error, "facts", {}).get("unfinished"):
            self.app.go(Place("paper", (str(self.attempt_id),)))
        else:
            self.refuse(error)

    def _keep(self, result: AttemptResult) -> None:
        self.result = result
        self.app.remember_place(Place("own_result", (str(result.attempt.id),)))
        self._write()

    def _write(self) -> None:
        result = self.result
        self.query_one("#head", Said).say(views.result_text(result) if result else "")
        self.query_one("#sections", Grid).show(views.section_rows(result.sections) if result else None)
