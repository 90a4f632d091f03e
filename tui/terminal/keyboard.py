"""Keys as terminals send them, in the order in which they were typed, however fast they come.

Textual hands a key to the focused widget at once, but looks for its binding only when nobody on the way up has taken
it; a key typed meanwhile arrives first. A burst, as a slow line delivers it, would write `18` Enter `7` as `187`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.drivers import linux_driver
from textual.keys import Keys
from textual.message import Message

Result = TypeVar("Result")

ROUNDS = 3
"""How often the way from the focus up to the application is gone, so that what a key set off has gone it too."""
PATIENCE = 0.3
"""Seconds after which a key counts as done, should its widget be gone before it could say so."""

_CSI_U = re.compile(
    r"\x1b\[(?P<code>\d+)(:\d*)?(:(?P<place>\d+))?(;(?P<held>\d*)(:(?P<kind>\d))?)?(;(?P<text>[\d:]*))?u"
)
_OTHER_KEYS = re.compile(r"\x1b\[27;(?P<held>\d+);(?P<code>\d+)~")
_INSERT = {
    "\x1b[2;2~": Keys.ShiftInsert,
    "\x1b[2;5~": Keys.ControlInsert,
    "\x1b[2;6~": Keys.ControlShiftInsert,
    "\x1b[2$": Keys.ShiftInsert,
    "\x1b[2^": Keys.ControlInsert,
}
"""What terminals send for Ins with Shift and Ctrl, the last two rxvt; Textual would type it, sign by sign."""
_RELEASED = "3"
_SHIFT, _ALT_CTRL, _LOCKS = 1, 2 | 4, 64 | 128


def plain_key(sequence: str) -> str | None:
    """Return what a terminal sends for a key with Ctrl and the like in the one form that Textual reads.

    A person's terminal or tmux may send keys so unasked: as `CSI code;held u`, with the key of that place on a Latin
    keyboard where the terminal tells it (`CSI 1587::115;5u` is Ctrl+S), or as xterm's `CSI 27;held;code~`.

    Returns:
        None for what is no such key; empty for a key that was let go.
    """
    found = _CSI_U.fullmatch(sequence) or _OTHER_KEYS.fullmatch(sequence)
    if found is None:
        return None
    told = found.groupdict()
    if told.get("kind") == _RELEASED:
        return ""
    held = (int(told["held"] or 1) - 1) & ~_LOCKS
    code = told["place"] if held & _ALT_CTRL and told.get("place") else told["code"]
    types = held in (0, _SHIFT) and int(code) >= ord(" ") and chr(int(code)).isprintable()
    text = told.get("text") or (code if types else "")
    return f"\x1b[{code};{held + 1}" + (f";{text}" if text else "") + "u"


class KeyReader(XTermParser):
    """Textual's reader of keys, which also reads extended keys that nobody has asked the terminal for."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        plain = plain_key(sequence)
        if key := _INSERT.get(sequence):
            yield events.Key(key.value, None)
        elif plain is None:
            yield from super()._sequence_to_key_events(sequence, alt)
        elif plain:
            yield from (key.copy() for key in self._parse_extended_key(plain) or ())
        else:
            yield events.Key(Keys.Ignore, sequence)


# The driver makes its reader itself, and takes none from outside.
linux_driver.XTermParser = KeyReader


@dataclass
class KeyDone(Message):
    """Follows a key on its way up; where it arrives, the key has been before."""

    number: int
    rounds: int = ROUNDS


class InOrder(App[Result]):
    """An application in which a key waits until the one before has done what it does.

    Attributes:
        holding: keys are kept until the screen is there that they are typed for; see `hold`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.holding = False
        self._typed: deque[events.Key | events.Paste] = deque()
        self._number = 0
        self._busy_since: float | None = None

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text one after the other, everything else as ever."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self.holding and self.takes_at_once(event):
                await super().on_event(event)
                return
            self._typed.append(event)
            if self._busy_since is None or monotonic() - self._busy_since > PATIENCE:
                await self._next_key()
            else:
                self.set_timer(PATIENCE, self._should_be_done)
        else:
            await super().on_event(event)

    def hold(self) -> None:
        """Keep the keys that are typed from now on; a screen is on its way that they are meant for."""
        self.holding = True

    def release(self) -> None:
        """Hand on what was kept, in the order in which it was typed."""
        if self.holding:
            self.holding = False
            if self._busy_since is None:
                self.call_later(self._next_key)

    def takes_at_once(self, event: events.Key | events.Paste) -> bool:
        """Whether a key is for what is there now, while others are kept."""
        return False

    async def _next_key(self) -> None:
        self._busy_since = None
        if self._typed and not self.holding:
            self._busy_since = monotonic()
            self._number += 1
            await super().on_event(self._typed.popleft())
            self._follow(KeyDone(self._number))

    def _follow(self, message: KeyDone) -> None:
        # Keys may outlive the last screen of an application that ends.
        if self.screen_stack:
            (self.focused or self.screen).post_message(message)

    def pop_screen(self) -> AwaitComplete:
        """Close the top screen; a key that is under way there goes on from the one below."""
        closed = super().pop_screen()
        if self._busy_since is not None:
            self._follow(KeyDone(self._number))
        return closed

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
