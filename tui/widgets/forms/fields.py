"""Every field of the application that is typed in or chosen from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any, ClassVar

from textual.widget import Widget

from data.text import numbers
from tui.language.i18n import _, date_text, gregorian_text, hijri_text, numeral, typed_date
from tui.language.i18n import number as in_digits
from tui.widgets.editors.editor import Editor, Settled
from tui.widgets.editors.line_editor import LineEditor
from tui.widgets.editors.note_editor import NoteEditor
from tui.widgets.forms.choices import CheckField, ChoiceField
from tui.widgets.forms.field import Field
from tui.widgets.grid.columns import Direction

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "Field",
    "NoteField",
    "NumberField",
    "PasswordField",
    "TextField",
    "TimeField",
]

Cleaner = Callable[[str], tuple[str, tuple[str, ...]]]

LONGEST_CODE = 150
"""Characters of what is still a code, not a path or a list."""
CODE_CELLS = 26


class TextField(Field):
    """A line of text; the value is a str, empty for nothing.

    Args:
        cleaner: text -> (what may be stored, the characters dropped); what was dropped is said.
        max_length: characters at most, 0 for any number.
        placeholder: logical text in the empty field.
        read_only: the text can be selected and copied, not changed.
        history: earlier entries, oldest first, that Up and Down bring back; it grows in place at Enter.
    """

    CELLS: ClassVar[int] = 0
    """Cells at most where the base is left to right, so that in a mirrored form the value stands beside its label; 0
    for those of a code, where the length tells that it is one."""

    def __init__(
        self,
        label: str,
        *,
        cleaner: Cleaner | None = None,
        max_length: int = 0,
        placeholder: str = "",
        read_only: bool = False,
        history: list[str] | None = None,
        **options: Any,
    ) -> None:
        self.cleaner, self.max_length, self.placeholder = cleaner, max_length, placeholder
        self.read_only, self.history = read_only, history
        self.dropped: tuple[str, ...] = ()
        self.full = False
        self._kept = ""
        super().__init__(label, **options)
        cells = self.CELLS or (CODE_CELLS if 0 < max_length <= LONGEST_CODE else 0)
        if cells and self.base == "ltr":
            self.control_widget.styles.max_width = cells

    def make_control(self) -> Widget:
        """A line editor."""
        return LineEditor(
            base=self.base,
            direction=self.direction,
            placeholder=self.placeholder,
            max_length=self.max_length,
            read_only=self.read_only,
            history=self.history,
        )

    @property
    def text(self) -> str:
        """What stands in the field, cleaned."""
        typed = self.control_widget.typed
        return self.cleaner(typed)[0] if self.cleaner else typed

    def read(self) -> Any:
        """The text without blanks around it."""
        return self.text.strip()

    def write(self, value: Any) -> None:
        """Put text in the field; None empties it."""
        self.control_widget.put("" if value is None else str(value))

    def content(self) -> str:
        """What is typed, but for blanks around it."""
        return self.control_widget.typed.strip()

    def make_hint(self) -> str:
        """What was dropped, otherwise the help."""
        if self.dropped:
            named = " ".join(f"U+{ord(character):04X}" for character in self.dropped)
            return _("Dropped, because it cannot be stored: {characters}").format(characters=named)
        return _("There is room for {n} characters.", n=in_digits(self._room)) if self.full else self.help

    @property
    def _room(self) -> int:
        return self.control_widget.model.max_length

    def on_settled(self, event: Settled) -> None:
        """Leave in the field only what may be stored, and say what went."""
        event.stop()
        if self.cleaner is None:
            return
        self._kept, dropped = self.cleaner(self.control_widget.typed)
        self.dropped = tuple(dict.fromkeys((*self.dropped, *dropped)))
        self.control_widget.amend(self._kept)
        self.hint = self.make_hint()

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Something else was typed, or something that is not taken."""
        event.stop()
        if event.dropped or event.full or event.text != self._kept:
            self.dropped, self.full = event.dropped, event.full
        self._kept = event.text
        self.changed()

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter."""
        event.stop()
        self.post_message(self.Submitted(self))

    def watch_direction(self, direction: Direction) -> None:
        """Text that tells no direction of its own begins at the other side, too."""
        super().watch_direction(direction)
        self.control_widget.turn(direction)


class PasswordField(TextField):
    """A line whose characters are not shown; the value is exactly what was typed."""

    CELLS: ClassVar[int] = CODE_CELLS

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, **{"base": "ltr", **options})

    def make_control(self) -> Widget:
        """A line editor that draws dots."""
        return LineEditor(base=self.base, max_length=self.max_length, password=True)

    def read(self) -> Any:
        """What was typed, blanks included."""
        return self.control_widget.typed


class NumberField(TextField):
    """A number in digits of three scripts, with ٫ , or . before the decimals; the value is a Decimal or None.

    Args:
        least, most: the smallest and the largest number that is taken.
        whole: whether decimals are refused.
    """

    CELLS: ClassVar[int] = 14

    def __init__(
        self,
        label: str,
        *,
        least: Decimal | int | None = None,
        most: Decimal | int | None = None,
        whole: bool = False,
        **options: Any,
    ) -> None:
        self.least, self.most, self.whole = least, most, whole
        super().__init__(label, **{"base": "ltr", **options})

    def read(self) -> Decimal | None:
        """The number; ValueError with a sentence otherwise."""
        try:
            value = numbers.number(self.text)
        except numbers.Ambiguous as either:
            both = {"thousands": numeral(either.thousands), "decimals": numeral(either.decimals)}
            raise ValueError(_("Thousands or decimals? Write {thousands} or {decimals}.", **both)) from None
        except ValueError:
            raise ValueError(_("This is not a number.")) from None
        if value is not None:
            self._judge(value)
        return value

    def _judge(self, value: Decimal) -> None:
        if self.whole and value != value.to_integral_value():
            raise ValueError(_("This must be a whole number."))
        if self.least is not None and value < self.least:
            raise ValueError(_("At least {least}.").format(least=in_digits(self.least)))
        if self.most is not None and value > self.most:
            raise ValueError(_("At most {most}.").format(most=in_digits(self.most)))


def example(value: str) -> str:
    """What stands in an empty field whose values are written in one way."""
    return _("e.g. {value}", value=value)


class DateField(TextField):
    """A day, Gregorian or Hijri, as 2026-09-15 or 15/9/2026; the value is a date or None.

    The hint is the same day in the other calendar.

    Args:
        earliest, latest: the first and the last day that is taken.
    """

    CELLS: ClassVar[int] = 18

    def __init__(self, label: str, *, earliest: date | None = None, latest: date | None = None, **options: Any) -> None:
        self.earliest, self.latest = earliest, latest
        super().__init__(label, **{"base": "ltr", "placeholder": example(typed_date(date(2026, 9, 15))), **options})

    def write(self, value: Any) -> None:
        """Put a day, or text, in the field."""
        super().write(typed_date(value) if isinstance(value, date) else value)

    def read(self) -> date | None:
        """The day; ValueError with a sentence otherwise."""
        try:
            value = numbers.day(self.text)
        except ValueError:
            raise ValueError(_("There is no such day; write it as 2026-09-15 or 1448-04-04.")) from None
        if value is not None and self.earliest and value < self.earliest:
            raise ValueError(_("Not before {day}.").format(day=date_text(self.earliest)))
        if value is not None and self.latest and value > self.latest:
            raise ValueError(_("Not after {day}.").format(day=date_text(self.latest)))
        return value

    def make_hint(self) -> str:
        """The day in the other calendar."""
        value = self.value
        if value is None:
            return super().make_hint()
        return gregorian_text(value) if numbers.is_hijri(self.text) else hijri_text(value)


class TimeField(TextField):
    """A time of day as 9:30; the value is a time or None."""

    CELLS: ClassVar[int] = 18

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, **{"base": "ltr", "placeholder": example("09:00"), **options})

    def write(self, value: Any) -> None:
        """Put a time, or text, in the field."""
        super().write(value.strftime("%H:%M") if isinstance(value, time) else value)

    def read(self) -> time | None:
        """The time; ValueError with a sentence otherwise."""
        try:
            return numbers.clock(self.text)
        except ValueError:
            raise ValueError(_("There is no such time; write it as 9:30.")) from None


class NoteField(TextField):
    """Several lines of text; the value is a str with newlines.

    Args:
        lines: lines that are seen at once.
    """

    def __init__(self, label: str, *, lines: int = 3, **options: Any) -> None:
        self.seen_lines = lines
        super().__init__(label, **options)

    def make_control(self) -> Widget:
        """An editor of several lines."""
        return NoteEditor(
            base=self.base,
            direction=self.direction,
            lines=self.seen_lines,
            max_length=self.max_length,
            read_only=self.read_only,
        )
