"""Shows Rasd's mark sheet in real terminals and compares what each shows: `python -m tests.terminals [--write]`.

Needs Debian and root, to install the terminals. `--write` keeps pictures and table in `docs/`.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.journeys.virtual_screen import Cell, VirtualScreen, cut, differing
from tests.terminals.cases import CASES, PACKAGES, REFERENCE, VTE, Case
from tests.terminals.school import School, make_school

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = ("ar", "en")
LEAST = 400
"""Cells that show something once the sheet is drawn."""

SAME, OTHER = 0.01, 0.1
"""Shares of the written cells: at most so many differ where all is well, at least so many where a terminal reorders."""

TMUX = """set -g status off
set -g destroy-unattached on
set -g default-terminal tmux-256color
set -g allow-passthrough {passthrough}
set -as terminal-features ",*:RGB"
"""


@dataclass(frozen=True)
class Result:
    """What one terminal showed in one language.

    Attributes:
        differ: cells that do not show what the reference shows.
        shown: cells that show something here or in the reference.
    """

    case: Case
    language: str
    differ: int
    shown: int

    @property
    def share(self) -> float:
        """The part of the written cells that differs."""
        return self.differ / self.shown

    @property
    def as_expected(self) -> bool:
        """Whether it reads as the reference, or does not where it cannot."""
        return self.share <= SAME if self.case.same else self.share >= OTHER


def install() -> None:
    """Install what is missing of the terminals."""
    missing = [name for name in PACKAGES if not version(name)]
    if missing:
        environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environ, check=True)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], env=environ, check=True
        )


def version(package: str) -> str:
    """Return the installed version of a Debian package; empty where it is not installed."""
    asked = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", package]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    state, _blank, number = done.stdout.partition(" ")
    return number if state == "installed" else ""


def started(module: str, language: str, place: str) -> list[str]:
    """Return what starts Rasd on the demonstration school at a place."""
    return [sys.executable, "-m", module, "--demo", "--lang", language, "--go", place]


def command(case: Case, school: School, language: str, folder: Path) -> list[str]:
    """Return what the terminal of a case runs."""
    rasd = started("tui" if case.told else "tests.terminals.rasd", language, school.sheet)
    if case.inside == "screen":
        conf = folder / "screenrc"
        conf.write_text("startup_message off\naltscreen on\ntermcapinfo * hs@\n", encoding="utf-8")
        return ["screen", "-U", "-c", str(conf), *rasd]
    if case.inside:
        conf = folder / f"{case.inside}.conf"
        conf.write_text(TMUX.format(passthrough=case.inside.removeprefix("tmux ")), encoding="utf-8")
        socket = tempfile.mktemp(prefix="tmux-", dir=folder)
        return ["tmux", "-u", "-S", socket, "-f", str(conf), "new-session", shlex.join(rasd)]
    return rasd


def look(cases: Sequence[Case], pictures: Path | None) -> list[Result]:
    """Show every case in both languages, the reference first; keep the Arabic pictures in a folder."""
    results = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        school = make_school(folder / "school")
        screen = VirtualScreen(folder)
        try:
            for language in LANGUAGES:
                expected: list[list[Cell]] = []
                for case in cases:
                    shot = screen.shot(
                        case.program, command(case, school, language, folder), school.environ, least=LEAST
                    )
                    cells = cut(shot, case.program)
                    expected = expected or cells
                    results.append(Result(case, language, len(differing(expected, cells)), shown(expected, cells)))
                    tell(results[-1])
                    if pictures and (language == "ar" or case is REFERENCE):
                        keep(shot, pictures / f"{case.name}-{language}.png")
                if pictures:
                    test = screen.shot(VTE, started("tui", language, "terminal"), school.environ, least=LEAST)
                    keep(test, pictures / f"self-test-{language}.png")
        finally:
            screen.stop()
    return results


def shown(one: list[list[Cell]], other: list[list[Cell]]) -> int:
    """Return how many cells show something in one of two screens."""
    pairs = [pair for lines in zip(one, other, strict=True) for pair in zip(*lines, strict=True)]
    return sum(any(cell.getbbox() for cell in pair) for pair in pairs)


def tell(result: Result) -> None:
    """Print one result."""
    sign = "as expected" if result.as_expected else "NOT as expected"
    print(
        f"{result.case.name:<22} {result.language}  {result.differ:>5} of {result.shown:>5} cells differ  {sign}",
        flush=True,
    )


def keep(shot: Image.Image, path: Path) -> None:
    """Keep a picture in few colours."""
    shot.quantize(24, dither=Image.Dither.NONE).save(path, optimize=True)


def table(results: Sequence[Result]) -> str:
    """Return the results as a table, a line for each case."""
    lines = ["| terminal | version | differs, Arabic | differs, English | picture |", "|---|---|---|---|---|"]
    for case in {result.case.name: result.case for result in results}.values():
        shares = [f"{result.differ} of {result.shown}" for result in results if result.case.name == case.name]
        picture = f"[{case.name}](terminals/{case.name}-ar.png)"
        lines.append(f"| {case.title} | {version(case.package)} | {' | '.join(shares)} | {picture} |")
    return "\n".join(lines)


def write(results: Sequence[Result]) -> None:
    """Put the table between its markers in `docs/terminals.md`."""
    page = DOCS / "terminals.md"
    before, begin, rest = page.read_text(encoding="utf-8").partition("<!-- measured -->\n")
    _old, end, after = rest.partition("<!-- /measured -->")
    page.write_text(f"{before}{begin}\n{table(results)}\n\n{end}{after}", encoding="utf-8")


def main() -> int:
    """Look at the terminals; return 1 where one does not show what is expected of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.terminals", description=__doc__)
    parser.add_argument("names", nargs="*", help="only these cases, beside the reference")
    parser.add_argument("--write", action="store_true", help="keep pictures and table in docs/")
    given = parser.parse_args()
    install()
    cases = [case for case in CASES if not given.names or case is REFERENCE or case.name in given.names]
    pictures = DOCS / "terminals" if given.write else None
    if pictures:
        pictures.mkdir(exist_ok=True)
    results = look(cases, pictures)
    if given.write and not given.names:
        write(results)
    return int(not all(result.as_expected for result in results))


if __name__ == "__main__":
    sys.exit(main())
