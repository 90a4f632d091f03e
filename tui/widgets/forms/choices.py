"""Fields that are chosen from."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from textual import events
from textual.widget import Widget
from textual.widgets import OptionList, Select

from tui.language.i18n import _
from tui.widgets.forms.checkbox import Tick
from tui.widgets.forms.field import Field
from tui.widgets.grid.rows import folded
from tui.widgets.said import drawn
from tui.widgets.type_to_find import found_by


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
    ChoiceField SelectCurrent .arrow { padding: 0; }
    ChoiceField SelectOverlay { scrollbar-size-vertical: 1; }
    ChoiceField.-rtl SelectOverlay { text-align: right; }
    """

    def __init__(
        self, label: str, *, options: Sequence[tuple[Hashable, str]] = (), prompt: str = "", **others: Any
    ) -> None:
        self.options, self.prompt = list(options), prompt
        self._chosen: Hashable | None = None
        self.finding = ""
        super().__init__(label, **others)

    def make_control(self) -> Widget:
        """A list that opens; its labels are content, never markup."""
        return Select(self._offered(), allow_blank=False, type_to_search=False)

    def _offered(self) -> list[tuple[Any, Hashable | None]]:
        told = self.prompt or _("choose")
        nothing = (drawn(f"({told})"), None)
        return [nothing, *((drawn(label, self.base), value) for value, label in self.options)]

    def on_mount(self) -> None:
        """Show what was chosen before there was a list."""
        self.control_widget.value = self._chosen

    def make_hint(self) -> str:
        """The help; where something is needed and nothing is offered, where it comes from."""
        nothing = self.required and not self.options
        return _("There is none to choose yet: add one under Administration, F9.") if nothing else self.help

    def set_options(self, options: Sequence[tuple[Hashable, str]]) -> None:
        """Offer other values; what was chosen stays if it is still offered."""
        chosen, self.options = self._chosen, list(options)
        self.hint = self.make_hint()
        self.control_widget.set_options(self._offered())
        self.write(chosen)

    def read(self) -> Any:
        """The chosen value; None for none."""
        return self._chosen

    def content(self) -> Any:
        """The chosen value."""
        return self._chosen

    def write(self, value: Any) -> None:
        """Choose a value; one that is not offered chooses none."""
        self._chosen = value if value in {known for known, _label in self.options} else None
        if self.control_widget.is_mounted:
            self.control_widget.value = self._chosen

    def on_key(self, event: events.Key) -> None:
        """Letters go to the option with a word that begins so; the list opens for them, and says what is looked for."""
        text = found_by(event, self.finding)
        if text is not None:
            event.stop()
            self._look_for(text)

    def _look_for(self, text: str) -> None:
        self.finding = text
        if not self.control_widget.expanded:
            self.control_widget.action_show_overlay()
        options = self.control_widget.query_one(OptionList)
        options.border_title = drawn(_("Find: {text}", text=text) + "▏") if text else None
        found = option_beginning([label for _value, label in self.options], text)
        if text:  # where nothing is found nothing is marked, so that Enter chooses nothing
            options.highlighted = None if found is None else found + 1

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """A list that closes forgets what was looked for in it."""
        if isinstance(event.widget, OptionList):
            self.finding, event.widget.border_title = "", None

    def on_select_changed(self, event: Select.Changed) -> None:
        """Another value was chosen."""
        event.stop()
        if event.value != self._chosen:
            self._chosen = event.value
            self.changed()


def option_beginning(labels: Sequence[str], term: str) -> int | None:
    """Return the first label with a word that begins with `term`, else one that holds it; marks and case are one."""
    plain, term = [folded(label) for label in labels], folded(term)
    for wanted in (lambda label: f" {term}" in f" {label}", lambda label: term in label):
        for number, label in enumerate(plain):
            if wanted(label):
                return number
    return None


class CheckField(Field):
    """Yes or no; the value is a bool."""

    def make_control(self) -> Widget:
        """A box to tick; the label stands beside the field as everywhere."""
        return Tick()

    def read(self) -> bool:
        """Whether it is ticked."""
        return self.control_widget.ticked

    def content(self) -> bool:
        """Whether it is ticked."""
        return self.control_widget.ticked

    def write(self, value: Any) -> None:
        """Tick it or not."""
        self.control_widget.ticked = bool(value)

    def on_tick_changed(self, event: Tick.Changed) -> None:
        """It was ticked or not."""
        event.stop()
        self.changed()
