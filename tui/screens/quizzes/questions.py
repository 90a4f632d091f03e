"""A test from within: its sections, their questions and choices; they are written, moved about and deleted here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from textual.widget import Widget

from data.quizzes import authoring
from data.quizzes.records import OnlineTestFile, Question, QuestionSection
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated, ngettext
from tui.screens.quizzes import question_form, quiz_form
from tui.screens.quizzes import question_views as views
from tui.screens.shell import cleaners
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

NEEDS_A_ROW = ("edit", "delete", "up", "down", "move")
NEEDS_A_TEST = ("new", "section", "open", "test", "attempts")


class QuestionsScreen(LeadsBack):
    """The questions under their sections, and the choices of the one under the cursor."""

    SCOPE: ClassVar[str] = "questions"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.test_id: int | None = None
        self.file: OnlineTestFile | None = None
        self.wanted: views.Key | None = None

    def body(self) -> Iterator[Widget]:
        """The test, its questions, and one question."""
        yield Said(id="head", classes="-strong")
        yield Grid(views.question_columns(), id="questions")
        with Panel(id="one"):
            yield Said(id="text")
            yield Grid(views.choice_columns(), id="choices")

    def tell(self) -> None:
        """Everything in the language spoken now."""
        first = _("Ins adds the first one, with its first question.")
        self.grid.empty = self.invite(_("No part yet."), "questions.new", first)
        self.grid.set_columns(views.question_columns())
        self.query_one("#choices", Grid).set_columns(views.choice_columns())
        self.query_one("#one", Panel).call_title(_("Question"))
        self._write()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`questions/TEST` shows that test."""
        if args and args[0].isdecimal() and int(args[0]) != self.test_id:
            self.test_id, self.file = int(args[0]), None

    def reload(self) -> None:
        """Read the test anew; the cursor keeps its place."""
        if self.test_id is None:
            self.query_one("#head", Said).say(_("Esc, then choose a test."))
            self.grid.empty = ""
            self.grid.show([])
        else:
            self.ask(authoring.load_test, self.test_id, tag="test", then=self._keep)

    def _keep(self, file: OnlineTestFile) -> None:
        first, self.file = self.file is None, file
        self.app.remember_place(Place("questions", (str(file.test.id),)))
        self._write()
        if first:
            self.grid.focus()
            self.grid.action_edge(-1)
        if self.wanted:
            self.grid.move_to(self.wanted)
            self.wanted = None

    def _write(self) -> None:
        self.query_one("#head", Said).say(views.headline(self.file.test) if self.file else "")
        self.grid.show(views.question_rows(self.file.sections) if self.file else None)
        self._look()

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another question."""
        if event.grid is self.grid:
            self._look()

    def _look(self) -> None:
        question, panel = self.question, self.query_one("#one", Panel)
        panel.display = question is not None
        self.query_one("#text", Said).say(question.plan.text if question else "")
        self.query_one("#choices", Grid).show(views.choice_rows(question))

    # --- under the cursor -------------------------------------------------------------------------

    @property
    def grid(self) -> Grid:
        """The list of questions."""
        return self.query_one("#questions", Grid)

    @property
    def key(self) -> views.Key | None:
        """What the cursor is on."""
        return self.grid.cursor_key  # type: ignore[return-value]

    @property
    def section(self) -> QuestionSection | None:
        """The section that the cursor is on or in."""
        return views.section_of(self.file.sections, self.key) if self.file else None

    @property
    def question(self) -> Question | None:
        """The question under the cursor."""
        questions = self.section.questions if self.section and self.key and self.key[0] == "question" else ()
        return next((question for question in questions if question.id == self.key[1]), None)  # type: ignore[index]

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter edits."""
        if event.grid is self.grid:
            self.action_do("questions.edit")

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing, then answers."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE:
            return ""
        if self.file is None and key.name in NEEDS_A_TEST:
            return _("Choose a test first (Esc).")
        if key.name in NEEDS_A_ROW and self.section is None:
            return _("There is no question under the cursor.")
        if key.name == "move":
            return self._why_not_move()
        return self._why_not_delete() if key.name == "delete" else ""

    def _why_not_move(self) -> str:
        if self.question is None:
            return _("Only a question moves to another section. Shift with ↑ and ↓ moves sections.")
        assert self.file
        return "" if len(self.file.sections) > 1 else _("There is only this section. Ctrl+R adds another.")

    def _why_not_delete(self) -> str:
        if self.question:
            answers = self.question.answered
        else:
            answers = sum(question.answered for question in self.section.questions) if self.section else 0
        if not answers:
            return ""
        told = ngettext("{n} answer", "{n} answers", answers)
        return _("This has {answers} already, so it stays. Its text and marks can still change.", answers=told)

    # --- keys -------------------------------------------------------------------------------------

    def action_new(self) -> None:
        """A new question."""
        self.flow(self._new())

    def action_section(self) -> None:
        """A new section."""
        self.flow(self._name_section(None))

    def action_edit(self) -> None:
        """The question, or the name of the section."""
        self.flow(self._edit_question() if self.question else self._name_section(self.section))

    def action_up(self) -> None:
        """One further up."""
        self._shift(-1)

    def action_down(self) -> None:
        """One further down."""
        self._shift(1)

    def action_move(self) -> None:
        """To another section."""
        self.flow(self._move())

    def action_delete(self) -> None:
        """Delete, after asking once."""
        self.flow(self._delete_question() if self.question else self._delete_section())

    def action_open(self) -> None:
        """Offer the test, or no longer."""
        if self.file:
            quiz_form.turn(self, self.file.test)

    def action_test(self) -> None:
        """Name, subject, level."""
        self.flow(self._edit_test())

    def action_attempts(self) -> None:
        """Its attempts."""
        self.app.go(Place("attempts", (str(self.test_id),)))

    # --- changing ---------------------------------------------------------------------------------

    async def _new(self) -> None:
        section_id = self.section.id if self.section else await self._name_section(None)
        if section_id is not None:
            await self._saved_question(await question_form.edit(self, section_id, None))

    async def _edit_question(self) -> None:
        assert self.question
        await self._saved_question(await question_form.edit(self, self.question.section_id, self.question))

    async def _saved_question(self, question_id: int | None) -> None:
        if question_id is not None:
            self._done(_("The question is saved."), ("question", question_id))

    async def _name_section(self, section: QuestionSection | None) -> int | None:
        """Ask for a section's name and save it; return its id, or None where nothing was saved."""

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            if section:
                return await self.saved(authoring.rename_section, section.id, values["name"])
            return await self.saved(authoring.add_section, self.test_id, values["name"])

        fields = [FieldSpec("name", _("Name"), required=True, max_length=quiz_form.LONGEST_NAME, cleaner=cleaners.line)]
        title, start = (_("Rename the section"), {"name": section.name}) if section else (_("New section"), {})
        if not await self.app.push_screen_wait(FormDialog(title, fields, start, save, direction=self.direction)):
            return None
        saved = section.id if section else self.answer
        self._done(_("The section is saved."), ("section", saved))
        return saved

    def _shift(self, by: int) -> None:
        assert self.file and self.section
        if self.question:
            place = views.beside(self.file.sections, self.question.id, by)
            if place is not None:
                self._put(authoring.move_question, self.question.id, *place)
        else:
            at = list(self.file.sections).index(self.section) + by
            if 0 <= at < len(self.file.sections):
                self._put(authoring.move_section, self.section.id, at)

    def _put(self, function: Callable[..., None], *args: Any) -> None:
        self.ask(function, *args, then=lambda _none: self.reload())

    async def _move(self) -> None:
        assert self.file and self.section and self.question
        question, here = self.question, self.section
        others = {section.id: section for section in self.file.sections if section.id != here.id}
        choices = [(section.id, section.name) for section in others.values()]
        fields = [FieldSpec("section", _("Section name"), "choice", required=True, choices=choices)]

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            end = len(others[values["section"]].questions)
            return await self.saved(authoring.move_question, question.id, values["section"], end)

        start = {"section": choices[0][0]}
        dialog = FormDialog(_("Into which section?"), fields, start, save, confirm=_("Move"), direction=self.direction)
        if await self.app.push_screen_wait(dialog):
            self._done(_("The question is moved."), ("question", question.id))

    async def _delete_question(self) -> None:
        assert self.question
        question = self.question
        if await self._sure(_("Delete the question?"), isolated(question.plan.text)):
            await self.wait(authoring.delete_question, question.id)
            self._done(_("The question is deleted."))

    async def _delete_section(self) -> None:
        assert self.section
        section = self.section
        questions = ngettext("{n} question", "{n} questions", len(section.questions))
        body = _("{questions} go with it. It cannot be brought back.", questions=questions)
        if await self._sure(_("Delete “{name}”?", name=isolated(section.name)), body):
            await self.wait(authoring.delete_section, section.id)
            self._done(_("The section is deleted."))

    async def _sure(self, title: str, body: str) -> bool:
        asked = Confirm(title, [body], _("Delete"), danger=True, direction=self.direction)
        return bool(await self.app.push_screen_wait(asked))

    async def _edit_test(self) -> None:
        if self.file and await quiz_form.edit(self, self.file.test) is not None:
            self._done(_("The test is saved."))

    def _done(self, said: str, wanted: views.Key | None = None) -> None:
        self.wanted = wanted
        self.say(said)
        self.reload()
