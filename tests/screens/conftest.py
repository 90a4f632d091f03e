"""The application on a small school in SQLite, driven by keys; nothing here sleeps for a guess."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import time_machine
from argon2 import PasswordHasher
from textual.pilot import Pilot

from tests.patience import PATIENCE
from tests.screens.idle import burst, no_guessing, nothing_kept_for_ever  # noqa: F401
from tui.app.app import RasdApp
from tui.config import Config, State
from tui.language.i18n import set_language

SMALL, LARGE = (80, 24), (120, 40)
SIZES = (SMALL, LARGE)
LANGUAGES = ("en", "ar")
STUDENTS, SEED = 60, 7
TODAY = date(2026, 11, 21)
"""The day on which the school of these tests lives."""
MORNING = time(10, 0)

Opener = Callable[..., AbstractAsyncContextManager["Person"]]


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No colours or keys from the environment, and folders of our own."""
    for name in [name for name in os.environ if name in ("NO_COLOR", "COLORTERM") or name.startswith("TEXTUAL_")]:
        if not name.startswith("TEXTUAL_SNAPSHOT"):
            monkeypatch.delenv(name)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.delenv("RASD_URL", raising=False)


@pytest.fixture(autouse=True, scope="session")
def quick_passwords() -> Any:
    """Passwords are kept as always, but without the work that makes guessing slow: everybody here signs in."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("data.school.accounts._hasher", quick)
        patch.setattr("argon2.PasswordHasher", lambda: quick)
        yield


@pytest.fixture(scope="session")
def school_template(sqlite_installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demonstration school, the same in every run, to copy from."""
    from data.db.engine import Database
    from data.demo import filling

    path = tmp_path_factory.mktemp("school") / "school.db"
    shutil.copy(sqlite_installed, path)
    db = Database(f"sqlite:///{path}")
    filling.fill(db, STUDENTS, SEED, TODAY)
    db.close()
    return path


@pytest.fixture
def school_file(school_template: Path, tmp_path: Path) -> Path:
    """A school of this test's own."""
    path = tmp_path / "school.db"
    shutil.copy(school_template, path)
    return path


@pytest.fixture
def fixed_today() -> Iterator[None]:
    """Let the application live on the day of the school, from its morning on."""
    with time_machine.travel(datetime.combine(TODAY, MORNING), tick=True):
        yield


@dataclass
class Person:
    """Somebody at the keyboard.

    Attributes:
        app: the application in front of them.
        pilot: Textual's pilot.
    """

    app: RasdApp
    pilot: Pilot[int]

    async def press(self, *keys: str) -> None:
        """Press keys and wait for what they start."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, *keys: str) -> None:
        """Type characters, and press the keys that are named between them, all at once as a slow line delivers them."""
        burst(self.app, *keys)
        await self.settle()

    async def say_yes(self) -> None:
        """Answer a question that begins on the safe answer."""
        await self.press("left" if self.app.screen.direction == "ltr" else "right", "enter")

    async def settle(self) -> None:
        """Wait until every call is answered and what came of it is painted.

        Textual holds every frame back for a moment where one screen follows another, for longer than the pilot waits.
        """
        patience, rests = monotonic() + PATIENCE, 0
        while rests < 2:
            await self.pilot.pause()
            rests = 0 if self._goes_on() else rests + 1
            assert monotonic() < patience, "calls are still not answered, or frames held back"
            if not rests:
                await asyncio.sleep(0.002)

    def _goes_on(self) -> bool:
        """Whether a call is open, a key waits, or frames are held back: an application that ends does so for ever."""
        app = self.app
        waits = bool(app._typed) and not app.holding
        return bool(app.jobs) or (app.is_running and (waits or app._batch_count > 0))

    async def until(self, ready: Callable[[], object]) -> None:
        """Wait until something is so, which comes by itself."""
        patience = monotonic() + PATIENCE
        while not ready():
            assert monotonic() < patience, f"it is not so, and calls are open: {bool(self.app.jobs)}\n{self.text}"
            await self.pilot.pause(0.01)

    @property
    def lines(self) -> list[str]:
        """The lines on the screen, as the terminal gets them."""
        screen = self.app.screen
        strips = screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """Everything on the screen."""
        return "\n".join(self.lines)

    @property
    def said(self) -> str:
        """What the foot line and the line above it say, as logical text."""
        from tui.widgets.frame import FootLine, Said

        screen = self.app.seen
        told = (screen.query_one(FootLine).said[0], screen.query_one("#refusal", Said).text)
        return " ".join(part for part in told if part).translate({0x2068: None, 0x2069: None})


@pytest.fixture
def open_app(school_file: Path, tmp_path: Path, fixed_today: None) -> Opener:
    """Open the application; signed in when a user name is given: `async with open_app("huda") as person:`."""

    @asynccontextmanager
    async def _open(
        user: str | None = None,
        *,
        go: str | None = None,
        lang: str = "en",
        size: tuple[int, int] = SMALL,
        url: str | None = None,
        demo: bool = False,
        waits: bool = True,
    ) -> AsyncIterator[Person]:
        set_language(lang)
        config = Config(url or f"sqlite:///{school_file}", lang)
        app = RasdApp(config, go, demo, lang_given=True, state=State(tmp_path / "state.json"))
        async with app.run_test(size=size) as pilot:
            person = Person(app, pilot)
            await (person.settle() if waits else pilot.pause())
            if user:
                await sign_in(person, user)
            yield person
            app.exit()

    return _open


async def sign_in(person: Person, user: str, password: str | None = None) -> None:
    """Come in by the card of the sign-in screen."""
    from data.demo.filling import PASSWORD

    await person.type(*user)
    await person.press("tab")
    await person.type(*(password or PASSWORD))
    await person.press("enter")
