"""How the shell's screens look, in both languages at both sizes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.screens.conftest import LANGUAGES, SIZES, Person, sign_in
from tui.app.app import RasdApp
from tui.config import Config, State
from tui.language.i18n import set_language

LOCKED_AT = datetime(2026, 10, 18, 9)

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture(autouse=True)
def locked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A period is locked when the school is made; in a picture that moment must not change."""
    from data.exams import periods

    real = periods.list_periods

    def fixed(*args: Any, **options: Any) -> list[Any]:
        found = real(*args, **options)
        return [replace(period, locked_at=LOCKED_AT) if period.locked_at else period for period in found]

    monkeypatch.setattr(periods, "list_periods", fixed)


@pytest.fixture
def look(snap_compare: Any, school_file: Path, tmp_path: Path, fixed_today: None) -> Callable[..., bool]:
    """Compare what stands on the screen after some keys with its picture."""

    def _look(
        lang: str, size: tuple[int, int], *keys: str, go: str = "periods", user: str = "huda", url: str = ""
    ) -> bool:
        set_language(lang)
        config = Config(url or f"sqlite:///{school_file}", lang)
        app = RasdApp(config, go, lang_given=True, state=State(tmp_path / "state.json"))

        async def drive(pilot: Any) -> None:
            person = Person(app, pilot)
            await person.settle()
            if user:
                await sign_in(person, user)
            await person.press(*keys)

        return snap_compare(app, terminal_size=size, run_before=drive)

    return _look


@BOTH
@SIZED
def test_sign_in(look, lang, size):
    assert look(lang, size, user="")


@BOTH
@SIZED
def test_first_run(look, lang, size, tmp_path):
    assert look(lang, size, user="", url=f"sqlite:///{tmp_path / 'nothing.db'}")


@BOTH
@SIZED
def test_periods(look, lang, size):
    assert look(lang, size)


@BOTH
@SIZED
def test_before_locking(look, lang, size):
    assert look(lang, size, "space")


@BOTH
@SIZED
def test_unlocking(look, lang, size):
    assert look(lang, size, "down", "space")


@BOTH
@SIZED
def test_schedules_as_a_list(look, lang, size):
    assert look(lang, size, go="schedules")


@BOTH
@SIZED
def test_schedules_as_a_calendar(look, lang, size):
    assert look(lang, size, "space", go="schedules")


@BOTH
@SIZED
def test_a_new_exam(look, lang, size):
    assert look(lang, size, "insert", go="schedules")


@BOTH
@SIZED
def test_help(look, lang, size):
    assert look(lang, size, "f1", go="schedules")


@BOTH
@SIZED
def test_a_refusal(look, lang, size):
    assert look(lang, size, "space", user="salma")


@BOTH
def test_periods_in_the_light_theme(look, lang):
    assert look(lang, (80, 24), "f10", *"light", "enter")
