"""Dialogs, for what needs an answer: `answer = await app.push_screen_wait(Confirm(...))`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button

from tui.language.i18n import _
from tui.language.i18n import direction as language_direction
from tui.widgets.forms.fields import Cleaner, Field, TextField
from tui.widgets.forms.form import FieldSpec, Form
from tui.widgets.frame import Panel
from tui.widgets.grid.columns import Direction
from tui.widgets.mirror import Mirrored
from tui.widgets.said import Said, drawn

Answer = TypeVar("Answer")
Validate = Callable[[dict[str, Any]], Awaitable[Mapping[str, str]]]


class Dialog(Mirrored, ModalScreen[Answer]):
    """A box over the screen with a title, content and buttons; Esc cancels.

    Args:
        title: logical text on the border.
        direction: "rtl" turns the box round; None takes the language's.
    """

    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > Panel { width: 72; max-width: 96%; max-height: 94%; background: $surface; border: round $primary; }
    Dialog .dialog--body { height: auto; max-height: 66vh; }
    Dialog .dialog--buttons { height: 1; margin: 1 0 0 0; }
    Dialog Button { margin: 0 1; min-width: 0; width: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False, id="dialog.cancel"),
        Binding("left", "beside(-1)", show=False, id="dialog.left"),
        Binding("right", "beside(1)", show=False, id="dialog.right"),
    ]

    def __init__(self, title: str, *, direction: Direction | None = None) -> None:
        super().__init__()
        self.dialog_title, self.direction = title, direction or language_direction()

    @property
    def base(self) -> Direction | str:
        """Base direction of the dialog's own sentences."""
        return "rtl" if self.direction == "rtl" else "auto"

    def content(self) -> Sequence[Widget]:
        """What stands between title and buttons."""
        raise NotImplementedError

    def buttons(self) -> Sequence[Button]:
        """The buttons, the confirming one first."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The box."""
        row = Horizontal(*self.buttons(), classes="dialog--buttons")
        yield Panel(*self.content(), row, title=self.dialog_title, direction=self.direction)

    @property
    def altered(self) -> bool:
        """Whether something was entered that closing would drop."""
        return any(field.altered for field in self.query(Field))

    def action_cancel(self) -> None:
        """Esc: no answer; where something was entered, that is asked for first."""
        if not self.altered:
            self.cancel()
        else:
            title = _("Close without keeping what was entered?")
            ask = Confirm(title, [], _("Close"), danger=True, cancel=_("Go on"), direction=self.direction)
            self.app.push_screen(ask, self._close_or_go_on)

    def _close_or_go_on(self, close: bool | None) -> None:
        if close:
            self.cancel()

    def cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_beside(self, by: int) -> None:
        """Left and right go from button to button as the eye sees them."""
        if not isinstance(self.focused, Button):
            raise SkipAction()
        row = list(self.query(".dialog--buttons Button").results(Button))
        onward = by if self.direction == "ltr" else -by
        row[(row.index(self.focused) + onward) % len(row)].focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The confirming button or the other."""
        event.stop()
        self.press(event.button.id or "")

    def press(self, button: str) -> None:
        """What the button of that id does."""
        if button == "confirm":
            self.confirm()
        else:
            self.cancel()

    def confirm(self) -> None:
        """Give the answer."""
        raise NotImplementedError


def button(label: str, id: str, variant: str = "default") -> Button:
    """A button in brackets, so that it is one without colours too."""
    return Button(drawn(f"[ {label} ]"), variant=variant, id=id, compact=True)


def confirm_button(label: str, danger: bool = False) -> Button:
    """The button that does it."""
    return button(label, "confirm", "error" if danger else "primary")


def cancel_button(label: str = "") -> Button:
    """The button that closes without an answer."""
    return button(label or _("Cancel"), "cancel")


class Confirm(Dialog[bool]):
    """Asks once and says what will happen; answers True or False. It begins on the answer that changes nothing.

    Args:
        title: the question.
        body: what will happen, a paragraph each.
        confirm: label of the confirming button.
        danger: whether it cannot be undone; the button says so by its colour.
        ready: begin on the confirming button, since that neither destroys nor closes anything.
        cancel: label of the other button.
    """

    def __init__(
        self,
        title: str,
        body: Sequence[str] = (),
        confirm: str = "",
        danger: bool = False,
        *,
        ready: bool = False,
        cancel: str = "",
        direction: Direction | None = None,
    ) -> None:
        super().__init__(title, direction=direction)
        self.body, self.confirm_label, self.danger = list(body), confirm or _("Yes"), danger
        self.ready = ready
        self.cancel_label = cancel

    def content(self) -> Sequence[Widget]:
        """The paragraphs."""
        return [VerticalScroll(Said("\n".join(self.body), base=self.base), classes="dialog--body", can_focus=False)]

    def buttons(self) -> Sequence[Button]:
        """Do it, or not."""
        return [confirm_button(self.confirm_label, self.danger), cancel_button(self.cancel_label)]

    def on_mount(self) -> None:
        """Enter leaves everything as it is, so that one key too many does nothing."""
        self.query_one("#confirm" if self.ready else "#cancel", Button).focus()

    def confirm(self) -> None:
        """Yes."""
        self.dismiss(True)

    def cancel(self) -> None:
        """No."""
        self.dismiss(False)


class AskReason(Dialog[str]):
    """Asks for a sentence; answers it, or None when cancelled.

    Args:
        body: what will happen, a paragraph each.
        label: what is asked for.
        required: whether an empty answer is refused.
    """

    def __init__(
        self,
        title: str,
        body: Sequence[str] = (),
        *,
        label: str = "",
        confirm: str = "",
        required: bool = False,
        danger: bool = False,
        cleaner: Cleaner | None = None,
        direction: Direction | None = None,
    ) -> None:
        super().__init__(title, direction=direction)
        self.body, self.confirm_label, self.danger = list(body), confirm or _("Continue"), danger
        self.field = TextField(
            label or (_("Reason") if required else _("Reason (optional)")),
            required=required,
            cleaner=cleaner,
            base=self.base,
            direction=direction,
        )

    def content(self) -> Sequence[Widget]:
        """The paragraphs and the field."""
        said = Said("\n".join(self.body), base=self.base)
        return [VerticalScroll(said, classes="dialog--body", can_focus=False), self.field]

    def buttons(self) -> Sequence[Button]:
        """Go on, or not."""
        return [confirm_button(self.confirm_label, self.danger), cancel_button()]

    def on_mount(self) -> None:
        """Type at once."""
        self.field.focus()

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter in the field."""
        event.stop()
        self.confirm()

    def confirm(self) -> None:
        """Answer with the sentence."""
        if not self.field.check():
            self.dismiss(self.field.value)


class ErrorDialog(Dialog[None]):
    """What went wrong, readable and to be copied (Ctrl+C or the button).

    Args:
        title: what failed.
        body: why, and what to do, a paragraph each.
        details: what a technician asks for; copied with the rest.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "copy", show=False, id="dialog.copy")]

    def __init__(
        self, title: str, body: Sequence[str] = (), details: str = "", *, direction: Direction | None = None
    ) -> None:
        super().__init__(title, direction=direction)
        self.body, self.details = list(body), details

    def content(self) -> Sequence[Widget]:
        """The paragraphs, then the details in their own direction."""
        said = [Said("\n".join(self.body), base=self.base)]
        if self.details:
            said.append(Said(self.details, base="ltr", classes="-muted"))
        return [VerticalScroll(*said, classes="dialog--body", can_focus=False)]

    def buttons(self) -> Sequence[Button]:
        """Close, or copy first."""
        return [confirm_button(_("Close")), button(_("Copy"), "copy")]

    def on_mount(self) -> None:
        """Enter closes."""
        self.query_one("#confirm", Button).focus()

    def press(self, button: str) -> None:
        """Close or copy."""
        if button == "copy":
            self.action_copy()
        else:
            self.confirm()

    def action_copy(self) -> None:
        """Put title, sentences and details on the clipboard."""
        self.app.copy_to_clipboard("\n".join(part for part in (self.dialog_title, *self.body, self.details) if part))

    def confirm(self) -> None:
        """Close."""
        self.dismiss(None)


class FormDialog(Dialog[dict[str, Any]]):
    """A form; answers its values when they pass, or None when cancelled.

    Args:
        specs: the fields.
        values: first values by name.
        validate: given the values, saves or checks them and returns sentences by field name, under "" for the
            form as a whole; the dialog closes when there are none.
        confirm: label of the confirming button.
    """

    def __init__(
        self,
        title: str,
        specs: Sequence[FieldSpec],
        values: Mapping[str, Any] | None = None,
        validate: Validate | None = None,
        *,
        confirm: str = "",
        direction: Direction | None = None,
    ) -> None:
        super().__init__(title, direction=direction)
        self.form = Form(specs, values, direction=direction, classes="dialog--body")
        self.validate, self.confirm_label = validate, confirm or _("Save")
        self.whole = Said(classes="-error", base=self.base)
        self._busy = False

    def content(self) -> Sequence[Widget]:
        """The form, and what is wrong with it as a whole."""
        return [self.form, self.whole]

    def buttons(self) -> Sequence[Button]:
        """Save, or not."""
        return [confirm_button(self.confirm_label), cancel_button()]

    def on_mount(self) -> None:
        """Type at once."""
        self.form.focus_first()

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter in a field saves."""
        event.stop()
        self.confirm()

    def confirm(self) -> None:
        """Check here, then there; close when both have nothing to say."""
        if not self._busy and self.form.check():
            self.run_worker(self._submit(self.form.values()))

    async def _submit(self, values: dict[str, Any]) -> None:
        self._busy = True
        try:
            errors = await self.validate(values) if self.validate else {}
        finally:
            self._busy = False
        if not errors:
            self.dismiss(values)
            return
        rest = [sentence for name, sentence in errors.items() if sentence and name not in self.form.fields]
        self.whole.say("\n".join("✗ " + sentence for sentence in rest))
        self.form.show_errors(errors)
