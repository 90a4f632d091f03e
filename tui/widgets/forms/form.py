"""A form made from descriptions of its fields."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.text import width as text_width
from tui.widgets.forms import fields
from tui.widgets.forms.fields import Cleaner, Field
from tui.widgets.grid.columns import Base, Direction

Kind = Literal["text", "note", "number", "date", "time", "choice", "check", "password"]
FIELDS: dict[str, type[Field]] = {
    "text": fields.TextField,
    "note": fields.NoteField,
    "number": fields.NumberField,
    "date": fields.DateField,
    "time": fields.TimeField,
    "choice": fields.ChoiceField,
    "check": fields.CheckField,
    "password": fields.PasswordField,
}
WIDEST_LABEL = 26


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a form.

    Attributes:
        name: key of its value.
        label: logical text beside it.
        kind: which field of `fields`.
        required: whether it may be left empty.
        choices: (value, label) pairs of a choice.
        base: base direction of what is typed; None leaves it to the kind.
        help: a sentence under the field.
        least, most: bounds of a number or a day.
        whole: whether a number has no decimals.
        max_length: characters at most in a text, 0 for any number.
        lines: lines of a note that are seen.
        cleaner: what of a text may be stored, and what was dropped.
    """

    name: str
    label: str
    kind: Kind = "text"
    required: bool = False
    choices: Sequence[tuple[Hashable, str]] = ()
    base: Base | None = None
    help: str = ""
    least: Any = None
    most: Any = None
    whole: bool = False
    max_length: int = 0
    lines: int = 3
    cleaner: Cleaner | None = None


def make_field(spec: FieldSpec, direction: Direction, label_width: int) -> Field:
    """The field a description asks for; its id is `field-NAME`."""
    options: dict[str, Any] = {
        "name": spec.name,
        "required": spec.required,
        "direction": direction,
        "help": spec.help,
        "label_width": label_width,
        "id": f"field-{spec.name}",
    }
    if spec.base is not None:
        options["base"] = spec.base
    options.update(_OWN.get(spec.kind, _own_of_text)(spec))
    return FIELDS[spec.kind](spec.label, **options)


def _own_of_text(spec: FieldSpec) -> dict[str, Any]:
    return {"cleaner": spec.cleaner, "max_length": spec.max_length}


_OWN: dict[str, Callable[[FieldSpec], dict[str, Any]]] = {
    "note": lambda spec: {"cleaner": spec.cleaner, "lines": spec.lines, "max_length": spec.max_length},
    "number": lambda spec: {"least": spec.least, "most": spec.most, "whole": spec.whole},
    "date": lambda spec: {"earliest": spec.least, "latest": spec.most},
    "time": lambda spec: {},
    "choice": lambda spec: {"options": spec.choices, "value": _only_choice(spec)},
    "check": lambda spec: {},
    "password": lambda spec: {"max_length": spec.max_length},
}


def _only_choice(spec: FieldSpec) -> Any:
    """What must be chosen, where nothing else is offered."""
    return spec.choices[0][0] if spec.required and len(spec.choices) == 1 else None


class Form(VerticalScroll, can_focus=False):
    """Fields under each other; their values as one dict.

    Args:
        specs: the fields from top to bottom.
        values: first values by name.
        direction: "rtl" puts the labels at the right; None takes the language's.
    """

    DEFAULT_CSS = "Form { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }"

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        values: Mapping[str, Any] | None = None,
        *,
        direction: Direction | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        widest = max((text_width(spec.label) for spec in specs), default=0) + 3
        self.fields = {spec.name: make_field(spec, direction, min(WIDEST_LABEL, widest)) for spec in specs}
        self._settled = {spec.name for spec in specs if spec.kind == "choice" and _only_choice(spec) is not None}
        for name, value in (values or {}).items():
            if name in self.fields and value is not None:
                self.fields[name].write(value)

    def compose(self) -> ComposeResult:
        """The fields."""
        yield from self.fields.values()

    def values(self) -> dict[str, Any]:
        """The typed values by name; None where a field has none."""
        return {name: field.value for name, field in self.fields.items()}

    def check(self) -> bool:
        """Check every field, show what is wrong under it, and focus the first that is; True when nothing is."""
        return not self._focus_first({name: field.check() for name, field in self.fields.items()})

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Show sentences under the fields they name, and focus the first of them."""
        for name, field in self.fields.items():
            field.error = errors.get(name, "")
        self._focus_first(errors)

    def focus_first(self) -> None:
        """Put the focus into the first field that asks something."""
        open_ones = (field for name, field in self.fields.items() if name not in self._settled)
        next(open_ones, next(iter(self.fields.values()))).focus()

    def _focus_first(self, errors: Mapping[str, str]) -> bool:
        first = next((field for name, field in self.fields.items() if errors.get(name)), None)
        if first is not None:
            first.focus()
        return first is not None
