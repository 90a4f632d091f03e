"""The grid of one mark sheet: keys go to its model, the model's rows to the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.i18n import _
from tui.marks.draft import Phase, Refusal
from tui.marks.parts import Part, is_entered
from tui.marks.paste import Pasted, pasted
from tui.marks.sheet import SheetModel
from tui.screens.mark_words import STATES, news, notes, row_of
from tui.widgets.columns import Column
from tui.widgets.grid import Grid, State
from tui.widgets.numbers import DIGITS, MINUS, SEPARATORS

WIDE = 100
"""Columns from which a state is told by its word beside its sign."""


def columns(wide: bool) -> list[Column]:
    """The columns in reading order; note, excuse, percentage and number yield in this order."""
    return [
        Column("number", "#", 3, base="ltr", align="end", priority=1),
        Column("name", _("Student"), 24, 3, base="rtl"),
        Column("mark", _("Mark"), 6 + (10 if wide else 2), base="ltr", align="decimal", decimals=2, editable=True,
               room=10 if wide else 2),
        Column("presence", _("Presence"), 9),
        Column("excuse", _("Excuse"), 12, 1, base="rtl", priority=3, sortable=False),
        Column("note", _("Note"), 12, 1, base="rtl", priority=4, sortable=False),
        Column("percent", "%", 4, base="ltr", align="end", priority=2),
    ]  # fmt: skip


class MarkGrid(Grid):
    """Digits type over the mark from wherever the cursor is; Enter answers, saves and goes down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "fields", show=False, id="marks.fields"),
        Binding("delete", "clear", show=False, id="marks.clear"),
    ]
    SHOWN: ClassVar[dict[Part, str]] = {Part.MARK: "mark", Part.EXCUSE: "excuse", Part.NOTE: "note"}

    @dataclass
    class Blocked(Message):
        """A key was tried on a sheet that takes none."""

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
        self._row: object = None
        self._told: frozenset[int] = frozenset()

    # --- what the sheet shows -----------------------------------------------------------------------

    def open(self, sheet: SheetModel) -> None:
        """Show another sheet, the cursor on its first row without a mark."""
        self.sheet = sheet
        self.model.states.clear()
        self.show_all()
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
        """A digit or a minus anywhere in the row types over its mark; a sheet that takes no keys says so."""
        character = event.character if event.is_printable else None
        if not character or (self.model.typing is None and character not in DIGITS + SEPARATORS + MINUS):
            return
        event.stop()
        event.prevent_default()
        if self.cursor_key is not None and not self.refused():
            self.model.move_to(self.cursor_key, "mark")
            self.model.type(character)
            self._refresh_row(self.cursor_key)

    def on_paste(self, event: events.Paste) -> None:
        """A pasted word is typed over the mark, whatever it is; a column is shown before it is entered."""
        event.stop()
        text = event.text.strip()
        if not text or self.cursor_key is None or self.refused():
            return
        self.model.move_to(self.cursor_key, "mark")
        if len(text.splitlines()) == 1:
            self.model.typing = text
            self._refresh_row(self.cursor_key)
        else:
            self.leave_cell()
            rows = [self.model.view.row(at).key for at in range(self.model.cursor, len(self.model.view))]
            self.post_message(self.ColumnPasted(pasted(self.sheet, rows, event.text)))

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

    def action_take_back(self) -> None:
        """Esc: what is typed, then what stands open in the row; otherwise the screen's."""
        if self.model.typing is not None:
            self.model.typing = None
            self._refresh_row(self.cursor_key)
        elif self.sheet is None or self.cursor_key is None or not self.sheet.give_up(self.cursor_key):
            raise SkipAction()
        else:
            self.show_row(self.cursor_key)
            self.hand_in()

    def action_clear(self) -> None:
        """Delete: take theirs where somebody else wrote; otherwise the mark is taken away."""
        row = self.cursor_key
        if row is None or self.refused():
            return
        self.model.typing = None
        if not self.sheet.give_up(row, Phase.CHANGED):
            self.sheet.type_mark(row, "")
        self.show_row(row)
        self.hand_in()

    def action_rub_out(self) -> None:
        """Backspace: shorten what is typed; where nothing is, take the mark away."""
        if self.model.typing:
            self.model.typing = self.model.typing[:-1]
            self._refresh_row(self.cursor_key)
        else:
            self.action_clear()

    def action_presence(self) -> None:
        """Space: the next presence; it is saved when the cursor leaves the row."""
        if self.cursor_key is None or self.refused():
            return
        self.leave_cell()
        self.sheet.turn(self.cursor_key)
        self.show_row(self.cursor_key)

    def action_undo(self) -> None:
        """Take the latest change back, as a new one."""
        if self.refused():
            return
        self.model.typing = None
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
