"""Every field of the application that is typed in or chosen from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

from textual.widget import Widget
from textual.widgets import Select

from tui.i18n import _, date_text, hijri_text
from tui.widgets import numbers
from tui.widgets.field import Field
from tui.widgets.inputs import LineInput, NoteInput, Settled
from tui.widgets.said import drawn
from tui.widgets.tick import Tick

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


class TextField(Field):
    """A line of text; the value is a str, empty for nothing.

    Args:
        cleaner: text -> (what may be stored, the characters dropped); what was dropped is said.
        max_length: characters at most, 0 for any number.
        placeholder: logical text in the empty field.
    """

    def __init__(
        self,
        label: str,
        *,
        cleaner: Cleaner | None = None,
        max_length: int = 0,
        placeholder: str = "",
        **options: Any,
    ) -> None:
        self.cleaner, self.max_length, self.placeholder = cleaner, max_length, placeholder
        self.dropped: tuple[str, ...] = ()
        self._kept = ""
        super().__init__(label, **options)

    def make_control(self) -> Widget:
        """A line editor."""
        return LineInput(base=self.base, max_length=self.max_length, placeholder=self.placeholder)

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

    def make_hint(self) -> str:
        """What was dropped, otherwise the help."""
        if self.dropped:
            named = " ".join(f"U+{ord(character):04X}" for character in self.dropped)
            return _("Dropped, because it cannot be stored: {characters}").format(characters=named)
        return self.help

    def on_settled(self, event: Settled) -> None:
        """Leave in the field only what may be stored, and say what went."""
        event.stop()
        if self.cleaner is None:
            return
        typed = self.control_widget.typed
        self._kept, self.dropped = self.cleaner(typed)
        if self._kept != typed:
            self.control_widget.put(self._kept)
        self.hint = self.make_hint()

    def on_input_changed(self, event: LineInput.Changed) -> None:
        """Something else was typed."""
        event.stop()
        if event.value != self._kept:
            self.dropped = ()
        self.changed()

    def on_input_submitted(self, event: LineInput.Submitted) -> None:
        """Enter."""
        event.stop()
        self.post_message(self.Submitted(self))


class PasswordField(TextField):
    """A line whose characters are not shown; the value is exactly what was typed."""

    def make_control(self) -> Widget:
        """A line editor that draws dots."""
        return LineInput(base="ltr", max_length=self.max_length, password=True)

    def read(self) -> Any:
        """What was typed, blanks included."""
        return self.control_widget.typed


class NumberField(TextField):
    """A number in digits of three scripts, with ٫ , or . before the decimals; the value is a Decimal or None.

    Args:
        least, most: the smallest and the largest number that is taken.
        whole: whether decimals are refused.
    """

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
        except ValueError:
            raise ValueError(_("This is not a number.")) from None
        if value is not None:
            self._judge(value)
        return value

    def _judge(self, value: Decimal) -> None:
        if self.whole and value != value.to_integral_value():
            raise ValueError(_("This must be a whole number."))
        if self.least is not None and value < self.least:
            raise ValueError(_("At least {least}.").format(least=self.least))
        if self.most is not None and value > self.most:
            raise ValueError(_("At most {most}.").format(most=self.most))


class DateField(TextField):
    """A day, Gregorian or Hijri, as 2026-09-15 or 15/9/2026; the value is a date or None.

    The hint is the same day in the other calendar.

    Args:
        earliest, latest: the first and the last day that is taken.
    """

    def __init__(self, label: str, *, earliest: date | None = None, latest: date | None = None, **options: Any) -> None:
        self.earliest, self.latest = earliest, latest
        super().__init__(label, **{"base": "ltr", "placeholder": "2026-09-15", **options})

    def write(self, value: Any) -> None:
        """Put a day, or text, in the field."""
        super().write(value.isoformat() if isinstance(value, date) else value)

    def read(self) -> date | None:
        """The day; ValueError with a sentence otherwise."""
        try:
            value = numbers.day(self.text)
        except ValueError:
            raise ValueError(_("There is no such day; write it as 2026-09-15 or 1448-04-04.")) from None
        if value is not None and self.earliest and value < self.earliest:
            raise ValueError(_("Not before {day}.").format(day=self.earliest.isoformat()))
        if value is not None and self.latest and value > self.latest:
            raise ValueError(_("Not after {day}.").format(day=self.latest.isoformat()))
        return value

    def make_hint(self) -> str:
        """The day in the other calendar."""
        value = self.value
        if value is None:
            return super().make_hint()
        return date_text(value) if numbers.is_hijri(self.text) else hijri_text(value)


class TimeField(TextField):
    """A time of day as 9:30; the value is a time or None."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, **{"base": "ltr", "placeholder": "09:00", **options})

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
        return NoteInput(base=self.base, lines=self.seen_lines)

    def on_text_area_changed(self, event: NoteInput.Changed) -> None:
        """Something else was typed."""
        event.stop()
        if self.control_widget.typed != self._kept:
            self.dropped = ()
        self.changed()


class ChoiceField(Field):
    """One of several values; None while none is chosen.

    Args:
        options: (value, logical label) in the order they are offered.
        prompt: what stands there while nothing is chosen.
    """

    DEFAULT_CSS = """
    ChoiceField Select { height: 1; }
    ChoiceField Select > SelectCurrent, ChoiceField Select:focus > SelectCurrent {
        border: none; height: 1; padding: 0; background: $panel; text-style: underline;
    }
    ChoiceField Select:focus > SelectCurrent { text-style: reverse; }
    ChoiceField.-rtl SelectCurrent #label { text-align: right; }
    ChoiceField.-rtl SelectCurrent .arrow { dock: left; padding: 0; }
    ChoiceField.-rtl SelectOverlay { text-align: right; }
    """

    def __init__(
        self, label: str, *, options: Sequence[tuple[Hashable, str]] = (), prompt: str = "", **others: Any
    ) -> None:
        self.options, self.prompt = list(options), prompt
        self._chosen: Hashable | None = None
        super().__init__(label, **others)

    def make_control(self) -> Widget:
        """A list that opens; its labels are content, never markup."""
        return Select(self._offered(), allow_blank=False)

    def _offered(self) -> list[tuple[Any, Hashable | None]]:
        nothing = (drawn(self.prompt or _("choose")), None)
        return [nothing, *((drawn(label, self.base), value) for value, label in self.options)]

    def on_mount(self) -> None:
        """Show what was chosen before there was a list."""
        self.control_widget.value = self._chosen

    def set_options(self, options: Sequence[tuple[Hashable, str]]) -> None:
        """Offer other values; what was chosen stays if it is still offered."""
        chosen, self.options = self._chosen, list(options)
        self.control_widget.set_options(self._offered())
        self.write(chosen)

    def read(self) -> Any:
        """The chosen value; None for none."""
        return self._chosen

    def write(self, value: Any) -> None:
        """Choose a value; one that is not offered chooses none."""
        self._chosen = value if value in {known for known, _label in self.options} else None
        if self.control_widget.is_mounted:
            self.control_widget.value = self._chosen

    def on_select_changed(self, event: Select.Changed) -> None:
        """Another value was chosen."""
        event.stop()
        if event.value != self._chosen:
            self._chosen = event.value
            self.changed()


class CheckField(Field):
    """Yes or no; the value is a bool."""

    def make_control(self) -> Widget:
        """A box to tick; the label stands beside the field as everywhere."""
        return Tick()

    def read(self) -> bool:
        """Whether it is ticked."""
        return self.control_widget.ticked

    def write(self, value: Any) -> None:
        """Tick it or not."""
        self.control_widget.ticked = bool(value)

    def on_tick_changed(self, event: Tick.Changed) -> None:
        """It was ticked or not."""
        event.stop()
        self.changed()
