"""A teacher's half hour in a real terminal: the demonstration school is opened and a section's marks are entered."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

ROWS = 24


class Terminal:
    """A terminal of 80 by 24 in tmux, whose keys and screen are a person's."""

    def __init__(self, folder: Path) -> None:
        self.socket = f"rasd-{uuid.uuid4().hex}"
        self.folder = folder

    def run(self, *command: str) -> None:
        """Start a command in it, with a home of its own."""
        home = {"HOME": str(self.folder), "TERM": "tmux-256color", "LANG": "C.UTF-8", "TZ": "UTC"}
        settings = [f"{name}={value}" for name, value in home.items()]
        kept = [f"{name}={os.environ[name]}" for name in ("PATH",)]
        self._tmux("new-session", "-d", "-x", "80", "-y", str(ROWS), "env", "-i", *settings, *kept, *command)

    def press(self, *keys: str) -> None:
        """Press keys, by tmux's names."""
        self._tmux("send-keys", *keys)

    def write(self, text: str) -> None:
        """Type text."""
        self._tmux("send-keys", "-l", text)

    def screen(self) -> str:
        """What is seen."""
        return self._tmux("capture-pane", "-p")

    def wait(self, pattern: str, seconds: float = 60) -> str:
        """Wait until something is seen; return the screen."""
        end = time.monotonic() + seconds
        while True:
            seen = self.screen()
            if re.search(pattern, seen):
                return seen
            assert time.monotonic() < end, f"{pattern!r} is not on the screen:\n{seen}"
            time.sleep(0.1)

    def press_until(self, key: str, pattern: str, times: int = 60) -> None:
        """Press a key again and again until something is seen."""
        for _ in range(times):
            if re.search(pattern, self.screen()):
                return
            self.press(key)
            time.sleep(0.15)
        raise AssertionError(f"{pattern!r} is not on the screen:\n{self.screen()}")

    def close(self) -> None:
        """End it with everything in it."""
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], check=False, capture_output=True)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-L", self.socket, *words], check=True, capture_output=True, text=True)
        return done.stdout


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    if shutil.which("tmux") is None:
        pytest.fail("tmux is missing: .ci/system-packages.sh installs it")
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def row_of(screen: str, number: int) -> str:
    """The line of the student with this number."""
    return next(line for line in screen.splitlines() if re.match(rf"│.{{2}} *{number} ", line))


def cell(screen: str, number: int) -> str:
    """The mark, its sign and the presence of a student, without the name."""
    found = re.search(r"(\S+)( +[●✗*…⟳])? +(present|absent|excused)", row_of(screen, number))
    assert found, row_of(screen, number)
    return f"{found[1]} {found[3]}"


def test_marks_are_entered_with_the_keyboard_alone(terminal: Terminal, tmp_path: Path):
    terminal.run(sys.executable, "-m", "tui", "--demo", "--lang", "en")
    terminal.wait(r"Ctrl\+O", seconds=120)
    terminal.press("F4")
    terminal.wait(r"▸ ○ .*\d+/\d+.*▸ ○ .*\d+/\d+")
    terminal.press_until("Down", r"│▸ ○ [^│]* 0/\d+ ")  # the first exam without a mark
    terminal.press("Enter")
    terminal.press("Enter")
    terminal.wait("Save, down")
    sheet = terminal.wait(r"0 of \d+ entered")
    total = int(re.search(r"0 of (\d+) entered", sheet)[1])

    for mark in ("18.5", "12", "٧٫٥", "20", "0", "15,25", "9", "11", "13", "16"):
        terminal.write(mark)
        terminal.press("Enter")
    screen = terminal.wait(rf"10 of {total} entered")
    assert [cell(screen, number) for number in (1, 3, 5, 6)] == [
        "18.50 present", "7.50 present", "0 present", "15.25 present",
    ]  # fmt: skip

    terminal.press("Space", "Space", "Tab")
    terminal.write("مريض")
    terminal.press("Enter")
    screen = terminal.wait(rf"11 of {total} entered")
    assert cell(screen, 11) == "– excused"

    terminal.write("17")
    terminal.press("Enter")
    terminal.wait(rf"12 of {total} entered")
    terminal.press("C-z")
    screen = terminal.wait(rf"11 of {total} entered")
    assert cell(screen, 12) == "· present"
    assert "Taken back" in screen

    terminal.write("21")
    terminal.press("Enter")
    screen = terminal.wait("more than 20, the exam’s maximum")
    assert cell(screen, 12) == "21 present"
    terminal.press("Up", "Escape")
    terminal.wait("● saved")

    terminal.press("F2")
    terminal.wait("Lock / unlock")
    terminal.press("Space")
    terminal.wait("Go to them")
    terminal.press("BTab", "Enter")
    terminal.wait("▸ .*▣ locked")
    terminal.press("F4")
    terminal.wait("▣ “.* was locked by ")
    terminal.write("8")
    terminal.wait("Locked: nothing on this sheet can change")
    terminal.press("Enter")
    assert cell(terminal.screen(), 12) == "· present"

    with sqlite3.connect(database(tmp_path)) as connection:
        stored = connection.execute(
            "SELECT count(*) FROM audit_trail WHERE table_name = 'student_exam_scores' AND user_id IS NOT NULL"
        ).fetchone()
    assert stored[0] > 12, "every change is in the audit trail, with its person"


def database(folder: Path) -> Path:
    """The demonstration's file under a home."""
    (found,) = folder.rglob("*.db")
    return found
