"""Every state of the application meets every action of everywhere, twice, in both languages: it must go on.

Before a database is open, during sign-in and the first run, in the terminal's test, while a dialog waits, while nobody
answers, after signing out: keys come at any time, and so do answers from threads.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Awaitable, Callable

import pytest
from textual.screen import ModalScreen
from textual.widgets import Button

from data.db.errors import Unavailable
from tests.screens.conftest import LANGUAGES, Person, sign_in
from tui import keys
from tui.app import opening, places
from tui.keys import Key
from tui.screens.shell.terminal_check import TerminalTest
from tui.widgets.dialogs import Confirm

ACTIONS = [key for key in keys.of("app") if key.runs and key.name != "quit"]
Enter = Callable[[Person], Awaitable[None]]


@pytest.fixture
def demo_there(school_file, tmp_path, monkeypatch) -> None:
    """A demonstration school that need not be made first."""
    monkeypatch.setattr("tui.app.opening.folder", lambda kind: tmp_path)
    shutil.copy(school_file, tmp_path / "demo.db")


async def in_peace(person: Person) -> None:
    """Leave whatever dialogs there are."""
    for _round in range(10):
        if not isinstance(person.app.screen, ModalScreen):
            return
        await person.press("escape")
    raise AssertionError(f"{person.app.screen} does not go away")


async def signed_in(person: Person) -> None:
    await in_peace(person)
    if person.app.who is None:
        await sign_in(person, "huda")
    assert person.app.who is not None


def at(name: str) -> Enter:
    """The person at one of the screens."""

    async def enter(person: Person) -> None:
        await signed_in(person)
        if person.app.current_mode != name:
            person.app.go(places.Place(name))
            await person.settle()

    return enter


def under(name: str) -> Enter:
    """A dialog of everywhere over a screen."""

    async def enter(person: Person) -> None:
        await signed_in(person)
        await person.app.run_key(keys.find(f"app.{name}"))
        await person.settle()
        assert isinstance(person.app.screen, ModalScreen)

    return enter


async def asked(person: Person) -> None:
    """A question over a screen."""
    await signed_in(person)
    person.app.push_screen(Confirm("Sure?"))
    await person.settle()


async def alone(person: Person) -> None:
    """Nobody signed in."""
    await in_peace(person)
    if person.app.who is not None:
        await person.app.run_key(keys.find("app.sign_out"))
        await person.settle()
    assert person.app.who is None


async def half_typed(person: Person) -> None:
    """A name typed on the card, and no password yet."""
    await alone(person)
    await person.type(*"hu")


async def examined(person: Person) -> None:
    """The terminal's test where nobody is signed in."""
    await alone(person)
    await person.app.run_key(keys.find("app.terminal"))
    await person.settle()
    assert isinstance(person.app.screen, TerminalTest)


async def lost(person: Person) -> None:
    """Signed in, and nobody answers: told anew before each action."""
    await signed_in(person)
    person.app.lost()
    await person.settle()


STATES: dict[str, Enter] = {
    "signed out": alone,
    "half typed": half_typed,
    "terminal test": examined,
    "help": under("help"),
    "palette": under("palette"),
    "go to": under("go"),
    "password": under("password"),
    "question": asked,
    "lost": lost,
}


async def do(person: Person, key: Key) -> None:
    """Press its key where it has one; and as help and palette run it, whatever is on the screen."""
    if key.keys:
        await person.press(key.keys[0])
    await run(person, key)


async def run(person: Person, key: Key) -> None:
    """As help and palette run it."""
    await person.app.run_key(key)
    await person.settle()


async def walk(
    person: Person, enter: Enter, *ways: Callable[[Person, Key], Awaitable[None]], actions: list[Key] = ACTIONS
) -> None:
    """Each action by each of the ways in a row, from the state that `enter` brings about."""
    for key in actions:
        await enter(person)
        for way in ways or (do, run):
            await way(person, key)
            assert person.app.is_running and person.app.broken is None, key.id


def on_the_connection(person: Person) -> None:
    """What threads and timers may call at any time."""
    person.app.lost()
    person.app.refuse(Unavailable("GONE"))
    person.app.refuse(RuntimeError("of a screen that is gone"))
    person.app.seen.recovered()


@pytest.mark.parametrize("state", STATES)
async def test_every_action_in_every_state(open_app, demo_there, state):
    """One of the actions turns the language, so that the others meet both."""
    async with open_app(demo=True) as person:
        await walk(person, STATES[state])
        on_the_connection(person)
        await in_peace(person)
        assert person.app.is_running and person.app.broken is None


@pytest.mark.parametrize("name", [name for name in places.SCREENS if name not in places.OF_STUDENTS])
async def test_every_screen_survives_what_is_done_to_all_of_them(open_app, name):
    async with open_app() as person:
        await walk(person, at(name), run, actions=[key for key in ACTIONS if not key.place])
        assert person.app.is_running and person.app.broken is None


async def test_people_come_and_go_in_one_run(open_app, demo_there):
    """In the demonstration the card tells the accounts each time."""
    async with open_app(demo=True) as person:
        for _round in range(3):
            await signed_in(person)
            await alone(person)
            assert len(person.app.seen.query(".accounts")) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_action_while_it_opens(open_app, monkeypatch, lang):
    held, real = threading.Event(), opening.open_school

    def slow(url: str):
        assert held.wait(300)
        return real(url)

    monkeypatch.setattr(opening, "open_school", slow)
    monkeypatch.setattr(Person, "settle", lambda person: person.pilot.pause())
    async with open_app(lang=lang) as person:
        try:
            await walk(person, in_peace)
            on_the_connection(person)
            await in_peace(person)
        finally:
            held.set()
        await person.until(lambda: person.app.current_mode == "sign_in")
        assert person.app.current_mode == "sign_in" and person.app.broken is None


def nothing_there(school_file, tmp_path):
    return f"sqlite:///{tmp_path / 'new' / 'rasd.db'}"


def no_database(school_file, tmp_path):
    (tmp_path / "letter.db").write_text("Dear parents, " * 400)
    return f"sqlite:///{tmp_path / 'letter.db'}"


def no_server(school_file, tmp_path):
    return "mysql+pymysql://rasd@127.0.0.1:9/school"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("found", [nothing_there, no_database, no_server])
async def test_every_action_at_the_first_run(open_app, found, school_file, tmp_path, lang):
    async with open_app(lang=lang, url=found(school_file, tmp_path)) as person:
        await walk(person, in_peace)
        on_the_connection(person)
        for way in ("again", "again", "connect", "again"):
            await in_peace(person)
            for button in person.app.seen.query(Button):
                if button.name == way:
                    button.press()
            await do(person, keys.find("app.language"))
        await in_peace(person)
        assert person.app.current_mode == "first_run" and person.app.broken is None


@pytest.mark.parametrize("reason", ["GONE", "BUSY"])
@pytest.mark.parametrize("by_hand", [False, True])
async def test_a_database_that_is_not_there_at_the_start_is_opened_when_it_is(open_app, monkeypatch, reason, by_hand):
    """By itself and by key, for as long as it takes; a form that is open meanwhile is not disturbed."""
    tries, there, real = [], threading.Event(), opening.open_school

    def open_school(url: str):
        tries.append(url)
        if not there.is_set():
            raise Unavailable(reason)
        return real(url)

    monkeypatch.setattr(opening, "open_school", open_school)
    monkeypatch.setattr("tui.app.connection.POLL_SECONDS", 600 if by_hand else 0.02)
    async with open_app() as person:
        await person.until(lambda: person.app.current_mode == "first_run")
        for _time in range(3):
            await person.until(lambda: isinstance(person.app.focused, Button))
            before = len(tries)
            if by_hand:
                await person.press("enter")
            await person.until(lambda before=before: len(tries) > before and (not by_hand or not person.app.jobs))
            await person.pilot.pause()
        await person.press("down", "enter")
        await person.until(lambda: isinstance(person.app.screen, ModalScreen))
        there.set()
        before = len(tries)
        await person.type(*"x")
        assert isinstance(person.app.screen, ModalScreen) and len(tries) <= before + 1
        await person.press("escape", "tab", "enter")
        if by_hand:
            await person.until(lambda: isinstance(person.app.focused, Button))
            await person.press("up", "enter")
        await person.until(lambda: person.app.current_mode == "sign_in")
