"""Keys in the order in which they were typed, however fast they come.

Textual hands a key to the focused widget at once, but looks for its binding only when nobody on the way up has taken
it; a key typed meanwhile arrives first. A burst, as a slow line delivers it, would write `18` Enter `7` as `187`.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from textual import events
from textual.app import App
from textual.message import Message

Result = TypeVar("Result")

ROUNDS = 3
"""How often the way from the focus up to the application is gone, so that what a key set off has gone it too."""
PATIENCE = 0.3
"""Seconds after which a key counts as done, should its widget be gone before it could say so."""


@dataclass
class KeyDone(Message):
    """Follows a key on its way up; where it arrives, the key has been before."""

    number: int
    rounds: int = ROUNDS


class InOrder(App[Result]):
    """An application in which a key waits until the one before has done what it does."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        self._number = 0
        self._busy_since: float | None = None

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text one after the other, everything else as ever."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._typed.append(event)
            if self._busy_since is None or monotonic() - self._busy_since > PATIENCE:
                await self._next_key()
            else:
                self.set_timer(PATIENCE, self._should_be_done)
        else:
            await super().on_event(event)

    async def _next_key(self) -> None:
        self._busy_since = None
        if self._typed:
            self._busy_since = monotonic()
            self._number += 1
            await super().on_event(self._typed.popleft())
            self._follow(KeyDone(self._number))

    def _follow(self, message: KeyDone) -> None:
        (self.focused or self.screen).post_message(message)

    async def on_key_done(self, message: KeyDone) -> None:
        """A key has been all the way; what it set off is given the time to follow."""
        if message.number != self._number:
            return
        if message.rounds:
            self._follow(KeyDone(message.number, message.rounds - 1))
        else:
            await self._next_key()

    async def _should_be_done(self) -> None:
        if self._busy_since is not None and monotonic() - self._busy_since > PATIENCE:
            await self._next_key()
