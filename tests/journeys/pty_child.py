"""A program in a pseudo-terminal that answers as a terminal of our choice."""

from __future__ import annotations

import os
import pty
import select
import signal
import termios
import time
from collections.abc import Callable, Mapping, Sequence

from tests.patience import PATIENCE

QUESTION = b"\x1b[>0q\x1b[8$p\x1b[>c\x1b[c"
MARKS = (
    "TMUX",
    "STY",
    "ALACRITTY_WINDOW_ID",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "MLTERM",
    "XTERM_VERSION",
    "KITTY_WINDOW_ID",
    "TERM_PROGRAM",
)


class Child:
    """The program and everything that it has written so far.

    Args:
        command: the program and its arguments.
        answer: what the terminal says to the question; empty is silence.
        environ: added to an environment without any terminal's marks.
    """

    def __init__(
        self, command: Sequence[str], *, answer: bytes = b"", environ: Mapping[str, str] | None = None
    ) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in MARKS}
        full = kept | {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"} | dict(environ or {})
        self.output = b""
        self.status: int | None = None
        self._answer = answer
        self._seen = 0
        self.is_open = True
        self.last_settings: list | None = None
        ready, go = os.pipe()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.read(ready, 1)
            # Whoever runs the tests under nohup ignores it, and so would the program.
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            os.execvpe(command[0], list(command), full)
        self.first_settings = self.settings()
        os.write(go, b"x")
        os.close(ready)
        os.close(go)

    def settings(self) -> list:
        """How the terminal is set now."""
        return termios.tcgetattr(self._terminal)

    def hang_up(self) -> None:
        """The terminal goes: its window is closed, or the line is lost."""
        if self.is_open:
            self.is_open = False
            os.close(self._terminal)

    def write(self, data: bytes) -> None:
        """Type."""
        os.write(self._terminal, data)

    def until(self, wanted: bytes, seconds: float = PATIENCE) -> None:
        """Read until `wanted` has come, after what earlier calls have waited for."""
        deadline = time.monotonic() + seconds
        while (at := self.output.find(wanted, self._seen)) < 0:
            if time.monotonic() > deadline or not self._read(0.1):
                raise AssertionError(f"{wanted!r} did not come; there is {self.output!r}")
        self._seen = at + len(wanted)

    def reads_until(self, condition: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Read, so that the program can go on writing, until `condition` holds."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline or not self._read(0.1):
                raise AssertionError(f"it has not come to that; there is {self.output!r}")

    def stopped(self) -> None:
        """Wait until the program is stopped by a signal; what is waited for afterwards comes after it goes on."""
        self._wait(os.WUNTRACED)
        assert os.WIFSTOPPED(self.status)
        self._drain()
        self._seen = len(self.output)

    def ended(self, seconds: float = PATIENCE) -> int:
        """Wait for the end; return the exit status, or minus the signal."""
        self._wait(0, seconds)
        if self.is_open:
            self._drain()
            self.last_settings = self.settings()
        self.hang_up()
        return os.waitstatus_to_exitcode(self.status)

    def kill(self) -> None:
        """End it for good if it has not ended."""
        if self.status is None or os.WIFSTOPPED(self.status):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def _wait(self, flags: int, seconds: float = PATIENCE) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found, status = os.waitpid(self.pid, os.WNOHANG | flags)
            if found:
                self.status = status
                return
            self._read(0.05)
        raise AssertionError(f"it goes on; there is {self.output!r}")

    def _drain(self) -> None:
        while select.select([self._terminal], [], [], 0.1)[0] and self._read(0):
            pass

    def _read(self, seconds: float) -> bool:
        """Read what there is; False at the end."""
        if not self.is_open:
            time.sleep(min(seconds, 0.05))
            return False
        if not select.select([self._terminal], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self._terminal, 65536)
        except OSError:
            return False
        asked = self.output.count(QUESTION)
        self.output += data
        if self._answer and self.output.count(QUESTION) > asked:
            self.write(self._answer)
        return bool(data)
