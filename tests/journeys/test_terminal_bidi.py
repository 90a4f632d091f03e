"""The bytes that switch the terminal's bidi off and back, on each way out of an application in a pseudo-terminal."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.pty_child import QUESTION, Child

OFF, BACK = b"\x1b[8l", b"\x1b[8h"
VTE = b"\x1bP>|VTE(7006)\x1b\\\x1b[8;1$y\x1b[?65;1;9c"
APP = [sys.executable, "-m", "tests.journeys.bidi_app"]

pytestmark = pytest.mark.journey


@pytest.fixture
def start() -> Iterator[Callable[..., Child]]:
    """Start the small application in a pseudo-terminal."""
    children = []

    def _start(*arguments: str, **options: object) -> Child:
        children.append(Child([*APP, *arguments], **({"answer": VTE} | options)))
        return children[-1]

    yield _start
    for child in children:
        child.kill()


def _switches(child: Child) -> list[bytes]:
    return re.findall(rb"\x1b\[8[lh]", child.output)


def test_asked_before_the_application_starts_and_back_after_it(start: Callable[..., Child]) -> None:
    child = start()
    child.until(b"ready")
    assert child.output.startswith(QUESTION + OFF)
    child.write(b"q")
    assert child.ended() == 0
    assert _switches(child) == [OFF, BACK]


def test_back_after_a_fault(start: Callable[..., Child]) -> None:
    child = start()
    child.until(b"ready")
    child.write(b"x")
    assert child.ended() == 1
    assert b"on purpose" in child.output
    assert _switches(child) == [OFF, BACK]


@pytest.mark.parametrize(("argument", "status"), [("raise", 1), ("exit", 3)])
def test_back_without_the_application(start: Callable[..., Child], argument: str, status: int) -> None:
    child = start(argument)
    assert child.ended() == status
    assert _switches(child) == [OFF, BACK]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 0)])
def test_back_after_a_signal(start: Callable[..., Child], number: int, status: int) -> None:
    child = start()
    child.until(b"ready")
    os.kill(child.pid, number)
    assert child.ended() == status
    assert _switches(child) == [OFF, BACK]
    assert b"\x1b[?1049l" in child.output, "the application has left the screen too"


def test_a_second_signal_does_not_tear_what_the_first_one_tidies(start: Callable[..., Child]) -> None:
    child = start("told twice")
    assert child.ended() == 143
    assert b"tidied" in child.output
    assert _switches(child) == [OFF, BACK]


@pytest.mark.parametrize("way", ["key", "signal"])
def test_back_while_suspended(start: Callable[..., Child], way: str) -> None:
    child = start()
    child.until(b"ready")
    if way == "key":
        child.write(b"z")
    else:
        os.kill(child.pid, signal.SIGTSTP)
    child.stopped()
    assert _switches(child) == [OFF, BACK]
    os.kill(child.pid, signal.SIGCONT)
    child.until(OFF)
    child.write(b"q")
    assert child.ended() == 0
    assert _switches(child) == [OFF, BACK, OFF, BACK]


def test_back_while_another_program_has_the_screen(start: Callable[..., Child]) -> None:
    child = start()
    child.until(b"ready")
    child.write(b"o")
    for expected in (BACK, b"another program", OFF):
        child.until(expected)
    child.write(b"q")
    assert child.ended() == 0
    assert _switches(child) == [OFF, BACK, OFF, BACK]


def test_bidi_that_was_off_stays_off(start: Callable[..., Child]) -> None:
    child = start("exit", answer=VTE.replace(b"8;1$", b"8;2$"))
    assert child.ended() == 3
    assert _switches(child) == [OFF]


def test_a_terminal_that_does_not_answer_is_not_waited_for(start: Callable[..., Child]) -> None:
    child = start("exit", answer=b"")
    assert child.ended() == 3
    assert _switches(child) == [OFF, BACK]


def test_konsole_and_mlterm_have_sequences_of_their_own(start: Callable[..., Child]) -> None:
    # One after the other: a terminal that is not looked at answers too late.
    konsole = start("exit", answer=b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[?62;1;4c")
    assert konsole.ended() == 3
    mlterm = start("exit", answer=b"\x1b[?62c", environ={"MLTERM": "3.9.2"})
    assert mlterm.ended() == 3
    assert konsole.output == (
        QUESTION + OFF + b"\x1b]50;BidiRenderingEnabled=false\x07" + BACK + b"\x1b]50;BidiRenderingEnabled=true\x07"
    )
    assert mlterm.output == QUESTION + OFF + b"\x1b]5379;use_ctl=false\x07" + BACK + b"\x1b]5379;use_ctl=true\x07"


def test_xterm_started_from_konsole_gets_no_font(start: Callable[..., Child]) -> None:
    environ = {"KONSOLE_VERSION": "221203", "XTERM_VERSION": "XTerm(379)"}
    told = start("exit", answer=b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[?64c", environ=environ)
    assert told.ended() == 3
    silent = start("exit", answer=b"", environ=environ)
    assert silent.ended() == 3
    assert told.output == silent.output == QUESTION + OFF + BACK


def test_through_tmux_to_the_terminal_behind_it(start: Callable[..., Child]) -> None:
    child = start("exit", answer=b"", environ={"TMUX": "/tmp/x,1,0"})
    assert child.ended() == 3
    assert child.output == b"\x1bPtmux;\x1b\x1b[8l\x1b\\" + b"\x1bPtmux;\x1b\x1b[8h\x1b\\"


def test_through_screen_to_the_terminal_behind_it(start: Callable[..., Child]) -> None:
    child = start("exit", answer=b"", environ={"STY": "1.pts", "KONSOLE_VERSION": "221203"})
    assert child.ended() == 3
    assert child.output == QUESTION + (
        b"\x1bP\x1b[8l\x1b]50;BidiRenderingEnabled=false\x07\x1b\\"
        b"\x1bP\x1b[8h\x1b]50;BidiRenderingEnabled=true\x07\x1b\\"
    )


def test_nothing_is_said_where_there_is_no_terminal() -> None:
    done = subprocess.run([*APP, "exit"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (3, b"", b"")


def test_real_tmux_passes_it_on_when_it_may(tmp_path: Path) -> None:
    (tmp_path / "tmux.conf").write_text("set -g allow-passthrough on\nset -g default-terminal screen-256color\n")
    command = [sys.executable, "-m", "tests.journeys.bidi_app", "exit"]
    tmux = [
        "tmux",
        "-S",
        str(tmp_path / "socket"),
        "-f",
        str(tmp_path / "tmux.conf"),
        "new-session",
        shlex.join(command),
    ]
    child = Child(tmux)
    try:
        assert child.ended() == 0
        assert _switches(child) == [OFF, BACK]
    finally:
        child.kill()


@pytest.fixture
def rasd(tmp_path: Path) -> Iterator[Child]:
    """The application itself on a new school, in a terminal like VTE's."""
    command = [sys.executable, "-m", "tui", "--url", f"sqlite:///{tmp_path}/school.db", "--lang", "en"]
    folders = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(tmp_path))
    child = Child(command, answer=VTE, environ=folders)
    child.until(b"Start a new school", 60)
    yield child
    child.kill()


def test_rasd_gives_bidi_back_when_it_is_left(rasd: Child) -> None:
    assert rasd.output.startswith(QUESTION + OFF)
    rasd.write(b"\x11")
    assert rasd.ended() == 0
    assert _switches(rasd) == [OFF, BACK]


def test_rasd_gives_bidi_back_when_it_is_ended(rasd: Child) -> None:
    os.kill(rasd.pid, signal.SIGTERM)
    assert rasd.ended() == 143
    assert _switches(rasd) == [OFF, BACK]


def test_rasd_gives_bidi_back_while_it_is_suspended(rasd: Child) -> None:
    os.kill(rasd.pid, signal.SIGTSTP)
    rasd.stopped()
    assert _switches(rasd) == [OFF, BACK]
    os.kill(rasd.pid, signal.SIGCONT)
    rasd.until(OFF)
    rasd.write(b"\x11")
    assert rasd.ended() == 0
    assert _switches(rasd) == [OFF, BACK, OFF, BACK]
