"""From the command to the first painted frame, in a pseudo-terminal, against an empty Textual application."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import Row, alternate

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("ready")
Empty().run()
"""


# A terminal answers at once what it is; one that is silent would be waited for.
ASKED, ANSWER = b"\x1b[c", b"\x1b[?62;22c"


def measure() -> Iterator[Row]:
    """Yield the row for opening the demonstration school, as somebody who opens it every morning does."""
    with tempfile.TemporaryDirectory() as home:
        script = Path(home) / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home,
                           TERM="xterm-256color", LANG="C.UTF-8")  # fmt: skip
        rasd = [sys.executable, "-m", "tui", "--demo", "--lang", "en"]
        first_paint(rasd, environment, seconds=120)
        ours, empty = alternate(
            lambda: first_paint(rasd, environment),
            lambda: first_paint([sys.executable, str(script)], environment),
            rounds=15,
        )
    yield Row("open to first paint", "600 students", ours, empty, "an empty Textual application", "≤ 1.6")


def first_paint(command: list[str], environment: dict[str, str], seconds: float = 20) -> None:
    """Return once the command has painted text on a terminal of 80×24; end it then."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(
        command, stdin=child, stdout=child, stderr=child, env=environment, start_new_session=True, close_fds=True
    )
    os.close(child)
    seen, end = b"", time.monotonic() + seconds
    try:
        # Textual switches to the alternate screen first; the first frame is the first that moves the cursor home after.
        while time.monotonic() < end:
            if select.select([parent], [], [], 0.5)[0]:
                part = os.read(parent, 65536)
                seen += part
                if ASKED in part:
                    os.write(parent, ANSWER)
                entered = seen.find(b"\x1b[?1049h")
                if entered >= 0 and len(seen) - entered > 800:
                    return
        raise TimeoutError(seen[-500:])
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(parent)
