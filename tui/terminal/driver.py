"""A driver for a terminal that may end at any moment: its window closed, its line lost, its program killed.

Textual's own goes on reading at the end of input, takes any SIGCONT for the return from a suspension, and waits for
ever on a writer that died with the terminal.
"""

from __future__ import annotations

import os
import select
import signal
import termios
import threading
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual._parser import ParseError
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread

if TYPE_CHECKING:
    from textual.driver import Driver

HUNG_UP = 128 + signal.SIGHUP
"""The exit status of a program whose terminal went."""
LAST_RESORT = 5.0
"""Seconds after which a program that should end is ended, whatever holds it up."""

_ENDING = (signal.SIGHUP, signal.SIGTERM)
_TICK = 100
"""Milliseconds in which input is looked at anew."""


class Writer(WriterThread):
    """Writes as long as there is a terminal, and drops what comes afterwards, so that nobody waits for it."""

    def run(self) -> None:
        """Write what is queued; flush when there is a break."""
        while (text := self._queue.get()) is not None:
            with suppress(OSError, ValueError):
                self._file.write(text)
                if self._queue.empty():
                    self._file.flush()
        with suppress(OSError, ValueError):
            self._file.flush()

    def write(self, text: str) -> None:
        """Queue text, unless nobody would take it from there."""
        if self.is_alive():
            super().write(text)

    def stop(self) -> None:
        """End the thread, once."""
        if self.is_alive():
            super().stop()


# The driver makes its writer itself, and takes none from outside.
linux_driver.WriterThread = Writer  # type: ignore[misc]


def lasting(driver: type[Driver]) -> type[Driver]:
    """Return `driver` for an application that ends in order when its terminal does.

    The application's `hang_up(status)` is called in its event loop when SIGHUP or SIGTERM arrive, or the input ends.
    """

    class Lasting(driver):  # type: ignore[misc, valid-type]
        stopped_here = False

        def start_application_mode(self) -> None:
            # First, so that no signal is raised as an exception in the middle of starting. Not by the loop, which goes
            # back to the system's handlers when it closes: a second signal would end the program where it tidies up.
            for number in _ENDING:
                if signal.getsignal(number) is not signal.SIG_IGN:
                    signal.signal(number, self._told)
            super().start_application_mode()
            if self._writer_thread is None:
                self._ended()  # it went before it could be taken

        def _told(self, number: int, _frame: object) -> None:
            """Have the application end, also where it has all but ended."""
            try:
                self._app._loop.call_soon_threadsafe(self._app.hang_up, 128 + number)
            except RuntimeError:  # the loop has ended as well
                end_at_last(128 + number)

        def write(self, data: str) -> None:
            if self._writer_thread is not None:
                super().write(data)

        def _sigtstp_application(self, *_: Any) -> None:
            self.stopped_here = True
            super()._sigtstp_application()

        def _sigcont_application(self, *_: Any) -> None:
            """Take the terminal again, if there still is one and somebody to draw on it."""
            stopped, self.stopped_here = self.stopped_here, False
            loop = self._app._loop
            if self._app.ending is not None or loop is None or not loop.is_running() or is_gone(self.fileno):
                return
            before = self.attrs_before
            if not stopped and self._auto_restart:
                self._let_go()  # SIGSTOP came from elsewhere, and told nobody
            super()._sigcont_application()
            if not stopped:
                self.attrs_before = before  # what was read just now are the application's own
            loop.call_soon_threadsafe(lambda: self._app.refresh(layout=True))

        def _let_go(self) -> None:
            """End what serves the terminal, but leave its settings and the keys that wait in it: they are for us."""
            self.exit_event.set()
            if self._key_thread is not None:
                self._key_thread.join()
            self.attrs_before = None
            self.suspend_application_mode()
            self.exit_event.clear()

        def run_input_thread(self) -> None:
            """Read keys until the terminal or the application ends."""
            try:
                self._read()
            except (OSError, termios.error):
                self._ended()

        def _read(self) -> None:
            parser, decode = linux_driver.XTermParser(self._debug), getincrementaldecoder("utf-8")("replace").decode
            ready = select.poll()
            ready.register(self.fileno, select.POLLIN)
            while not self.exit_event.is_set():
                if ready.poll(_TICK):
                    data = os.read(self.fileno, 4096)
                    if not data:
                        self._ended()
                        return
                    for event in parser.feed(decode(data)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
            with suppress(EOFError, ParseError):
                for _event in parser.feed(""):
                    pass

        def _ended(self) -> None:
            with suppress(RuntimeError):  # the loop has ended as well
                self._app._loop.call_soon_threadsafe(self._app.hang_up, HUNG_UP)

    return Lasting


def is_gone(terminal: int = 0) -> bool:
    """Whether nobody is behind a terminal any more."""
    ready = select.poll()
    ready.register(terminal, select.POLLIN)
    gone = select.POLLHUP | select.POLLERR | select.POLLNVAL
    return any(happened & gone for _number, happened in ready.poll(0))


def end_at_last(status: int, before: Callable[[], None] | None = None) -> None:
    """End the program after a while, whatever holds it up: a database that hangs, a terminal that takes nothing more.

    Args:
        status: the exit status.
        before: what is done first, where something is.
    """

    def end() -> None:
        with suppress(Exception):
            if before is not None:
                before()
        os._exit(status)

    timer = threading.Timer(LAST_RESORT, end)
    timer.daemon = True
    timer.start()
