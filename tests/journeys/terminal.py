"""A terminal in tmux, whose keys and screen are a person's."""

from __future__ import annotations

import os
import re
import subprocess
import time
import unicodedata
import uuid
from collections.abc import Callable
from pathlib import Path

from tests.patience import PATIENCE

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

    def cursor(self) -> tuple[int, int]:
        """Column and line of the terminal's own cursor, from 0."""
        column, line = self._tmux("display", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(column), int(line)

    def wait_for_cursor(self, standing: Callable[[str, str], object], seconds: float = PATIENCE) -> None:
        """Wait until the cursor stands where it should: given the cell that it is on, and the whole line."""
        end = time.monotonic() + seconds
        while True:
            (column, line), lines = self.cursor(), self.screen().split("\n")
            text = "".join(char for char in "".join(lines[line : line + 1]) if not unicodedata.combining(char))
            if standing(text[column : column + 1], text):
                return
            assert time.monotonic() < end, f"the cursor is at {column}, {line}:\n" + "\n".join(lines)
            time.sleep(0.1)

    def wait(self, pattern: str, seconds: float = PATIENCE) -> str:
        """Wait until something is seen; return the screen."""
        end = time.monotonic() + seconds
        while True:
            seen = self.screen()
            if re.search(pattern, seen):
                return seen
            assert time.monotonic() < end, f"{pattern!r} is not on the screen:\n{seen}"
            time.sleep(0.1)

    def press_until(self, key: str, pattern: str) -> None:
        """Press a key again and again until something is seen."""
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, seen := self.screen()):
            assert time.monotonic() < end, f"{pattern!r} is not on the screen:\n{seen}"
            self.press(key)
            time.sleep(0.15)

    def close(self) -> None:
        """End it with everything in it."""
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], check=False, capture_output=True)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-L", self.socket, *words], check=True, capture_output=True, text=True)
        return done.stdout
