"""Snapshots of whole screens: the same school, the same day, in both languages, at both sizes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.screens.conftest import Person, sign_in
from tests.screens.picture import OVERRIDE
from tui.app.app import RasdApp
from tui.config import Config, State
from tui.language.i18n import set_language


def looks_the_same(
    snap_compare: Any,
    school: Path,
    folder: Path,
    *,
    user: str,
    go: str,
    lang: str,
    size: tuple[int, int],
    keys: str = "",
) -> bool:
    """Open a place as a person, press keys, and compare what is seen with the picture that was kept.

    Args:
        snap_compare: the fixture.
        school: the database file.
        folder: where the application may remember things.
        keys: names of keys, with blanks between.
    """
    set_language(lang)
    app = RasdApp(Config(f"sqlite:///{school}", lang), go, lang_given=True, state=State(folder / "state.json"))

    async def come_in(pilot: Any) -> None:
        person = Person(app, pilot)
        await person.settle()
        await sign_in(person, user)
        await person.press(*keys.split())

    return snap_compare(app, run_before=come_in, terminal_size=size)


def side_by_side(left: str, right: str) -> str:
    """Return two pictures of a terminal (SVG, of the same size) as one; its viewer leaves the cells in their order."""
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', left)
    assert box is not None
    width, height = map(float, box.groups())
    place = f'<svg x="{{}}" y="0" width="{width}" height="{height}"'
    both = left.replace("<svg", place.format(0), 1) + right.replace("<svg", place.format(width), 1)
    size = f'viewBox="0 0 {2 * width} {height}"'
    return f'<svg {size} xmlns="http://www.w3.org/2000/svg"><style>{OVERRIDE}</style>\n{both}\n</svg>\n'
