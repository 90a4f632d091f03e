"""Which terminal this is: what it answers when asked, and what the environment says where it does not."""

from __future__ import annotations

import os
import re
import select
import subprocess
import termios
import time
import tty
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

# Name (XTVERSION), state of its bidi (DECRQM), number (DA2), and DA1, which every terminal answers, as the end.
_QUESTION = "\x1b[>0q\x1b[8$p\x1b[>c\x1b[c"
_NAME_ANSWER = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b\\")
_MODE_ANSWER = re.compile(rb"\x1b\[8;(\d)\$y")
_NUMBER_ANSWER = re.compile(rb"\x1b\[>([\d;]*)c")
_LAST_ANSWER = re.compile(rb"\x1b\[\?[\d;]*c")
_PATIENCE = 0.3
"""Seconds to wait for an answer; a late one is dropped by Textual."""

# Terminals that keep their name to themselves have a number of their own (DA2), over ssh too.
_NUMBERS = {
    r"6[15];\d{4,};1": "vte",
    "0;136;0": "putty",
    r"77;.*": "mintty",
    "24;279;0": "mlterm",
    "1;115;0": "konsole",
    "0;115;0": "qterminal",
    "1;95;0": "terminal.app",
    r"41;.*": "xterm",
    r"83;.*": "screen",
    r"84;.*": "tmux",
    "1;10;0": "mosh",
}
_SCREEN_5 = re.compile(r"83;5\d{4};.*")
_BETWEEN = ("tmux", "screen", "mosh")
"""What answers for itself, so that nobody knows what is behind it."""
_SHARED = {"KONSOLE_VERSION": ("qterminal", "konsole")}
"""Older versions of Konsole have the number of QTerminal, which was made from it."""

# Without an answer the environment tells; a terminal started from another has the marks of both, so one must be alone.
_MARKS = {
    "VTE_VERSION": "vte",
    "KONSOLE_VERSION": "konsole",
    "MLTERM": "mlterm",
    "XTERM_VERSION": "xterm",
    "KITTY_WINDOW_ID": "kitty",
    "ALACRITTY_WINDOW_ID": "alacritty",
}
_PROGRAMS = {"mintty": "mintty", "Apple_Terminal": "terminal.app", "iTerm.app": "iterm2", "WezTerm": "wezterm"}
_TERMS = ("putty", "kitty", "mlterm", "alacritty", "foot", "ghostty", "rxvt", "linux")
"""Names within TERM, which goes along over ssh."""

_OSC = {
    "konsole": ("\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"),
    "mlterm": ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """What is known of the terminal.

    Attributes:
        name: lower case, such as "vte" or "konsole"; "" where nothing tells.
        implicit: whether its bidi was on when asked; None where it did not say.
        through: "tmux", "screen" or "mosh" where one stands between; what is said then goes through to the terminal
            behind.
        passes: whether that one lets it through.
        told: name and version in the terminal's own words; "" where it said nothing.
        apart: whether what stands between gives a mark a cell of its own, as GNU screen does from version 5 on.
    """

    name: str
    implicit: bool | None = None
    through: Literal["", "tmux", "screen", "mosh"] = ""
    passes: bool = True
    told: str = ""
    apart: bool = False

    @property
    def off(self) -> str:
        """The bytes that switch its bidi off."""
        return self._passed("\x1b[8l" + _OSC.get(self.name, ("", ""))[0])

    @property
    def back(self) -> str:
        """The bytes that leave it as it was found."""
        mode = "" if self.implicit is False else "\x1b[8h"
        return self._passed(mode + _OSC.get(self.name, ("", ""))[1])

    @property
    def marks(self) -> bool:
        """Whether marks stand on their letters here, as far as is known; Alacritty draws them on the letter before."""
        return not self.apart and self.name != "alacritty"

    def _passed(self, text: str) -> str:
        if not text or not self.through:
            return text
        if self.through == "mosh":
            return ""
        if self.through == "screen":
            return f"\x1bP{text}\x1b\\"
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
    name = _named(environ)
    if environ.get("TMUX"):
        return _behind_tmux(name) if reading is not None else Terminal(name, through="tmux")
    if environ.get("STY"):
        return _behind_screen(name, reading, writing)
    # Terminal.app prints a part of what it does not know; the Linux console has no bidi.
    if reading is None or writing is None or name in ("terminal.app", "linux"):
        return Terminal(name)
    return _understood(_ask(reading, writing), environ, name)


def _named(environ: Mapping[str, str]) -> str:
    if found := next((name for name in _TERMS if name in environ.get("TERM", "")), ""):
        return found
    if program := _PROGRAMS.get(environ.get("TERM_PROGRAM", "")):
        return program
    marked = [name for mark, name in _MARKS.items() if environ.get(mark)]
    return marked[0] if len(marked) == 1 else ""


def _understood(answer: bytes, environ: Mapping[str, str], name: str) -> Terminal:
    """What a terminal's answers mean; `name` is what the environment calls it."""
    told, number, state = (pattern.search(answer) for pattern in (_NAME_ANSWER, _NUMBER_ANSWER, _MODE_ANSWER))
    words = told[1].decode(errors="replace") if told else ""
    name = _short(words) or _numbered(number[1].decode() if number else "", environ) or name
    if name in _BETWEEN:  # on another machine, so nobody there knows what is behind it
        apart = bool(number and _SCREEN_5.fullmatch(number[1].decode()))
        return Terminal("", through=name, passes=name != "mosh", apart=apart)  # type: ignore[arg-type]
    return Terminal(name, {b"1": True, b"2": False}.get(state[1]) if state else None, told=words)


def _short(words: str) -> str:
    """The name in what a terminal calls itself, such as `kitty(0.26.5)`."""
    return re.match(r"[\w.]*", words.lower())[0]  # type: ignore[index]


def _numbered(number: str, environ: Mapping[str, str]) -> str:
    name = next((name for pattern, name in _NUMBERS.items() if re.fullmatch(pattern, number)), "")
    return next((other for mark, (one, other) in _SHARED.items() if name == one and environ.get(mark)), name)


def _behind_tmux(name: str) -> Terminal:
    """What tmux knows of the terminal behind it, and whether it lets anything through (before 3.3 it always does)."""
    asked = ["tmux", "display-message", "-p", "#{client_termtype}\n#{allow-passthrough}"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return Terminal(name, through="tmux")
    words, passes = [*done.stdout.splitlines(), "", ""][:2]
    return Terminal(_short(words) or name, None, "tmux", passes not in ("off", "0"), words)


def _behind_screen(name: str, reading: int | None, writing: int | None) -> Terminal:
    """What GNU screen says of itself; where it is not asked it may be one that gives marks cells of their own."""
    if reading is None or writing is None:
        return Terminal(name, through="screen", apart=True)
    number = _NUMBER_ANSWER.search(_ask(reading, writing))
    return Terminal(name, through="screen", apart=bool(number and _SCREEN_5.fullmatch(number[1].decode())))


def _ask(reading: int, writing: int) -> bytes:
    """Ask the terminal and return its answers, as far as they come in time."""
    try:
        before = termios.tcgetattr(reading)
    except termios.error:
        return b""
    # The terminal may go in the middle of it.
    try:
        tty.setcbreak(reading, termios.TCSANOW)
        os.write(writing, _QUESTION.encode())
        return _answers(reading)
    except (OSError, termios.error):
        return b""
    finally:
        with suppress(termios.error):
            termios.tcsetattr(reading, termios.TCSANOW, before)


def _answers(reading: int) -> bytes:
    answer = b""
    until = time.monotonic() + _PATIENCE
    # Not select(), which cannot look at a descriptor from 1,024 on.
    ready = select.poll()
    ready.register(reading, select.POLLIN)
    while not _LAST_ANSWER.search(answer):
        left = until - time.monotonic()
        if left <= 0 or not ready.poll(left * 1000):
            break
        more = os.read(reading, 1024)
        if not more:
            break
        answer += more
    return answer
