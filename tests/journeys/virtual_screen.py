"""Real terminals on a virtual screen: what they show, cell by cell."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

COLUMNS, LINES = 80, 24
FONT = "DejaVu Sans Mono"
Cell = Image.Image
"""A cell's ink, however large and coloured it is on its screen: `SIZE` pixels, 0 is background."""

SIZE = (8, 16)
_MARKS = ("TMUX", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "XTERM_VERSION", "TERM_PROGRAM", "WAYLAND_DISPLAY")
_XTERM = ("xterm", "-fa", FONT, "-fs", "12", "-geometry", f"{COLUMNS}x{LINES}+0+0", "-b", "0", "-bw", "0", "+sb", "-e")
_SAKURA = ("sakura", "-c", str(COLUMNS), "-r", str(LINES), "-f", f"{FONT} 12", "-e")
TERMINALS = {"xterm": _XTERM, "sakura": _SAKURA}
"""A terminal without bidi, and one of VTE's with it."""


class VirtualScreen:
    """An X server without a monitor, on a display number that is free.

    Args:
        home: a folder for the terminals' settings.
    """

    def __init__(self, home: Path) -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self._display = f":{answer.readline().strip()}"
        kept = {name: value for name, value in os.environ.items() if name not in _MARKS}
        names = {"DISPLAY": self._display, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "LC_ALL": "C.UTF-8"}
        self._environ = kept | names | {"NO_AT_BRIDGE": "1", "COLORTERM": "truecolor"}

    def stop(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def cells(
        self, terminal: str, command: Sequence[str], environ: Mapping[str, str] | None = None, *, least: int = 1
    ) -> list[list[Cell]]:
        """Return the lines of cells that `terminal` shows when `command` has drawn its screen.

        Args:
            terminal: one of `TERMINALS`.
            command: the program and its arguments.
            environ: added to the environment.
            least: how many cells show something once the screen is drawn.
        """
        full = self._environ | dict(environ or {})
        words = [shlex.join(command)] if terminal == "sakura" else list(command)
        with _running([*TERMINALS[terminal], *words], full):
            return self._settled(terminal, least)

    def _settled(self, terminal: str, least: int, seconds: float = 60) -> list[list[Cell]]:
        """What the terminal shows once that has not changed for a second and a half."""
        deadline = time.monotonic() + seconds
        shots: list[Image.Image | None] = []
        while time.monotonic() < deadline:
            time.sleep(0.5)
            shots = [*shots[-3:], self._window(terminal)]
            if shots[-1] and shots.count(shots[-1]) == 4 and written(found := _cells(shots[-1])) >= least:
                return found
        raise AssertionError(f"{terminal} shows nothing that stays")

    def _window(self, terminal: str) -> Image.Image | None:
        """What the terminal's window shows; None before there is one."""
        search = ["xdotool", "search", "--onlyvisible", "--class", terminal, "getwindowgeometry", "--shell"]
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
    process = subprocess.Popen(command, env=dict(environ), **quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _cells(window: Image.Image) -> list[list[Cell]]:
    """The window cut into cells; what is left over is a border of the same width on both sides."""
    width, height = window.width // COLUMNS, window.height // LINES
    left, top = (window.width - width * COLUMNS) // 2, (window.height - height * LINES) // 2
    return [
        [_ink(window.crop((x, y, x + width, y + height))) for x in range(left, left + width * COLUMNS, width)]
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
    """Return how much of the ink of two cells is not the same, 0 to 1, a pixel's shift forgiven."""
    return min(
        _difference(_soft(one), _soft(ImageChops.offset(other, across, down)))
        for across in (-1, 0, 1)
        for down in (-1, 0, 1)
    )


def _soft(cell: Cell) -> Cell:
    return cell.filter(ImageFilter.GaussianBlur(1))


def _difference(one: Cell, other: Cell) -> float:
    total = sum(one.tobytes()) + sum(other.tobytes())
    return sum(ImageChops.difference(one, other).tobytes()) / total if total else 0.0
