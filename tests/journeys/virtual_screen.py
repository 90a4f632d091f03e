"""Real terminals on a virtual screen: what they show, cell by cell."""

from __future__ import annotations

import io
import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

from tests.journeys.pty_child import MARKS
from tests.patience import PATIENCE

COLUMNS, LINES = 80, 24
FONT = "DejaVu Sans Mono"
Cell = Image.Image
"""A cell's ink, however large and coloured it is on its screen: `SIZE` pixels, 0 is background."""

SIZE = (8, 16)
SIDE = 3
"""Pixels at the side of a cell that a letter of the next cell may reach."""

SAME = 0.35
"""The same letter in two terminals differs by at most 0.25, two in three pairs of different letters by more."""


@dataclass(frozen=True)
class Program:
    """How a terminal is started.

    Attributes:
        command: the terminal and its options, up to what it is to run.
        window: a part of its window's class.
        one_word: whether some of its versions take what they run as one word, for a shell, and others as words.
        environ: added to the environment.
        files: settings it reads, by their path below the home folder.
        inset: pixels of its window at the left, the top, the right and the bottom that are not for text.
        leading: pixels between two lines of text.
        size: pixels that its window is given, where no option of its own does that.
    """

    command: tuple[str, ...]
    window: str
    one_word: bool = False
    environ: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    inset: tuple[int, int, int, int] = (0, 0, 0, 0)
    leading: int = 0
    size: tuple[int, int] | None = None


TERMINALS = {
    "xterm": Program(
        (
            "xterm",
            "-tn",
            "xterm-256color",
            "-fa",
            FONT,
            "-fs",
            "12",
            "-geometry",
            f"{COLUMNS}x{LINES}+0+0",
            "-b",
            "0",
            "-bw",
            "0",
            "+sb",
            "-e",
        ),
        "xterm",
    ),
    "sakura": Program(
        ("sakura", "-c", str(COLUMNS), "-r", str(LINES), "-f", f"{FONT} 12", "-e"), "sakura", one_word=True
    ),
}
"""A terminal without bidi, and one of VTE's with it."""


class VirtualScreen:
    """An X server without a monitor, on a display number that is free.

    Args:
        home: a folder for the terminals' settings.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self._display = f":{answer.readline().strip()}"
        kept = {name: value for name, value in os.environ.items() if name not in (*MARKS, "WAYLAND_DISPLAY")}
        names = {"DISPLAY": self._display, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "LC_ALL": "C.UTF-8"}
        self._environ = kept | names | {"NO_AT_BRIDGE": "1", "COLORTERM": "truecolor"}

    def stop(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def cells(
        self, terminal: str, command: Sequence[str], environ: Mapping[str, str] | None = None, *, least: int = 1
    ) -> list[list[Cell]]:
        """Return the lines of cells that `terminal` shows when `command` has drawn its screen; arguments as `shot`."""
        program = TERMINALS[terminal]
        return cut(self.shot(program, command, environ, least=least), program)

    def shot(
        self, program: Program, command: Sequence[str], environ: Mapping[str, str] | None = None, *, least: int = 1
    ) -> Image.Image:
        """Return the window of a terminal when `command` has drawn its screen.

        Args:
            program: the terminal.
            command: what it runs, with its arguments.
            environ: added to the environment of what it runs, not of the terminal.
            least: how many cells show something once the screen is drawn.

        Raises:
            AssertionError: nothing that stays was shown within all patience.
        """
        for path, text in program.files.items():
            (self.home / path).parent.mkdir(parents=True, exist_ok=True)
            (self.home / path).write_text(text, encoding="utf-8")
        words = ["env", *(f"{name}={value}" for name, value in (environ or {}).items()), *command]
        started = [*program.command, *([self._script(words)] if program.one_word else words)]
        with _running(started, self._environ | dict(program.environ)):
            return self._settled(program, least)

    def _script(self, words: Sequence[str]) -> str:
        """A file that runs a command: one word, and a command by itself."""
        path = self.home / "run"
        path.write_text(f"#!/bin/sh\nexec {shlex.join(words)}\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def _settled(self, program: Program, least: int, seconds: float = PATIENCE) -> Image.Image:
        """What its window shows once that has not changed for a second and a half."""
        deadline = time.monotonic() + seconds
        shots: list[Image.Image | None] = []
        while time.monotonic() < deadline:
            time.sleep(0.5)
            if program.size:
                self._resize(program.window, program.size)
            shots = [*shots[-3:], self._window(program.window)]
            if shots[-1] and shots.count(shots[-1]) == 4 and written(cut(shots[-1], program)) >= least:
                return shots[-1]
        raise AssertionError(f"{program.window} shows nothing that stays")

    def _resize(self, window: str, size: tuple[int, int]) -> None:
        search = ["xdotool", "search", "--onlyvisible", "--class", window, "windowsize", *map(str, size)]
        subprocess.run(search, env=self._environ, capture_output=True, check=False)

    def _window(self, window: str) -> Image.Image | None:
        """What a terminal's window shows; None before there is one."""
        search = ["xdotool", "search", "--onlyvisible", "--class", window, "getwindowgeometry", "--shell"]
        found = subprocess.run(search, env=self._environ, capture_output=True, text=True, check=False)
        facts = dict(line.split("=") for line in found.stdout.splitlines() if "=" in line)
        if "WIDTH" not in facts:
            return None
        x, y, width, height = (int(facts[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        shot = subprocess.run(
            ["import", "-window", "root", "png:-"], env=self._environ, capture_output=True, check=True
        )
        return Image.open(io.BytesIO(shot.stdout)).convert("RGB").crop((x, y, x + width, y + height))


@contextmanager
def _running(command: Sequence[str], environ: Mapping[str, str]) -> Iterator[None]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=dict(environ), start_new_session=True, **quiet)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # the terminal may be a child of what was started
        process.wait()


def cut(window: Image.Image, program: Program) -> list[list[Cell]]:
    """Return a terminal's window as cells; what is left over is a border of the same width on both sides."""
    left, top, right, bottom = program.inset
    window = window.crop((left, top, window.width - right, window.height - bottom))
    width, height = window.width // COLUMNS, window.height // LINES
    left, top = (window.width - width * COLUMNS) // 2, (window.height - height * LINES) // 2
    return [
        [
            _ink(window.crop((x, y, x + width, y + height - program.leading)))
            for x in range(left, left + width * COLUMNS, width)
        ]
        for y in range(top, top + height * LINES, height)
    ]


def _ink(cell: Image.Image) -> Cell:
    """How far each pixel is from the cell's background, the commonest colour; the strongest is 255.

    Ink at the upper and the lower edge alone is that of a tall letter of another line. Underlining is left out: each
    terminal draws it at another height.
    """
    cell = cell.crop((0, 1, cell.width, cell.height - 2))
    background = max(cell.getcolors(), key=lambda counted: counted[0])[1]
    away = ImageChops.difference(cell, Image.new("RGB", cell.size, background)).convert("L")
    for line in range(away.height * 3 // 4, away.height):
        least, most = away.crop((0, line, away.width, line + 1)).getextrema()
        if most - least < 30:
            away.paste(0, (0, line, away.width, line + 1))
    strongest = away.crop((0, 3, away.width, away.height - 3)).getextrema()[1]
    scale = 255 / strongest if strongest > 40 else 0
    return away.point(lambda value: min(255, value * scale)).resize(SIZE, Image.Resampling.BOX)


def written(cells: list[list[Cell]]) -> int:
    """Return how many cells show anything."""
    return sum(cell.getextrema()[1] > 0 for line in cells for cell in line)


def difference(one: Cell, other: Cell) -> float:
    """Return how much of the ink of two cells is not the same, 0 to 1, a pixel's shift forgiven.

    A letter may hang over into an empty cell beside it, as far as its terminal lets it.
    """
    if _hangs_over(one, other) or _hangs_over(other, one):
        return 0.0
    return min(
        _difference(_soft(one), _soft(ImageChops.offset(other, across, down)))
        for across in (-1, 0, 1)
        for down in (-1, 0, 1)
    )


def _hangs_over(cell: Cell, empty: Cell) -> bool:
    box = cell.getbbox()
    return box is not None and empty.getbbox() is None and (box[2] <= SIDE or box[0] >= SIZE[0] - SIDE)


def differing(one: list[list[Cell]], other: list[list[Cell]]) -> list[tuple[int, int]]:
    """Return line and column of each cell that does not show the same in both."""
    return [
        (line, column)
        for line, pairs in enumerate(zip(one, other, strict=True))
        for column, cells in enumerate(zip(*pairs, strict=True))
        if difference(*cells) > SAME
    ]


def _soft(cell: Cell) -> Cell:
    return cell.filter(ImageFilter.GaussianBlur(1))


def _difference(one: Cell, other: Cell) -> float:
    total = sum(one.tobytes()) + sum(other.tobytes())
    return sum(ImageChops.difference(one, other).tobytes()) / total if total else 0.0
