"""What all fields share: a label, a control, a hint, and what is wrong with the value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.language.i18n import _
from tui.language.i18n import direction as language_direction
from tui.widgets.grid.columns import Base, Direction
from tui.widgets.said import Said

WRONG = "✗ "


class Field(Horizontal):
    """What all fields share; use one of those in `fields`.

    Args:
        label: logical text beside the field.
        name: the key of its value in a form.
        value: the first value.
        required: whether `check` refuses nothing.
        base: base direction of what is typed.
        direction: where its sentences begin; None takes the language's.
        help: a sentence under the field while it has nothing else to say.
        label_width: cells of the label, so that fields of a form line up.
    """

    DEFAULT_CSS = """
    Field { height: auto; width: 1fr; }
    Field > .field--label { height: 1; color: $text-muted; }
    Field:focus-within > .field--label { color: $foreground; text-style: bold; }
    Field > .field--body { height: auto; width: 1fr; margin: 0 1; }
    Field .field--hint { color: $text-muted; }
    Field .field--error { color: $text-error; }
    """

    error: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")
    direction: reactive[Direction] = reactive("ltr", init=False)

    @dataclass
    class Changed(Message):
        """Something else stands in the field."""

        field: Field

        @property
        def control(self) -> Field:
            """The field that changed."""
            return self.field

    @dataclass
    class Submitted(Message):
        """Enter in a field of one line."""

        field: Field

        @property
        def control(self) -> Field:
            """The field that Enter was pressed in."""
            return self.field

    def __init__(
        self,
        label: str,
        *,
        name: str = "",
        value: Any = None,
        required: bool = False,
        base: Base = "auto",
        direction: Direction | None = None,
        help: str = "",
        label_width: int = 18,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.label, self.required, self.base, self.help = label, required, base, help
        self.label_width = label_width
        self.set_reactive(Field.direction, direction or language_direction())
        self.set_class(self.direction == "rtl", "-rtl")
        self._first: Any = None
        self.control_widget = self.make_control()
        if value is not None:
            self.write(value)

    # --- what each kind of field says of itself ---------------------------------------------------

    def make_control(self) -> Widget:
        """The widget that is typed in or chosen from."""
        raise NotImplementedError

    def read(self) -> Any:
        """The typed value; None for nothing.

        Raises:
            ValueError: with a sentence, where what is typed is no such value.
        """
        raise NotImplementedError

    def write(self, value: Any) -> None:
        """Put a value in the field."""
        raise NotImplementedError

    def content(self) -> Any:
        """What stands in the field, whether or not that is a value."""
        raise NotImplementedError

    # --- what screens use -------------------------------------------------------------------------

    @property
    def value(self) -> Any:
        """The typed value; None for nothing, and for what is no such value."""
        try:
            return self.read()
        except ValueError:
            return None

    @value.setter
    def value(self, value: Any) -> None:
        self.write(value)

    @property
    def altered(self) -> bool:
        """Whether something else stands in the field than at first."""
        return self.is_mounted and self.content() != self._first

    def check(self) -> str:
        """What is wrong with the value, as a sentence, shown under the field; empty when nothing is."""
        try:
            missing = self.read() in (None, "")
            self.error = _("This is needed.") if missing and self.required else ""
        except ValueError as error:
            self.error = str(error)
        return self.error

    def focus(self, scroll_visible: bool = True) -> Field:
        """Put the focus into the control."""
        self.control_widget.focus(scroll_visible)
        return self

    # --- within -----------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Label and body."""
        title = self.label + (" *" if self.required else "")
        label = Said(title, base="rtl" if self.direction == "rtl" else "auto", classes="field--label")
        label.styles.width = self.label_width
        body = Vertical(
            self.control_widget,
            Said(classes="field--hint", base=self._sentence_base),
            Said(classes="field--error", base=self._sentence_base),
            classes="field--body",
        )
        yield from (label, body)

    @property
    def _sentence_base(self) -> Base:
        return "rtl" if self.direction == "rtl" else "auto"

    def on_mount(self) -> None:
        """Show the first hint; what is entered from now on is somebody's work."""
        self._first = self.content()
        self.hint = self.hint or self.make_hint()

    def make_hint(self) -> str:
        """What stands under the field while nothing is wrong."""
        return self.help

    def watch_direction(self, direction: Direction) -> None:
        """Say everything from the other side."""
        self.set_class(direction == "rtl", "-rtl")
        for said in self.query(Said):
            said.base = self._sentence_base

    def watch_error(self, error: str) -> None:
        """Show what is wrong under the field."""
        self._say(".field--error", WRONG + error if error else "")

    def watch_hint(self, hint: str) -> None:
        """Show the hint under the field."""
        self._say(".field--hint", hint)

    def _say(self, selector: str, text: str) -> None:
        try:
            self.query_one(selector, Said).say(text)
        except NoMatches:
            return

    def changed(self) -> None:
        """Tell the parent, and take back what was said about the old value."""
        self.error = ""
        self.hint = self.make_hint()
        self.post_message(self.Changed(self))
