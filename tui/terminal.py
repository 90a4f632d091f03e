"""The terminal's own bidi: off while Rasd runs, back on every way out.

Rasd orders its text itself; a terminal that orders it once more turns it back, and takes a whole row of the screen
as one paragraph.
"""

from __future__ import annotations

import atexit
import os
import re
import select
import signal
import sys
import termios
import threading
import time
import tty
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

from tui.text import mode

if TYPE_CHECKING:
    from textual.driver import Driver

# What the terminal is (XTVERSION), the state of its bidi (DECRQM), and DA1, which every terminal answers, as the end.
_QUESTION = "\x1b[>0q\x1b[8$p\x1b[c"
_NAME_ANSWER = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b\\")
_MODE_ANSWER = re.compile(rb"\x1b\[8;(\d)\$y")
_LAST_ANSWER = re.compile(rb"\x1b\[\?[\d;]*c")
_PATIENCE = 0.3
"""Seconds to wait for an answer; a late one is dropped by Textual."""

# Without an answer the environment tells; a terminal started from another has the marks of both, so one must be alone.
_MARKS = {
    "VTE_VERSION": "vte",
    "KONSOLE_VERSION": "konsole",
    "MLTERM": "mlterm",
    "XTERM_VERSION": "xterm",
    "KITTY_WINDOW_ID": "kitty",
}
_PROGRAMS = {"mintty": "mintty", "Apple_Terminal": "terminal.app", "iTerm.app": "iterm2"}

_OSC = {
    "konsole": ("\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"),
    "mlterm": ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
}
BY_SETTING = ("kitty", "putty", "qterminal", "terminal.app", "iterm2")
"""Terminals whose bidi only their own settings switch off."""

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True, slots=True)
class Terminal:
    """What is known of the terminal.

    Attributes:
        name: lower case, such as "vte" or "konsole"; "" where nothing tells.
        implicit: whether its bidi was on when asked; None where it did not say.
        tmux: whether tmux stands between; what is said then goes through to the terminal behind it.
    """

    name: str
    implicit: bool | None
    tmux: bool

    @property
    def off(self) -> str:
        """The bytes that switch its bidi off."""
        return self._passed("\x1b[8l" + _OSC.get(self.name, ("", ""))[0])

    @property
    def back(self) -> str:
        """The bytes that leave it as it was found."""
        mode = "" if self.implicit is False else "\x1b[8h"
        return self._passed(mode + _OSC.get(self.name, ("", ""))[1])

    def _passed(self, text: str) -> str:
        if not self.tmux or not text:
            return text
        return "\x1bPtmux;" + text.replace("\x1b", "\x1b\x1b") + "\x1b\\"


def find(
    environ: Mapping[str, str] = os.environ, *, reading: int | None = None, writing: int | None = None
) -> Terminal:
    """Return what the terminal says of itself, or else what the environment says.

    Args:
        environ: the environment.
        reading: the file descriptor of the terminal's input; without both nothing is asked.
        writing: the file descriptor of its output.
    """
    tmux = bool(environ.get("TMUX"))
    name = _named(environ)
    answer = b""
    # Terminal.app prints a part of what it does not know; the Linux console has no bidi.
    if reading is not None and writing is not None and name != "terminal.app" and environ.get("TERM") != "linux":
        answer = _ask(reading, writing)
    if tmux:
        return Terminal(name, None, True)
    if told := _NAME_ANSWER.search(answer):
        name = re.match(r"[\w.]*", told[1].decode(errors="replace").lower())[0]
    state = _MODE_ANSWER.search(answer)
    return Terminal(name, {b"1": True, b"2": False}.get(state[1]) if state else None, False)


def _named(environ: Mapping[str, str]) -> str:
    if environ.get("TERM", "").startswith("putty"):
        return "putty"
    if program := _PROGRAMS.get(environ.get("TERM_PROGRAM", "")):
        return program
    found = [name for mark, name in _MARKS.items() if environ.get(mark)]
    return found[0] if len(found) == 1 else ""


def _ask(reading: int, writing: int) -> bytes:
    """Ask the terminal and return its answers, as far as they come in time."""
    try:
        before = termios.tcgetattr(reading)
    except termios.error:
        return b""
    try:
        tty.setcbreak(reading, termios.TCSANOW)
        os.write(writing, _QUESTION.encode())
        return _answers(reading)
    except OSError:
        return b""
    finally:
        termios.tcsetattr(reading, termios.TCSANOW, before)


def _answers(reading: int) -> bytes:
    answer = b""
    until = time.monotonic() + _PATIENCE
    while not _LAST_ANSWER.search(answer):
        left = until - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            break
        answer += os.read(reading, 1024)
    return answer


class _Switch:
    """Says "off" and "back" to one terminal, never twice the same."""

    def __init__(self, terminal: Terminal, write: Callable[[str], None]) -> None:
        self.terminal = terminal
        self.write = write
        self.is_off = False

    def off(self, write: Callable[[str], None] | None = None) -> None:
        if not self.is_off:
            self.is_off = True
            (write or self.write)(self.terminal.off)

    def back(self, write: Callable[[str], None] | None = None) -> None:
        if self.is_off:
            self.is_off = False
            (write or self.write)(self.terminal.back)


_switch: _Switch | None = None


@contextmanager
def bidi_off() -> Iterator[None]:
    """Keep the terminal's own bidi off inside the block, where Rasd orders text itself and there is a terminal.

    It is back after the block, at the interpreter's end, and when SIGTERM or SIGHUP ends the program: these leave the
    block by SystemExit with the status that the shell gives such a death.
    """
    global _switch
    reading, writing = _descriptors()
    if mode() != "own" or reading is None or writing is None or _switch is not None:
        yield
        return
    _switch = _Switch(find(reading=reading, writing=writing), _writer(writing))
    atexit.register(suspend)
    previous = _caught()
    try:
        resume()
        yield
    finally:
        suspend()
        _switch = None
        atexit.unregister(suspend)
        for number, handler in previous.items():
            signal.signal(number, handler)


def suspend() -> None:
    """Give the terminal its bidi back for a while: the program is suspended, or another one takes the screen."""
    if _switch is not None:
        _switch.back()


def resume() -> None:
    """Switch the terminal's bidi off again."""
    if _switch is not None:
        _switch.off()


def keeping_bidi_off(driver: type[Driver]) -> type[Driver]:
    """Return `driver` for an application inside `bidi_off`: off while it holds the screen, back while it does not.

    Textual's driver handles SIGTSTP and SIGCONT itself and tells nobody; it stops and starts on each of them.
    """

    class Keeping(driver):  # type: ignore[misc, valid-type]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            if _switch is not None:
                _switch.off(self.write)

        def stop_application_mode(self) -> None:
            if _switch is not None:
                _switch.back(self.write)
            super().stop_application_mode()

    return Keeping


def _descriptors() -> tuple[int | None, int | None]:
    """The terminal's input and output as Textual's driver takes them; None where one is no terminal."""
    found = []
    for stream in (sys.__stdin__, sys.__stderr__):
        number = None
        with suppress(AttributeError, OSError, ValueError):
            number = stream.fileno() if stream.isatty() else None
        found.append(number)
    return found[0], found[1]


def _writer(writing: int) -> Callable[[str], None]:
    def write(text: str) -> None:
        # A terminal that is gone needs nothing back.
        with suppress(OSError):
            os.write(writing, text.encode())

    return write


def _caught() -> dict[int, object]:
    """Leave by SystemExit on the signals that would end the program at once; return the handlers there were."""
    if threading.current_thread() is not threading.main_thread():
        return {}
    wanted = [number for number in _SIGNALS if signal.getsignal(number) is signal.SIG_DFL]
    return {number: signal.signal(number, _leave) for number in wanted}


def _leave(number: int, frame: FrameType | None) -> None:
    suspend()
    raise SystemExit(128 + number)
