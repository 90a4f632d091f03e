"""However a terminal ends, so does Rasd: soon, as nobody's child, and without a word in an error file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.pty_child import Child
from tests.journeys.terminal import Terminal

pytestmark = [pytest.mark.journey, pytest.mark.long, pytest.mark.timeout(600)]

ROUNDS = int(os.environ.get("RASD_ROUNDS", "3"))
"""How many at once, so that they get into each other's way."""
PATIENCE = 120.0
"""Seconds for what takes one, on a machine that is busy."""

Start = Callable[..., Child]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start Rasd on a new school, the leader of its session, with folders of its own."""
    children: list[Child] = []

    def _start(*before: str, **environ: str) -> Child:
        home = tmp_path / str(len(children))
        command = [*before, sys.executable, "-m", "tui", "--url", f"sqlite:///{home}/school.db", "--lang", "en"]
        folders = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(home))
        children.append(Child(command, environ=folders | environ))
        return children[-1]

    yield _start
    for child in children:
        child.kill()


def shown(child: Child) -> None:
    child.until(b"Start a new school", PATIENCE)


def opening(child: Child) -> None:
    child.until(b"\x1b[?1049h", PATIENCE)


def closed(child: Child) -> None:
    """The window is closed, or the line lost: the system sends SIGHUP and SIGCONT, and neither reads nor writes."""
    child.hang_up()


def both_at_once(child: Child) -> None:
    """SIGHUP and SIGCONT come together, as under load."""
    os.kill(child.pid, signal.SIGSTOP)
    os.kill(child.pid, signal.SIGHUP)
    os.kill(child.pid, signal.SIGCONT)


def while_suspended(child: Child) -> None:
    """The window is closed on a program that Ctrl+Z had stopped."""
    os.kill(child.pid, signal.SIGTSTP)
    child.stopped()
    child.hang_up()


def told_to_end(child: Child) -> None:
    os.kill(child.pid, signal.SIGTERM)


def told_twice(child: Child) -> None:
    os.kill(child.pid, signal.SIGTERM)
    os.kill(child.pid, signal.SIGHUP)
    child.hang_up()


def after_it_went_on(child: Child) -> None:
    os.kill(child.pid, signal.SIGSTOP)
    os.kill(child.pid, signal.SIGCONT)
    child.hang_up()


WAYS = [closed, both_at_once, while_suspended, told_to_end, told_twice, after_it_went_on]


def nothing_went_wrong(tmp_path: Path) -> None:
    """No file of an error may be left."""
    left = [file.read_text() for file in tmp_path.rglob("error-*")]
    assert not left, left[0]


def at_rest(children: list[Child], tmp_path: Path) -> set[int]:
    """Wait until all have ended; return how."""
    deadline = time.monotonic() + PATIENCE
    ends = {child.ended(deadline - time.monotonic()) for child in children}
    nothing_went_wrong(tmp_path)
    return ends


@pytest.mark.parametrize("when", [opening, shown])
@pytest.mark.parametrize("way", WAYS)
def test_rasd_ends_with_its_terminal(start: Start, tmp_path: Path, way: Callable, when: Callable) -> None:
    children = [start() for _round in range(ROUNDS)]
    for child in children:
        when(child)
    for child in children:
        way(child)
    assert at_rest(children, tmp_path) <= {129, 143}


def test_rasd_ends_where_nobody_is_told(start: Start, tmp_path: Path) -> None:
    """Where SIGHUP is ignored no signal says that the terminal went: the end of the input does."""
    children = [start("sh", "-c", 'trap "" HUP; exec "$@"', "sh") for _round in range(ROUNDS)]
    for child in children:
        shown(child)
    for child in children:
        child.hang_up()
    assert at_rest(children, tmp_path) == {129}


def test_the_terminal_is_as_it_was_after_a_signal(start: Start, tmp_path: Path) -> None:
    child = start()
    shown(child)
    before = child.settings()
    told_to_end(child)
    assert at_rest([child], tmp_path) == {143}
    for restored in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l", b"\x1b[<u"):
        assert restored in child.output
    assert before != child.first_settings, "the application had set its own"
    assert child.last_settings == child.first_settings


def test_rasd_goes_on_after_a_stop_that_nobody_told(start: Start) -> None:
    """SIGSTOP cannot be caught; afterwards the screen is drawn anew and keys are read once."""
    child = start()
    shown(child)
    for _time in range(3):
        os.kill(child.pid, signal.SIGSTOP)
        child.stopped()
        os.kill(child.pid, signal.SIGCONT)
        shown(child)
    child.write(b"\x11")
    assert child.ended(PATIENCE) == 0


def test_keys_typed_while_it_was_stopped_are_read(start: Start) -> None:
    child = start()
    shown(child)
    before = child.first_settings
    os.kill(child.pid, signal.SIGSTOP)
    child.stopped()
    child.write(b"\x11")
    os.kill(child.pid, signal.SIGCONT)
    assert child.ended(PATIENCE) == 0
    assert child.last_settings == before


def test_rasd_goes_on_after_a_signal_to_continue(start: Start) -> None:
    child = start()
    shown(child)
    for _time in range(20):
        os.kill(child.pid, signal.SIGCONT)
    child.write(b"\x11")
    assert child.ended(PATIENCE) == 0


def test_tmux_takes_rasd_along(terminal: Terminal, tmp_path: Path) -> None:
    """tmux is killed with everything in it."""
    mark = tmp_path / "pid"
    terminal.run(
        "sh", "-c", f"echo $$ > {mark}; exec {sys.executable} -m tui --url sqlite:///{tmp_path}/school.db --lang en"
    )
    terminal.wait("Start a new school", PATIENCE)
    number = int(mark.read_text())
    terminal.close()
    deadline = time.monotonic() + PATIENCE
    while _runs(number):
        assert time.monotonic() < deadline, "it goes on"
        time.sleep(0.05)
    nothing_went_wrong(tmp_path)


def _runs(number: int) -> bool:
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, text=True, check=False)
    return found.stdout.strip()[:1] not in ("", "Z")
