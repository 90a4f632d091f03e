"""Actions to choose from, made from the table of keys: the palette, the help of a screen, and Go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen

from data.text.folding import fold
from tui import keys
from tui.keys import Key
from tui.language.i18n import _, catalogue, direction, language
from tui.widgets.frame import Panel, Said
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.mirror import Mirrored

if TYPE_CHECKING:
    from tui.app.app import RasdApp

WhyNot = Callable[[Key], str]


class ActionList(Mirrored, ModalScreen[Key | None]):
    """A list of actions that filters as one types; Enter answers with the one under the cursor, Esc with none.

    Args:
        title: logical text on the border.
        actions: what is offered, first first.
        why_not: why an action cannot be used now; it stands beside it then, and Enter does nothing.
    """

    DEFAULT_CSS = """
    ActionList { align: center top; }
    ActionList > Panel { width: 100%; max-width: 100; height: auto; max-height: 100%; background: $surface;
        border: round $primary; padding: 0 1; }
    ActionList Grid { height: auto; max-height: 20; background: $surface; }
    ActionList #whole { height: 2; color: $text-muted; padding: 0 2; }
    """
    BINDINGS: ClassVar = [("escape", "dismiss(None)")]
    LIST: ClassVar[type[Grid]] = Grid
    app: RasdApp

    def __init__(self, title: str, actions: Sequence[Key], why_not: WhyNot) -> None:
        super().__init__()
        self.direction = direction()
        self.list_title, self.actions, self.why_not = title, actions, why_not

    def compose(self) -> ComposeResult:
        """The box with the list."""
        grid = self.LIST(self.columns(), direction=direction())
        yield Panel(grid, Said(base=direction(), id="whole"), title=self.list_title)

    def columns(self) -> list[Column]:
        """Key, action, and what it does or why it cannot be done."""
        return [
            Column("key", _("Key"), 7, base="ltr", sortable=False),
            Column("label", _("Action"), 20, base=direction(), sortable=False),
            Column("tip", "", 30, weight=1, base=direction(), sortable=False),
        ]

    def row(self, key: Key) -> Row:
        """One action."""
        reason = self.why_not(key)
        values = {"key": key.shown, "label": _(key.label), "tip": reason or _(key.tip)}
        style = "muted" if reason else ""
        styles = {"key": "accent", "label": style or "strong", "tip": "warning" if reason else "muted"}
        return Row(key.id, values, styles, find=fold(" ".join([*values.values(), *both_languages(key)])))

    def on_mount(self) -> None:
        """Show the actions."""
        grid = self.query_one(Grid)
        grid.show([self.row(key) for key in self.actions if self.app.offers(key)])
        grid.focus()

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Tell the whole sentence of the action under the cursor."""
        key = keys.find(str(event.row_key)) if event.row_key else None
        self.query_one("#whole", Said).say((self.why_not(key) or _(key.tip)) if key else "")

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Answer with the action, where it can be done."""
        event.stop()
        key = keys.find(str(event.row_key))
        if not self.why_not(key) and key.runs:
            self.dismiss(key)


class Palette(ActionList):
    """Every action by name, in both languages; those of the screen come first.

    Args:
        scope: the screen below.
    """

    def __init__(self, scope: str, why_not: WhyNot) -> None:
        offered = [key for key in [*keys.of(scope), *keys.of("app")] if key.runs and key.name != "palette"]
        super().__init__(_("All actions: type a part of a name"), offered, why_not)

    def columns(self) -> list[Column]:
        """The name in both languages, and the key."""
        return [
            Column("label", _("Action"), 20, base=direction(), sortable=False),
            Column("other", "", 20, sortable=False),
            Column("key", _("Key"), 7, base="ltr", sortable=False),
            Column("tip", "", 20, weight=1, base=direction(), sortable=False),
        ]

    def row(self, key: Key) -> Row:
        """One action."""
        row = super().row(key)
        return Row(key.id, {**row.values, "other": other_language(key)}, row.styles | {"other": "muted"}, find=row.find)


class Numbered(Grid):
    """A list whose rows have numbers, which are typed for another purpose than finding."""

    def looks_for(self, character: str) -> bool:
        """Anything but a digit."""
        return not character.isdecimal()


class GoTo(ActionList):
    """The screens by the number of their function key, for keyboards and terminals without those keys."""

    LIST = Numbered

    def __init__(self, why_not: WhyNot) -> None:
        super().__init__(_("Go to"), [key for key in keys.of("app") if key.place], why_not)

    def row(self, key: Key) -> Row:
        """One screen, with its number."""
        row = super().row(key)
        return Row(key.id, {**row.values, "key": f"{function_number(key)}  {key.shown}"}, row.styles, find=row.find)

    def on_key(self, event: events.Key) -> None:
        """A digit, in either script, goes there at once."""
        digit = fold(event.character or "")
        key = next((key for key in self.actions if digit and function_number(key) == digit), None)
        if key:
            event.stop()
            if not self.why_not(key):
                self.dismiss(key)


def function_number(key: Key) -> str:
    """Return the digit of an action's function key; nothing where it has none."""
    return next((name[1:] for name in key.keys if name[0] == "f" and name[1:].isdecimal()), "")


def both_languages(key: Key) -> list[str]:
    """Return an action's name in every language."""
    return [key.label, catalogue("ar").gettext(key.label)]


def other_language(key: Key) -> str:
    """Return an action's name in the language that is not spoken now."""
    return key.label if language() == "ar" else catalogue("ar").gettext(key.label)
