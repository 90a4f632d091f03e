"""The grid of one mark sheet: keys go to its model, the model's rows to the screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.language.i18n import _
from tui.screens.marks.model.draft import Phase, Refusal
from tui.screens.marks.model.parts import Part, is_entered
from tui.screens.marks.model.paste import Pasted, pasted
from tui.screens.marks.model.sheet import SheetModel
from tui.screens.marks.wording import STATES, news, notes, row_of
from tui.text.clean import letters
from tui.text.turned import logical
from tui.widgets.grid.columns import Column
from tui.widgets.grid.grid import Grid, State

WIDE = 100
"""Columns from which a state is told by its word beside its sign."""


def columns(wide: bool) -> list[Column]:
    """The columns in reading order; note, excuse, percentage and number yield in this order."""
    return [
        Column("number", "#", 3, base="ltr", align="end", priority=1),
        Column("name", _("Student"), 22, 3, base="rtl"),
        Column("mark", _("Mark"), 6 + (10 if wide else 2), base="ltr", align="decimal", decimals=2, editable=True,
               room=10 if wide else 2),
        Column("presence", _("Presence"), 9),
        Column("excuse", _("Excuse"), 12, 1, base="rtl", priority=3, sortable=False),
        Column("note", _("Note"), 12, 1, base="rtl", priority=4, sortable=False),
        Column("percent", "%", 6, base="ltr", align="decimal", decimals=2, priority=2),
    ]  # fmt: skip


class MarkGrid(Grid):
    """Digits type over the mark from wherever the cursor is; Enter answers, saves and goes down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "fields", show=False, id="marks.fields"),
        Binding("delete", "clear", show=False, id="marks.clear"),
        Binding("escape", "take_back", show=False, id="marks.take_back"),
        Binding("backspace", "rub_out", show=False, id="marks.rub_out"),
    ]
    SHOWN: ClassVar[dict[Part, str]] = {Part.MARK: "mark", Part.EXCUSE: "excuse", Part.NOTE: "note"}

    @dataclass
    class Blocked(Message):
        """A key was tried on a sheet that takes none."""

    @dataclass
    class Ended(Message):
        """The sheet ends here: what is typed now would go over the mark that was just entered."""

    @dataclass
    class Aside(Message):
        """Tab: on to the excuse and the note."""

    @dataclass
    class ColumnPasted(Message):
        """Several lines were pasted: what each would become."""

        lines: Sequence[Pasted]

    @dataclass
    class Undone(Message):
        """Undo was asked for: the row where it went, or why not."""

        outcome: int | Refusal

    def __init__(self, id: str | None = None) -> None:
        super().__init__(columns(False), id=id)
        self.sheet: SheetModel | None = None
        # Called where something may be ready to be saved; a message would reach the screen after the next painting.
        self.hand_in: Callable[[], None] = lambda: None
        self.past_end = False
        self._row: object = None
        self._told: frozenset[int] = frozenset()

    # --- what the sheet shows -----------------------------------------------------------------------

    def open(self, sheet: SheetModel) -> None:
        """Show another sheet, the cursor on its first row without a mark."""
        self.sheet = sheet
        self.model.states.clear()
        self.show_all()
        self.past_end = False
        first = next((line.row.id for line in sheet.lines if not is_entered(line.stored)), None)
        self.move_to(first or self.cursor_key, "mark")
        self._row = self.cursor_key

    def show_all(self) -> None:
        """Show every row anew."""
        if self.sheet:
            most = self.sheet.sheet.exam.max_score
            self.show([row_of(line, most) for line in self.sheet.lines])
            for line in self.sheet.lines:
                self._show_states(line.row.id)

    def show_row(self, row_id: int, saved: Part | None = None) -> None:
        """Show one row anew, and for a moment that a part of it was saved."""
        if self.sheet is None or row_id not in self.sheet.outbox.lines:
            return
        row = row_of(self.sheet.line(row_id), self.sheet.sheet.exam.max_score)
        self.update_row(row_id, row.values, row.styles)
        self._show_states(row_id, saved)

    def _show_states(self, row_id: int, saved: Part | None = None) -> None:
        said = dict(notes(self.sheet.line(row_id)))
        for part, column in self.SHOWN.items():
            look = self.sheet.look(row_id, part)
            state = STATES[look] if look else State.SAVED if part is saved else None
            if state or self.model.state(row_id, column):
                self.set_state(row_id, column, state, said.get(part, ""))
        told = news(self.sheet.line(row_id))
        if told or row_id in self._told:
            self._told = (self._told | {row_id}) if told else (self._told - {row_id})
            self.set_note(row_id, told)

    @property
    def typing_at(self) -> tuple[int, Part] | None:
        """The row whose mark is being typed."""
        return (self.cursor_key, Part.MARK) if self.model.typing is not None else None

    # --- keys -----------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Any sign anywhere in the row types over its mark, refused there if that is no number; Space alone acts."""
        character = event.character if event.is_printable else None
        if not character or (self.model.typing is None and character == " "):
            return
        event.stop()
        event.prevent_default()
        self._type(letters(character))

    def _type(self, text: str) -> None:
        """Go on in the cell with `text`; a sheet that takes no keys says so, and so does the end of one that does."""
        if self.cursor_key is None or self.refused():
            return
        if self.past_end:
            self.post_message(self.Ended())
            return
        self.model.move_to(self.cursor_key, "mark")
        self.model.type(text)
        self._refresh_row(self.cursor_key)

    def on_paste(self, event: events.Paste) -> None:
        """A pasted word is typed, whatever it is; a column is shown before it is entered."""
        event.stop()
        event.prevent_default()
        text = letters(logical(event.text.strip()))
        if not text or self.cursor_key is None:
            return
        if len(text.splitlines()) == 1:
            self._type(text)
        elif not self.refused():
            self.leave_cell()
            self.model.move_to(self.cursor_key, "mark")
            rows = [self.model.view.row(at).key for at in range(self.model.cursor, len(self.model.view))]
            self.post_message(self.ColumnPasted(pasted(self.sheet, rows, letters(logical(event.text)))))

    def enter(self, lines: Sequence[Pasted]) -> None:
        """Enter what was pasted, as if it had been typed row by row."""
        if self.refused():
            return
        for line in lines:
            if line.enters and line.row_id in self.sheet.outbox.lines:
                self.sheet.type_mark(line.row_id, line.text)
                self.show_row(line.row_id)
        self.hand_in()

    def refused(self) -> bool:
        """Whether the sheet takes no keys; that one was tried is told."""
        if self.sheet is None or self.sheet.blocked:
            self.post_message(self.Blocked())
            return True
        return False

    def leave_cell(self) -> None:
        """What was typed is the model's from now on."""
        typed, self.model.typing = self.model.typing, None
        if typed is not None and self.sheet:
            self.sheet.type_mark(self.cursor_key, typed)
            self.show_row(self.cursor_key)
            self.hand_in()

    def leave_row(self) -> None:
        """The cursor is elsewhere: what the row held is to be saved."""
        if self.sheet and isinstance(self._row, int):
            self.sheet.leave(self._row)
            self.show_row(self._row)
            self.hand_in()

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another row: the one before is left."""
        if event.row_key != self._row:
            self.leave_row()
            self._row = event.row_key

    def on_blur(self) -> None:
        """Going elsewhere leaves the row as well as the cell."""
        self.leave_cell()
        self.leave_row()

    def action_accept(self) -> None:
        """Enter: yes to what is asked, otherwise save; and down, unless something is asked now."""
        row = self.cursor_key
        if self.sheet is None or row is None:
            raise SkipAction()
        if self.model.typing is None and self.sheet.confirm(row):
            self.show_row(row)
            self.hand_in()
        self.leave_cell()
        draft = self.sheet.line(row).drafts.get(Part.MARK)
        if draft is None or draft.phase is not Phase.ASKING:
            self.action_move(1)

    def action_move(self, by: int) -> None:
        """Move by rows; beyond the last row, the sheet takes no more digits until one has moved."""
        here = self.cursor_key
        super().action_move(by)
        self.past_end = by > 0 and self.cursor_key == here and self._holds(here)
        if self.past_end:
            self.post_message(self.Ended())

    def _holds(self, row: object) -> bool:
        """Whether something is entered in a row that may be typed over."""
        line = self.sheet.outbox.lines.get(row) if self.sheet and not self.sheet.blocked else None
        return line is not None and (Part.MARK in line.drafts or is_entered(line.shown()))

    def _moved(self, before: tuple[Hashable | None, str, int]) -> None:
        super()._moved(before)
        if self._at()[:2] != before[:2]:
            self.past_end = False

    def on_click(self, event: events.Click) -> None:
        """A click is a move, on the same row too."""
        self.past_end = False

    def action_take_back(self) -> None:
        """Esc: what is typed, then what stands open in the row, then to where something does; or the screen's."""
        self.past_end = False
        if self.model.typing is not None:
            self.model.typing = None
            self._refresh_row(self.cursor_key)
        elif self.sheet is None or self.cursor_key is None:
            raise SkipAction()
        elif self.sheet.give_up(self.cursor_key):
            self.show_row(self.cursor_key)
            self.hand_in()
        elif not self.go_to_open():
            raise SkipAction()

    def go_to_open(self) -> bool:
        """Put the cursor on the next row that needs a person, after the one under it; whether there is one."""
        rows = [self.model.view.row(at).key for at in range(len(self.model.view))]
        after = self.model.cursor + 1
        found = next((row for row in rows[after:] + rows[:after] if self.sheet and self.sheet.is_open(row)), None)
        return found is not None and self.move_to(found, "mark")

    def action_clear(self) -> None:
        """Delete: take theirs where somebody else wrote; otherwise the mark is taken away."""
        row = self.cursor_key
        if row is None or self.refused():
            return
        self.past_end, self.model.typing = False, None
        if not self.sheet.give_up(row, Phase.CHANGED):
            self.sheet.type_mark(row, "")
        self.show_row(row)
        self.hand_in()

    def action_rub_out(self) -> None:
        """Backspace: shorten what is typed, or what was and is refused; where nothing is, take the mark away."""
        typed = self.model.typing or self._refused_text()
        if typed and not self.refused():
            self.model.move_to(self.cursor_key, "mark")
            self.model.typing = typed[:-1]
            self._refresh_row(self.cursor_key)
        else:
            self.action_clear()

    def _refused_text(self) -> str:
        line = self.sheet.outbox.lines.get(self.cursor_key) if self.sheet else None
        draft = line.drafts.get(Part.MARK) if line else None
        return draft.typed if draft and draft.phase is Phase.REFUSED else ""

    def action_presence(self) -> None:
        """Space: the next presence; it is saved when the cursor leaves the row."""
        if self.cursor_key is None or self.refused():
            return
        if self.past_end:
            self.post_message(self.Ended())
            return
        self.leave_cell()
        self.sheet.turn(self.cursor_key)
        self.show_row(self.cursor_key)

    def action_undo(self) -> None:
        """Take the latest change back, as a new one."""
        if self.refused():
            return
        if self.model.typing is not None:
            self.action_take_back()
            return
        if isinstance(self._row, int):
            self.sheet.leave(self._row)
        outcome = self.sheet.undo()
        if isinstance(outcome, int):
            self.show_row(outcome)
            self.move_to(outcome, "mark")
        self.hand_in()
        self.post_message(self.Undone(outcome))

    def action_fields(self) -> None:
        """Tab: on to the excuse and the note."""
        self.leave_cell()
        self.post_message(self.Aside())
