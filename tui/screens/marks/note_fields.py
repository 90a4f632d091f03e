"""The excuse and the note of the student under the cursor, below the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual import events
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget

from data.marks.records import Mark
from tui.language.i18n import _
from tui.screens.marks.model.parts import FIELDS, Part
from tui.screens.shell import cleaners
from tui.widgets.forms.field import Field
from tui.widgets.forms.fields import TextField
from tui.widgets.said import Said


class MarkFields(Horizontal):
    """Two fields of one line; what was typed is handed on when one is left."""

    @dataclass
    class Written(Message):
        """The excuse or the note of a row was written."""

        row_id: int
        part: Part
        text: str

    @dataclass
    class Left(Message):
        """Back to the marks; after Enter one row further down."""

        down: bool

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.row_id: int | None = None
        self._put: dict[Part, str] = {}

    def compose(self) -> Iterator[Widget]:
        """Excuse and note."""
        for part in (Part.EXCUSE, Part.NOTE):
            yield TextField("", name=part, base="rtl", cleaner=cleaners.line, label_width=8, id=f"sheet-{part}")

    def field(self, part: Part) -> TextField:
        """One of the two fields."""
        return self.query_one(f"#sheet-{part}", TextField)

    def tell(self) -> None:
        """Name the fields in the language spoken now."""
        for part, name in ((Part.EXCUSE, _("Excuse")), (Part.NOTE, _("Note"))):
            self.field(part).query_one(".field--label", Said).say(name)

    def show(self, row_id: int | None, mark: Mark) -> None:
        """Show another row, or the same one anew where nothing is being typed."""
        if row_id != self.row_id:
            self.keep()
        elif self.typing_at:
            return
        self.row_id = row_id
        for part in (Part.EXCUSE, Part.NOTE):
            field, text = self.field(part), getattr(mark, FIELDS[part][0]) or ""
            if field.control_widget.typed != text:
                field.write(text)
            self._put[part] = field.value

    @property
    def typing_at(self) -> tuple[int, Part] | None:
        """The row and the part that hold something not handed on yet."""
        changed = [part for part, text in self._put.items() if self.field(part).value != text]
        return (self.row_id, changed[0]) if changed and self.row_id is not None else None

    def take(self) -> Iterator[Written]:
        """What was typed since the row was shown, each once."""
        while at := self.typing_at:
            text = self._put[at[1]] = self.field(at[1]).value
            yield self.Written(*at, text)

    def keep(self) -> None:
        """Hand on what was typed."""
        for written in self.take():
            self.post_message(written)

    def focus_first(self, absent: bool) -> None:
        """Go to the excuse of who is absent, otherwise to the note."""
        self.field(Part.EXCUSE if absent else Part.NOTE).focus()

    def on_descendant_blur(self) -> None:
        """Leaving a field hands on what was typed in it."""
        self.keep()

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter: hand on, and to the next student's mark."""
        event.stop()
        self.keep()
        self.post_message(self.Left(down=True))

    def on_field_changed(self, event: Field.Changed) -> None:
        """Nothing is handed on while it is typed."""
        event.stop()

    def on_key(self, event: events.Key) -> None:
        """Esc: what was there before, and back to the marks."""
        if event.key == "escape":
            event.stop()
            for part, text in self._put.items():
                self.field(part).write(text)
            self.post_message(self.Left(down=False))
