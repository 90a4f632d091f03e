"""What terminals send for Ctrl and a letter under an Arabic layout, through a pseudo-terminal: every action runs.

A letter alone, which some send for it, does nothing.

The ways are those that xterm, kitty, Konsole, mlterm and tmux were seen to send under the layout `ara`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.pty_child import Child
from tui import keys

pytestmark = pytest.mark.journey

WAYS: dict[str, Callable[[str, str], bytes]] = {
    "control byte": lambda latin, _arabic: bytes([ord(latin) & 0x1F]),
    "CSI u": lambda _latin, arabic: b"\x1b[%d;5u" % ord(arabic),
    "CSI u, Caps Lock": lambda _latin, arabic: b"\x1b[%d;69u" % ord(arabic),
    "CSI u with the Latin key": lambda latin, arabic: b"\x1b[%d::%d;5u" % (ord(arabic), ord(latin)),
    "modifyOtherKeys": lambda _latin, arabic: b"\x1b[27;5;%d~" % ord(arabic),
    "modifyOtherKeys, Latin": lambda latin, _arabic: b"\x1b[27;5;%d~" % ord(latin),
}
"""How -> what is sent for Ctrl and a key, given the letters that it types under both layouts."""


class Screens:
    """The program, and what it has written down."""

    def __init__(self, log: Path, kitty: str) -> None:
        self.log, self.read = log, 0
        command = [sys.executable, "-m", "tests.journeys.keys_app", str(log)]
        self.child = Child(command, environ={"TEXTUAL_DISABLE_KITTY_KEY": kitty})

    def noted(self, count: int = 1) -> list[str]:
        """The next `count` lines that it writes down."""

        def lines() -> list[str]:
            text = self.log.read_text(encoding="utf-8") if self.log.exists() else ""
            return text.split("\n")[self.read : -1]

        self.child.reads_until(lambda: len(lines()) >= count)
        found = lines()[:count]
        self.read += count
        return found

    def send(self, data: bytes) -> str:
        """Type, and return what was written down then."""
        self.child.write(data)
        return self.noted()[0]


@pytest.fixture(params=["1", ""], ids=["plain", "kitty protocol"])
def screens(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Screens]:
    """The program on its first screen, with Textual's use of the Kitty protocol off, as in Rasd, and on."""
    screens = Screens(tmp_path / "log", request.param)
    try:
        assert screens.noted() == ["ready"]
        yield screens
    finally:
        screens.child.kill()


def ctrl_keys(scope: str) -> list[tuple[str, str, str]]:
    """(action, Latin letter, Arabic letter) of every Ctrl combination that counts on a screen, each layout's."""
    found = []
    for key in [*keys.of("app"), *keys.of(scope)]:
        for name in key.keys:
            latin = name.removeprefix("ctrl+")
            if key.bound and latin != name and len(latin) == 1:
                twins = {keys.TWINS[latin], keys.APPLE_TWINS.get(latin, keys.TWINS[latin])}
                found += [(key.id, latin, twin) for twin in sorted(twins)]
    return found


def test_every_action_runs_whatever_is_sent(screens: Screens) -> None:
    wrong = []
    scopes = [scope for scope in keys.SCREENS if scope not in ("app", "dialog")]
    for scope, following in zip(scopes, [*scopes[1:], scopes[0]], strict=True):
        sent = [(id, how, way(latin, arabic)) for id, latin, arabic in ctrl_keys(scope) for how, way in WAYS.items()]
        assert sent
        screens.child.write(b"".join(data for _id, _how, data in sent))
        ran = screens.noted(len(sent))
        wrong += [(scope, id, how, did) for (id, how, _data), did in zip(sent, ran, strict=True) if did != id]
        assert screens.send(b"\x1b[24~") == following
    assert wrong == []


def test_a_letter_alone_does_nothing(screens: Screens) -> None:
    """Konsole and mlterm send it for Ctrl and the letter, while the only layout is an Arabic one."""
    scopes = [scope for scope in keys.SCREENS if scope not in ("app", "dialog")]
    typed = "".join({*keys.TWINS, *keys.TWINS.values(), *keys.APPLE_TWINS.values(), *"0123456789٠١٢٣٤٥٦٧٨٩"})
    for following in [*scopes[1:], scopes[0]]:
        screens.child.write(typed.encode())
        assert screens.send(b"\x1b[24~") == following


def test_a_letter_in_a_line_of_text_stays_a_letter(screens: Screens) -> None:
    assert screens.send(b"\x1b[23~") == "line "
    letters = "".join(letter for letter in keys.TWINS.values()) + "لا"
    screens.child.write(letters.encode())
    assert screens.send(b"\x1b[23~") == f"line {letters}"
    assert screens.send(b"\x1b[1581;5u") == "app.palette"
