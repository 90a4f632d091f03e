"""One attempt as staff see it: the result by section, and every question with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget

from data.quizzes import attempts
from data.quizzes.records import Answer, AttemptFile
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _
from tui.screens.quizzes import attempt_views as views
from tui.screens.quizzes.attempts import finish, why_not_finish
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


class AttemptScreen(LeadsBack):
    """Whose it is, its sections, its answers."""

    SCOPE: ClassVar[str] = "attempt"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.attempt_id: int | None = None
        self.file: AttemptFile | None = None

    def body(self) -> Iterator[Widget]:
        """The attempt, its sections, its answers, and the answer under the cursor."""
        yield Said(id="head", classes="-strong")
        yield Grid(views.section_columns(), id="sections")
        yield Grid(views.answer_columns(), id="answers")
        yield Said(id="about")

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.query_one("#sections", Grid).set_columns(views.section_columns())
        self.answers.set_columns(views.answer_columns())
        self.answers.empty = _("This test has no questions.")
        self._write()

    @property
    def answers(self) -> Grid:
        """The list of answers."""
        return self.query_one("#answers", Grid)

    def on_place(self, *args: str) -> None:
        """`attempt/ATTEMPT` shows that attempt."""
        if args and args[0].isdecimal() and int(args[0]) != self.attempt_id:
            self.attempt_id, self.file = int(args[0]), None

    def reload(self) -> None:
        """Read the attempt anew."""
        if self.attempt_id is None:
            self.query_one("#head", Said).say(_("Esc, then choose an attempt."))
            self.answers.empty = ""
            self.answers.show([])
        else:
            self.ask(attempts.load_attempt, self.attempt_id, tag="attempt", then=self._keep)

    def _keep(self, file: AttemptFile) -> None:
        first, self.file = self.file is None, file
        self.app.remember_place(Place("attempt", (str(file.result.attempt.id),)))
        self._write()
        if first:
            self.answers.focus()
            self.answers.action_edge(-1)

    def _write(self) -> None:
        file = self.file
        self.query_one("#head", Said).say(views.result_text(file.result) if file else "")
        self.query_one("#sections", Grid).show(views.section_rows(file.result.sections) if file else [])
        self.answers.show(views.answer_rows(file.answers) if file else None)
        self._look()

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another answer."""
        self._look()

    def _look(self) -> None:
        answer = self._current()
        self.query_one("#about", Said).say(views.about_answer(answer) if answer else "")

    def _current(self) -> Answer | None:
        key = self.answers.cursor_key
        return next((answer for answer in (self.file.answers if self.file else ()) if answer.question.id == key), None)

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.id == "attempt.finish":
            return why_not_finish(self.file.result.attempt) if self.file else _("Esc, then choose an attempt.")
        return ""

    def action_finish(self) -> None:
        """Hand in what the student left open."""
        if self.file:
            self.flow(finish(self, self.file.result.attempt))

    def back(self) -> Place:
        """The attempts of its test."""
        return Place("attempts", (str(self.file.result.attempt.test_id),) if self.file else ())
