"""Taking a test: a question at a time with its choices; every answer is stored at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget

from data.quizzes import attempts
from data.quizzes.records import AttemptResult, Paper, PaperQuestion
from data.text.folding import fold
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated, number
from tui.language.refusals import is_lost
from tui.screens.quizzes import own_views as views
from tui.screens.quizzes.answer_saving import AnswerPost
from tui.screens.quizzes.choice_list import ChoiceList
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import Confirm
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

SUBMITTED = "submitted"


class Reading(VerticalScroll):
    """A question that may be longer than its room; only then do keys come here."""

    def allow_focus(self) -> bool:
        """Whether there is anything to scroll."""
        return self.max_scroll_y > 0


class PaperScreen(LeadsBack):
    """All questions at the side, one of them with its choices."""

    SCOPE: ClassVar[str] = "paper"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.attempt_id: int | None = None
        self.paper: Paper | None = None
        self.questions: dict[int, tuple[str, PaperQuestion]] = {}
        self.given: dict[int, int | None] = {}
        self.finishing = False
        self.post = AnswerPost(self, self._stored, self._not_stored)

    def body(self) -> Iterator[Widget]:
        """The test and the progress, its questions, and one of them."""
        yield Said(id="head", classes="-strong")
        with Horizontal(id="sides"):
            yield Grid(views.overview_columns(), id="overview")
            with Vertical(id="one"):
                yield Said(id="place", classes="-muted")
                with Reading(id="reading"):
                    yield Said(id="question")
                yield ChoiceList(views.choice_columns(), finds="row", id="choices")
                yield Said(id="choice", classes="-muted")

    def on_mount(self) -> None:
        """The keys go to the choices."""
        self.overview.can_focus = False
        self.choices.focus()

    def tell(self) -> None:
        """Everything in the language spoken now."""
        self.overview.set_columns(views.overview_columns())
        self.choices.set_columns(views.choice_columns())
        self.choices.empty = _("There is nothing to choose here.")
        self._write()

    @property
    def overview(self) -> Grid:
        """All questions."""
        return self.query_one("#overview", Grid)

    @property
    def choices(self) -> ChoiceList:
        """The choices of one."""
        return self.query_one(ChoiceList)

    @property
    def question(self) -> PaperQuestion | None:
        """The question that is shown."""
        found = self.questions.get(self.overview.cursor_key)  # type: ignore[arg-type]
        return found[1] if found else None

    # --- reading ----------------------------------------------------------------------------------

    def back(self) -> Place:
        """The student's tests."""
        return Place("take")

    def on_place(self, *args: str) -> None:
        """`paper/ATTEMPT` goes on with that attempt."""
        if args and args[0].isdecimal() and int(args[0]) != self.attempt_id:
            self.attempt_id, self.paper, self.questions, self.given = int(args[0]), None, {}, {}

    def reload(self) -> None:
        """Read the paper anew, unless answers are on their way."""
        if self.attempt_id is None:
            self.query_one("#head", Said).say(_("Esc, then choose a test."))
        elif not self.post.unsaved:
            self.ask(attempts.load_paper, self.attempt_id, tag="paper", then=self._keep)

    def _keep(self, paper: Paper) -> None:
        if paper.status == SUBMITTED:
            self.app.go(Place("own_result", (str(paper.attempt_id),)))
            return
        if self.post.unsaved:
            return
        first, self.paper = self.paper is None, paper
        self.questions = views.questions_of(paper)
        self.given = {key: question.given for key, (_section, question) in self.questions.items()}
        self.app.remember_place(Place("paper", (str(paper.attempt_id),)))
        self._write()
        if first:
            self.overview.move_to(next(iter(views.unanswered(self.given, self.questions)), None))
            self._look()
            self.call_after_refresh(self._from_the_top)

    def _write(self) -> None:
        self.overview.show(views.overview_rows(self.questions, self.given))
        self._look()

    def _look(self) -> None:
        self._tell_head()
        question = self.question
        if question is None:
            self.choices.show([] if self.paper or self.attempt_id is None else None)
            return
        given = self.given.get(question.id)
        place = list(self.questions).index(question.id) + 1
        head = views.question_head(self.questions[question.id][0], question, place, len(self.questions))
        self.query_one("#place", Said).say(head)
        self.query_one("#question", Said).say(question.text)
        self.choices.show(views.choice_rows(question, given))
        self._tell_choice()

    def _tell_head(self) -> None:
        if self.paper:
            most = _("out of {most}", most=number(self.paper.total_marks))
            told = (isolated(self.paper.test), most, views.progress(self.given, self.questions))
            self.query_one("#head", Said).say(" · ".join(told))

    def _tell_choice(self) -> None:
        """A choice that is longer than its line, in full."""
        place, question = self.choices.cursor_key, self.question
        text = question.choices[place] if question and isinstance(place, int) and place < len(question.choices) else ""
        self.query_one("#choice", Said).say(text if len(text) > self.choices.size.width - 10 else "")

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another question, or another choice."""
        if event.grid is self.overview:
            self.choices.finding = ""
            self._look()
            self.choices.move_to(self.given.get(self.question.id) or 0 if self.question else 0)
            self.call_after_refresh(self._from_the_top)
        self._tell_choice()

    def _from_the_top(self) -> None:
        """Another question is read from its beginning; Tab leads to one that is longer than its room."""
        self.query_one(Reading).scroll_home(animate=False)
        self.choices.focus()

    # --- answering --------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A digit, of any script, takes that choice."""
        digit = fold(event.character or "")
        if digit and digit in "123456789" and self.question and int(digit) <= len(self.question.choices):
            event.stop()
            self.choices.move_to(int(digit) - 1)
            self._give(int(digit) - 1)

    def on_choice_list_taken(self, event: ChoiceList.Taken) -> None:
        """Space takes the choice and stays."""
        self._give(event.place)

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter takes the choice and goes on; after the last question it asks whether to hand in."""
        if event.grid is not self.choices:
            return
        self._give(event.row_key)  # type: ignore[arg-type]
        if self.question and self.question.id == list(self.questions)[-1]:
            self.action_do("paper.finish")
        else:
            self._turn(1)

    def on_choice_list_turned(self, event: ChoiceList.Turned) -> None:
        """Another question."""
        self._turn(event.by)

    def _turn(self, by: int) -> None:
        self.overview.action_move(by)

    def action_onward(self) -> None:
        """The next question."""
        self._turn(1)

    def action_previous(self) -> None:
        """The question before."""
        self._turn(-1)

    def action_clear(self) -> None:
        """No answer."""
        self._give(None)

    def _give(self, choice: int | None) -> None:
        question = self.question
        if self.paper is None or question is None or self.given.get(question.id) == choice:
            return
        self.given[question.id] = choice
        self.post.give(self.paper.attempt_id, question.id, choice)
        self._write()

    def _stored(self) -> None:
        self.warn("")
        if self.finishing:
            self.finishing = False
            self.action_finish()

    def _not_stored(self, error: Exception) -> None:
        self.finishing = False
        self.refuse(error)
        if not is_lost(error):
            self.reload()

    def unsaved(self) -> int:
        """Answers that are not stored yet."""
        return self.post.unsaved

    def recovered(self) -> None:
        """The connection is back: send what waits."""
        self.post.send()
        super().recovered()

    # --- handing in -------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """What is missing."""
        if reason := super().why_not(key):
            return reason
        if key.id in ("paper.finish", "paper.clear") and self.paper is None:
            return _("Esc, then choose a test.")
        return ""

    def action_finish(self) -> None:
        """Hand in, once every answer is stored."""
        if self.post.unsaved:
            self.finishing = True
        elif self.paper:
            self.flow(self._finish(self.paper))

    async def _finish(self, paper: Paper) -> None:
        missing = views.unanswered(self.given, self.questions)
        body = views.before_finishing(len(missing), len(self.questions))
        asked = Confirm(_("Hand it in?"), body, _("Hand in"), danger=bool(missing), direction=self.direction)
        if await self.app.push_screen_wait(asked):
            result: AttemptResult = await self.wait(attempts.finish, paper.attempt_id)
            self.app.go(Place("own_result", (str(result.attempt.id),)))
        elif missing:
            self.overview.move_to(missing[0])
