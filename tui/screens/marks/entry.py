"""F4: choose an exam and a section, then enter marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding
from textual.widget import Widget

from tui import keys
from tui.app.places import Place
from tui.language.refusals import is_lost
from tui.screens.marks.sheet import MarkSheet, read_sheet
from tui.screens.marks.sheet_choice import MarkEntry
from tui.screens.marks.wording import unsaved_sentence
from tui.screens.shell.base import RasdScreen
from tui.widgets.frame import FootLine
from tui.widgets.said import Said

SHEET = "sheet"


class GradesScreen(RasdScreen):
    """The choice of a sheet, and the sheet; what is unsaved in one stays here when another is opened."""

    SCOPE: ClassVar[str] = "grades"
    BINDINGS: ClassVar = [*keys.bindings(SHEET), Binding("escape", "leave", show=False)]
    CSS_PATH = "mark_sheet.tcss"
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._asked: tuple[int, int | None] | None = None
        self._said_refusal = False

    def body(self) -> Iterator[Widget]:
        """One of the two is shown."""
        yield MarkEntry(id="entry")
        yield MarkSheet(id="sheet")

    def on_mount(self) -> None:
        """Begin with the choice."""
        self.entry, self.sheet = self.query_one(MarkEntry), self.query_one(MarkSheet)
        self._turn_to(self.entry)

    def tell(self) -> None:
        """Say everything in the language spoken now."""
        self.entry.tell()
        self.sheet.tell()

    # --- places -----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`grades/EXAM/CLASSROOM` opens a sheet, `grades/EXAM` offers the exam's sections."""
        numbers = [int(arg) for arg in args if arg.isdecimal()]
        if numbers:
            self._asked = (numbers[0], numbers[1] if len(numbers) > 1 else None)

    def place_args(self) -> tuple[str, ...]:
        """The sheet that is open."""
        return tuple(map(str, self.sheet.key)) if self.sheet.display and self.sheet.key else ()

    def reload(self) -> None:
        """Read what was asked for; otherwise what is shown, anew."""
        asked, self._asked = self._asked, None
        if asked and asked[1] is not None:
            self.open_sheet(asked[0], asked[1])
        elif asked or self.entry.display:
            self._turn_to(self.entry)
            self.entry.start(asked[0] if asked else None)
            self.entry.reload()
        else:
            self.sheet.read_anew()

    def open_sheet(self, exam_id: int, classroom_id: int) -> None:
        """Read a sheet and work on it."""
        self.ask(read_sheet, exam_id, classroom_id, tag="marks.open", then=self._opened, failed=self._not_opened)

    def _opened(self, found: tuple) -> None:
        self._turn_to(self.sheet)
        self.sheet.open(found)
        self.call_after_refresh(self.sheet.grid.focus)  # after whatever hiding the choice did to the focus
        exam = found[0].exam
        self.app.name_period(exam.exam_period_id, exam.period_name)
        self.app.remember_place(Place("grades", self.place_args()))

    def _not_opened(self, error: Exception) -> None:
        self._turn_to(self.entry)
        self.entry.reload()
        self.refuse(error)

    def _turn_to(self, part: Widget) -> None:
        self.SCOPE = SHEET if part is self.sheet else "grades"
        if not part.display:
            self.set_focus(None)  # otherwise hiding what has the focus moves it, after this
        for one in (self.entry, self.sheet):
            one.display = one is part
        self.query_one(FootLine).show_keys(keys.foot(self.SCOPE))

    # --- keys -------------------------------------------------------------------------------------

    def on_mark_entry_chosen(self, event: MarkEntry.Chosen) -> None:
        """A section was chosen."""
        self.open_sheet(event.exam_id, event.classroom_id)

    def action_presence(self) -> None:
        """Space: the next presence of the student under the cursor."""
        self.sheet.grid.action_presence()

    def action_undo(self) -> None:
        """Take back the latest change."""
        self.sheet.grid.action_undo()

    def action_other(self) -> None:
        """Choose another sheet; what is unsaved in this one is sent all the same, and what stands open is told."""
        self.finish()
        model = self.sheet.model
        told = [unsaved_sentence(model, line) for line in model.open_lines] if model else []
        self._turn_to(self.entry)
        self.entry.start(self.sheet.model.sheet.exam.id if self.sheet.model else None)
        self.entry.reload()
        if told:
            self.say(told[0], "warning")
        self.app.remember_place(Place("grades"))

    def action_again(self) -> None:
        """Send at once what waits."""
        self.sheet.post.try_now()

    def key_escape(self) -> None:
        """Esc takes a refusal off the screen, before anything else it does."""
        self._said_refusal = bool(self.query_one("#refusal", Said).text)
        super().key_escape()

    def action_leave(self) -> None:
        """Esc with nothing to take back: on to another sheet."""
        if self.sheet.display and not self._said_refusal:
            self.action_other()

    # --- the connection ---------------------------------------------------------------------------

    def finish(self) -> None:
        """Hand in what is typed."""
        if self.query(MarkSheet):
            self.sheet.finish()

    def unsaved(self) -> int:
        """How many entries would be lost if the program ended now."""
        return self.sheet.post.unsaved if self.query(MarkSheet) else 0

    def unsaved_told(self) -> list[str]:
        """The students whose marks are not saved, and their sheets."""
        if not self.query(MarkSheet):
            return []
        return [unsaved_sentence(model, line) for model, line in self.sheet.post.unsaved_lines]

    def recovered(self) -> None:
        """The database answers again: send what waits."""
        if self.query(MarkSheet):
            self.sheet.post.try_now()

    def poll_failed(self, error: Exception) -> None:
        """A look at what others did went wrong: the connection's state is told, anything else is refused."""
        if is_lost(error):
            self.app.lost()
        else:
            self.refuse(error)
