"""Coming in: who may, who may not, and the first run where there is no school yet."""

import gc
import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES, SIZES, sign_in
from tests.screens.idle import burst
from tui.text import visual


async def test_a_person_comes_in_and_starts_where_their_role_works(open_app):
    async with open_app("huda") as person:
        assert person.app.who.role == "admin"
        assert person.app.current_mode == "periods"


@pytest.mark.parametrize(("user", "password"), [("huda", "wrong-word"), ("nobody", "rasd-demo")])
async def test_a_wrong_name_and_a_wrong_password_are_refused_alike(open_app, user, password):
    async with open_app() as person:
        await sign_in(person, user, password)
        assert person.app.who is None
        assert person.said.startswith("Name or password is wrong")
        assert user in person.text


async def test_an_empty_password_is_asked_for(open_app):
    async with open_app() as person:
        await person.type(*"huda")
        await person.press("enter", "enter")
        assert "This is needed." in person.text
        assert person.app.who is None


async def test_the_password_is_not_shown(open_app):
    async with open_app() as person:
        await person.press("tab")
        await person.type(*"secret-word")
        assert "secret" not in person.text
        assert "•••••••••••" in person.text


async def test_accounts_are_told_in_the_demonstration_only(open_app, tmp_path, monkeypatch, school_file):
    async with open_app() as person:
        assert "rasd-demo" not in person.text
    monkeypatch.setattr("tui.app.opening.folder", lambda kind: tmp_path)
    shutil.copy(school_file, tmp_path / "demo.db")
    async with open_app(demo=True) as person:
        assert person.app.who.username == "huda"
        await person.app.run_action("do('app.sign_out')")
        await person.settle()
        assert "Teacher: salma / rasd-demo" in person.text


async def test_the_language_changes_before_anybody_is_in(open_app):
    async with open_app() as person:
        await person.type(*"huda")
        await person.press("ctrl+l")
        assert visual("تسجيل الدخول") in person.text
        assert "huda" in person.text


async def test_nothing_is_left_of_a_person_who_signed_out(open_app):
    async with open_app("huda") as person:
        await person.app.run_action("do('app.sign_out')")
        await person.settle()
        assert (person.app.who, person.app.current_mode) == (None, "sign_in")
        assert set(person.app.seen.form.values().values()) == {""}
        assert "•" not in person.text
        await person.press("f2")
        assert person.said == "Sign in first."


async def test_a_person_starts_where_they_left_off(open_app):
    async with open_app("huda") as person:
        await person.press("f3")
    async with open_app("huda") as person:
        assert person.app.current_mode == "schedules"


async def test_the_place_of_the_command_line_comes_before_what_is_remembered(open_app):
    async with open_app("huda") as person:
        await person.press("f3")
    async with open_app("huda", go="periods") as person:
        assert person.app.current_mode == "periods"


# --- the first run


@pytest.fixture
def nothing(tmp_path: Path) -> str:
    """The URL of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'new' / 'rasd.db'}"


async def test_a_new_school_is_founded_with_its_administrator(open_app, nothing):
    async with open_app(url=nothing) as person:
        assert "There is no school here yet" in person.text
        await person.press("enter")
        for words in ("Al-Noor School", "Huda Salih", "huda", "a-long-word"):
            await person.type(*words)
            await person.press("tab")
        await person.type(*"another-word")
        await person.press("enter")
        assert "The two passwords differ" in person.text
        await person.press(*["backspace"] * 12)
        await person.type(*"a-long-word")
        await person.press("enter")
        assert (person.app.who.username, person.app.who.role) == ("huda", "admin")
        assert person.app.school.name == "Al-Noor School"
        assert "No exam period yet" in person.text
    async with open_app(url=nothing) as person:
        await sign_in(person, "huda", "a-long-word")
        assert person.app.who.full_name == "Huda Salih"


async def test_a_short_password_is_refused_and_what_was_typed_stays(open_app, nothing):
    async with open_app(url=nothing) as person:
        await person.press("enter")
        for words in ("Al-Noor", "Huda", "huda", "short"):
            await person.type(*words)
            await person.press("tab")
        await person.type(*"short")
        await person.press("enter")
        assert "at least 8 characters" in person.text
        assert "Al-Noor" in person.text
        assert person.app.who is None


async def test_the_demonstration_is_made_with_progress_and_opened(open_app, nothing, tmp_path):
    async with open_app(url=nothing) as person:
        await person.press("down", "enter")
        assert person.app.who.username == "huda"
        assert person.app.config.url.endswith("demo.db")


async def test_making_the_demonstration_can_be_stopped_and_leaves_nothing(open_app, nothing, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.app.opening.DEMO_STUDENTS", 6000)
    async with open_app(url=nothing) as person:
        await person.pilot.press("down", "enter")
        await person.until(lambda: "Making the demonstration school" in person.said)
        await person.press("escape")
        assert person.app.who is None
        assert not list(tmp_path.rglob("demo*"))
        assert person.app.current_mode == "first_run"


async def test_a_database_that_is_none_is_said_with_ways_on(open_app, tmp_path):
    (tmp_path / "letter.db").write_text("Dear parents, " * 400)
    async with open_app(url=f"sqlite:///{tmp_path / 'letter.db'}") as person:
        assert "That file is not a database." in person.text
        assert "Connect to another database" in person.text


async def test_what_was_found_can_be_said_twice_at_once(open_app, nothing):
    async with open_app(url=nothing) as person:
        person.app.show_alone("first_run", "empty")
        person.app.show_alone("first_run", "foreign")
        await person.pilot.pause()
        assert person.app.is_running and len(person.app.screen.query(".found")) == 1


async def test_another_database_is_opened_and_remembered(open_app, nothing, school_file):
    from tui.config import load

    async with open_app(url=nothing) as person:
        await person.press("down", "down", "enter")
        await person.press(*["backspace"] * len(nothing))
        await person.type(*f"sqlite:///{school_file}")
        await person.press("enter")
        assert person.app.current_mode == "sign_in"
        assert load().url == f"sqlite:///{school_file}"


async def test_a_second_school_keeps_nothing_of_the_first_from_the_collector(open_app, school_file):
    from tui.app.opening import open_school

    async with open_app() as person:
        kept = gc.get_freeze_count()
        person.app.opened(open_school(f"sqlite:///{school_file}"))
        await person.settle()
        assert 0 < gc.get_freeze_count() <= kept


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_sign_in_screen_in_arabic_stands_right(open_app, lang, size):
    async with open_app(lang=lang, size=size) as person:
        title = next(line for line in person.lines if "╭" in line)
        assert (visual("تسجيل الدخول") in title) == (lang == "ar")
        begins = title.index(visual("تسجيل الدخول")) if lang == "ar" else title.index("Sign in")
        assert (begins > size[0] // 2) == (lang == "ar")


def change(path, *statements):
    """Do something to a database by hand."""
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)


async def test_an_older_school_is_brought_up_to_date_on_request(open_app, school_file):
    change(school_file, "DROP VIEW v_exam_results_summary")
    async with open_app() as person:
        assert "an older Rasd" in person.text
        await person.press("enter")
        assert person.app.current_mode == "sign_in"
        await sign_in(person, "huda")
        assert person.app.who.role == "admin"


async def test_a_newer_school_is_left_alone(open_app, school_file):
    change(school_file, "UPDATE alembic_version SET version_num = 'of-tomorrow'")
    async with open_app() as person:
        assert "a newer Rasd" in person.text
        assert "Bring it up to date" not in person.text


async def test_the_tables_of_something_else_are_left_alone(open_app, tmp_path):
    change(tmp_path / "shop.db", "CREATE TABLE users (id INTEGER PRIMARY KEY, basket TEXT)")
    async with open_app(url=f"sqlite:///{tmp_path / 'shop.db'}") as person:
        assert "tables of something else" in person.text
        assert "Connect to another database" in person.text
        assert "Start a new school" not in person.text


async def test_what_was_put_right_meanwhile_is_found_by_trying_again(open_app, tmp_path, school_file):
    path = tmp_path / "school-to-come.db"
    path.write_text("not yet " * 600)
    async with open_app(url=f"sqlite:///{path}") as person:
        shutil.copy(school_file, path)
        await person.press("enter")
        assert person.app.current_mode == "sign_in"


async def test_keys_typed_while_it_opens_are_for_the_screen_that_comes(open_app, monkeypatch):
    from tui.app import opening

    real, gate = opening.open_school, threading.Event()

    def slow(url):
        gate.wait(PATIENCE)
        return real(url)

    monkeypatch.setattr(opening, "open_school", slow)

    async with open_app(waits=False) as person:
        assert "Opening…" in person.text
        burst(person.app, *"huda", "tab", *"rasd-demo", "enter", "f5", *"احم")
        await person.pilot.pause()
        assert person.app.who is None and "Opening…" in person.text
        gate.set()
        await person.settle()
        await person.settle()
        assert person.app.who.username == "huda"
        assert person.app.current_mode == "enrollment"
        assert person.app.seen.term == "احم"


async def test_leaving_is_not_kept_for_later(open_app, monkeypatch):
    from tui.app import opening

    gate = threading.Event()
    monkeypatch.setattr(opening, "open_school", lambda url: gate.wait(PATIENCE))
    async with open_app(waits=False) as person:
        await person.pilot.press("a", "ctrl+q")
        await person.pilot.pause()
        assert not person.app.is_running or person.app.leaving
        gate.set()
