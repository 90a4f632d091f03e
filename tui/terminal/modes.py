"""The terminal's own bidi: off while Rasd runs, back on every way out.

Rasd orders its text itself; a terminal that orders it once more turns it back, and takes a whole row of the screen
as one paragraph.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

from tui.terminal.identity import Terminal, find
from tui.text import mode, show_marks

if TYPE_CHECKING:
    from textual.driver import Driver

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class _Switch:
    """Says "off" and "back" to one terminal, never twice the same."""

    def __init__(self, terminal: Terminal, write: Callable[[str], None]) -> None:
        self.terminal = terminal
        self.write = write
        self.is_off = False

    def off(self, write: Callable[[str], None] | None = None) -> None:
        if not self.is_off and mode() == "own":
            self.is_off = True
            (write or self.write)(self.terminal.off)

    def back(self, write: Callable[[str], None] | None = None) -> None:
        if self.is_off:
            self.is_off = False
            (write or self.write)(self.terminal.back)


_switch: _Switch | None = None


@contextmanager
def bidi_off() -> Iterator[None]:
    """Keep the terminal's own bidi off inside the block, while Rasd orders text itself and where there is a terminal.

    Marks are left away where the terminal would draw them elsewhere. Its bidi is back after the block, at the
    interpreter's end, and when SIGTERM or SIGHUP ends the program: these leave the block by SystemExit with the status
    that the shell gives such a death.
    """
    global _switch
    reading, writing = _descriptors()
    if reading is None or writing is None or _switch is not None:
        yield
        return
    _switch = _Switch(find(reading=reading, writing=writing), _writer(writing))
    show_marks(_switch.terminal.marks)
    atexit.register(suspend)
    previous = _caught()
    try:
        resume()
        yield
    finally:
        suspend()
        _switch = None
        show_marks(True)
        atexit.unregister(suspend)
        for number, handler in previous.items():
            if signal.getsignal(number) is _leave:
                signal.signal(number, handler)


def suspend() -> None:
    """Give the terminal its bidi back for a while: the program is suspended, or another one takes the screen."""
    if _switch is not None:
        _switch.back()


def resume() -> None:
    """Switch the terminal's bidi off again."""
    if _switch is not None:
        _switch.off()


def keep_to_its_colours(terminal: Terminal, environ: MutableMapping[str, str] = os.environ) -> None:
    """Forget colours of 24 bits that do not arrive; before Textual looks.

    GNU screen passes only its own on, not those of the terminal behind it; mlterm says that it has them and reads no
    more than ten numbers of one sequence, fewer than a style with two such colours has.
    """
    if terminal.through == "screen" or terminal.name == "mlterm":
        environ.pop("COLORTERM", None)


def follow_mode(write: Callable[[str], None]) -> None:
    """Switch the terminal's bidi as the mode of `tui.text` asks for now, and clear the screen for what comes.

    A line keeps the bidi that it had when it was empty, in VTE at least.

    Args:
        write: what brings bytes to the terminal in the order of the application's own.
    """
    if _switch is None:
        return
    (_switch.off if mode() == "own" else _switch.back)(write)
    write("\x1b[2J")


def known() -> Terminal:
    """Return what `bidi_off` found, or what the environment says."""
    return _switch.terminal if _switch else find()


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
    """End the program; another such signal would only tear what the first one is tidying up."""
    from tui.terminal.driver import end_at_last

    for other in _SIGNALS:
        signal.signal(other, signal.SIG_IGN)
    end_at_last(128 + number, suspend)
    suspend()
    raise SystemExit(128 + number)
