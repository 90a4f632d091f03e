"""The keys of every screen in a terminal: writes down what each key did; F12 goes on to the next screen's keys."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from tui import keys
from tui.screens.shell.base import RasdScreen
from tui.terminal.keyboard import InOrder
from tui.widgets.forms.fields import TextField
from tui.widgets.frame import Condition


def screen_of(scope: str) -> type[RasdScreen]:
    """A screen with the keys of a scope and a line to type in, which writes down what it is asked to do."""

    class Probe(RasdScreen):
        SCOPE = scope

        def body(self) -> Any:
            yield Resting()
            yield TextField("x", id="line")

        def action_do(self, id: str) -> None:
            self.app.note(id)

    return Probe


class Resting(Widget, can_focus=True):
    """Takes the focus and no key."""


class Probes(InOrder[int]):
    """One screen after the other.

    Args:
        log: gets a line for each action, and one for what is typed.
    """

    BINDINGS = [*keys.bindings("app"), ("f12", "onward"), ("f11", "line")]  # noqa: RUF012

    def __init__(self, log: Path) -> None:
        super().__init__()
        self.log_file = log.open("w", encoding="utf-8", buffering=1)
        self.scopes = [scope for scope in keys.SCREENS if scope not in ("app", "dialog")]

    def note(self, line: str) -> None:
        """Write down."""
        self.log_file.write(line + "\n")

    def get_default_screen(self) -> Screen[Any]:
        """The first screen."""
        return screen_of(self.scopes[0])()

    def on_mount(self) -> None:
        """Ready for keys."""
        self.call_after_refresh(self.note, "ready")

    def action_onward(self) -> None:
        """The next screen."""
        self.scopes.append(self.scopes.pop(0))
        self.push_screen(screen_of(self.scopes[0])())
        self.call_after_refresh(self.note, self.scopes[0])

    def action_line(self) -> None:
        """What stands in the line; the focus goes there."""
        line = self.screen.query_one(TextField)
        self.note(f"line {line.text}")
        line.focus()

    def action_do(self, id: str) -> None:
        """An action of everywhere."""
        self.note(id)

    def top(self) -> tuple[list[str], str, Condition]:
        """Nothing for the top line."""
        return [], "", Condition()


if __name__ == "__main__":
    Probes(Path(sys.argv[1])).run()
