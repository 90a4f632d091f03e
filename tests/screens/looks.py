"""Snapshots of whole screens: the same school, the same day, in both languages, at both sizes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.screens.conftest import Person, sign_in
from tui.app import RasdApp
from tui.config import Config, State
from tui.i18n import set_language


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
