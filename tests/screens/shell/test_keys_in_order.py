"""A key waits until the one before has done what it does, and goes on at once where that one closed what it was in."""

from __future__ import annotations

import pytest
from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from tests.screens.idle import burst
from tui.terminal.keyboard import InOrder, KeyDone


class Closing(ModalScreen[None]):
    """A dialog that Enter closes, and with which the end of that key is lost."""

    closed = False

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            self.closed = True
            self.dismiss()

    def on_key_done(self, event: KeyDone) -> None:
        if self.closed:
            event.stop()


class Office(InOrder[None]):
    """A field, and a dialog over it when asked for."""

    BINDINGS = (("f2", "ask", "Ask"), ("f3", "double", "Double"))

    def compose(self) -> ComposeResult:
        yield Input()

    def action_ask(self) -> None:
        self.push_screen(Closing())

    def action_double(self) -> None:
        field = self.query_one(Input)
        field.value *= 2
        field.cursor_position = len(field.value)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ((*"18", "f3", "7"), "18187"),
        (("f2", "enter", "7"), "7"),
        (("f2", "x", "enter", "7", "f2", "enter", *"89", "f3"), "789789"),
    ],
    ids=["the last key's work first", "after a dialog", "after two dialogs"],
)
async def test_what_is_typed_at_once_is_done_one_after_the_other(keys: tuple[str, ...], value: str) -> None:
    app = Office()
    async with app.run_test() as pilot:
        burst(app, *keys)
        await pilot.pause()
        assert app.query_one(Input).value == value
        assert not app._typed, "no key waits any more"
