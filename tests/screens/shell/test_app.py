"""The shell: keys, help, palette, languages, themes, what threads answer, and a connection that goes and comes."""

import gc
import threading
import time

import pytest

from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES
from tui import keys
from tui.app import places
from tui.app.app import RasdApp
from tui.app.event_loop_lag import Lag
from tui.app.palette import GoTo
from tui.config import Config, State
from tui.language.i18n import language
from tui.text import visual
from tui.widgets.grid.grid import Grid


async def test_function_keys_open_their_screens_from_everywhere(open_app):
    async with open_app("huda") as person:
        for key in (key for key in keys.of("app") if key.place and key.keys):
            await person.press(key.keys[0])
            assert person.app.current_mode == key.place


async def test_every_key_of_a_screen_has_something_to_do(open_app):
    """A key that is bound, or that help and palette run, needs its method."""
    async with open_app("huda") as person:
        for name in places.SCREENS:
            person.app.go(places.Place(name))
            await person.settle()
            screen = person.app.seen
            wanted = [key for key in keys.of(screen.SCOPE) if key.bound or key.runs]
            assert [key.id for key in wanted if not hasattr(screen, f"action_{key.name}")] == []


async def test_a_screen_keeps_its_place_while_another_is_looked_at(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("down", "down")
        chosen = person.app.seen.grid.cursor_key
        await person.press("f3", "f2")
        assert person.app.seen.grid.cursor_key == chosen


async def test_the_period_in_work_goes_along_to_the_schedules(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("home")
        name = person.app.period
        await person.press("f3")
        assert person.app.seen.shown.period.name == name


async def test_the_help_of_every_screen_is_one_page(open_app):
    async with open_app("huda") as person:
        for name in places.SCREENS:
            person.app.go(places.Place(name))
            await person.press("f1")
            listed = [key for key in person.app.screen.actions if person.app.offers(key)]
            lines = "\n".join(person.lines)
            assert {key.scope for key in listed} >= {"app"}
            assert [key.id for key in listed if key.shown not in lines] == [], name
            elsewhere = [key for key in keys.of("app") if key.place and key.keys and key.name != person.app.seen.SCOPE]
            assert [key.id for key in elsewhere if key.shown not in lines] == [], name
            await person.press("escape")


async def test_help_runs_what_it_lists(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("f1")
        await person.type(*"go to")
        await person.press("enter")
        assert isinstance(person.app.screen, GoTo)


@pytest.mark.parametrize(
    ("lang", "typed"), [("en", "جداول"), ("ar", "schedules"), ("en", "schedules"), ("ar", "جداول")]
)
async def test_the_palette_finds_every_action_by_either_language(open_app, lang, typed):
    async with open_app("huda", go="periods", lang=lang) as person:
        await person.press("f10")
        await person.type(*typed)
        await person.press("enter")
        assert person.app.current_mode == "schedules"


async def test_the_palette_says_why_an_action_cannot_be_done(open_app):
    async with open_app("salma", go="periods", size=(120, 40)) as person:
        await person.press("f10")
        await person.type(*"new period")
        assert "Teacher may not do this: change exam periods." in person.text
        await person.press("enter")
        assert person.app.screen is not person.app.seen, "the palette stays"


async def test_screens_are_reached_by_number_in_either_script(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("ctrl+g", "3")
        assert person.app.current_mode == "schedules"
        await person.press("ctrl+g", "٢")
        assert person.app.current_mode == "periods"


@pytest.mark.parametrize("key", ["ctrl+l", "ctrl+م"])
async def test_the_language_changes_while_running_also_under_an_arabic_keyboard(open_app, key):
    async with open_app("huda", go="periods") as person:
        await person.press(key)
        assert language() == "ar"
        assert visual("فترة جديدة") in person.lines[-1]
        assert person.lines[1].rstrip().endswith(visual("الفترة"))
        await person.press(key)
        assert "New period" in person.lines[-1]
        assert "Period" in person.lines[1]


async def test_the_language_is_remembered_for_the_person(open_app, monkeypatch):
    async with open_app("huda") as person:
        await person.press("ctrl+l")
    async with open_app() as person:
        person.app.lang_given = False
        from tests.screens.conftest import sign_in

        await sign_in(person, "huda")
        assert language() == "ar"


async def test_the_themes_take_turns(open_app):
    async with open_app("huda", go="periods") as person:
        seen = set()
        for _turn in range(4):
            await person.app.run_action("do('app.theme')")
            await person.settle()
            seen.add(person.app.theme)
            assert "State" in person.text
        assert seen == {"rasd-dark", "rasd-light", "ansi-dark", "ansi-light"}


async def test_a_dialog_is_answered_before_anything_else(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("insert")
        await person.type(*"Half typed")
        await person.press("f3")
        assert person.app.current_mode == "periods"
        assert "Half typed" in person.text
        assert "Answer first" in person.said


async def test_a_person_changes_the_own_password(open_app):
    async with open_app("huda", go="periods") as person:
        await person.app.run_action("do('app.password')")
        await person.settle()
        for words in ("rasd-demo", "a-longer-word", "a-longer-word"):
            await person.type(*words)
            await person.press("tab")
        await person.press("enter")
        assert person.said == "The new password counts from now on."
    async with open_app() as person:
        from tests.screens.conftest import sign_in

        await sign_in(person, "huda", "a-longer-word")
        assert person.app.who.username == "huda"


# --- threads


async def test_a_late_answer_to_an_older_question_is_dropped(open_app):
    async with open_app("huda", go="periods") as person:
        told, gate = [], threading.Event()
        person.app.seen.work(lambda: gate.wait(PATIENCE) and "old", tag="t", then=told.append)
        person.app.seen.work(lambda: "new", tag="t", then=told.append)
        await person.until(lambda: told)
        gate.set()
        await person.settle()
        assert told == ["new"]


async def test_every_write_is_told(open_app):
    async with open_app("huda", go="periods") as person:
        told = []
        for number in range(5):
            person.app.seen.work(lambda number=number: number, then=told.append)
        await person.settle()
        assert sorted(told) == [0, 1, 2, 3, 4]


async def test_an_error_that_nobody_expected_is_said_and_ends_nothing(open_app):
    async with open_app("huda", go="periods") as person:
        person.app.seen.work(lambda: 1 / 0)
        await person.settle()
        assert "ZeroDivisionError" in person.said
        await person.press("f3")
        assert person.app.current_mode == "schedules"


async def test_the_refusal_of_a_screen_that_was_closed_is_still_said(open_app):
    async with open_app("huda", go="periods") as person:
        gate = threading.Event()

        def refused():
            from data.db.errors import RuleError

            gate.wait(PATIENCE)
            raise RuleError("PERIOD_LOCKED")

        person.app.seen.work(refused)
        await person.app.run_action("do('app.sign_out')")
        gate.set()
        await person.settle()
        assert person.said.startswith("The exam period is locked")


async def test_steps_of_a_screen_that_was_closed_do_not_hold_up_those_of_others(open_app):
    async with open_app("huda", go="periods") as person:
        gate, reached = threading.Event(), []
        screen = person.app.seen

        async def steps():
            await screen.wait_work(gate.wait, 5)
            reached.append("the closed screen")

        async def others():
            reached.append("another")

        screen.flow(steps())
        await person.pilot.pause()
        await person.app.run_action("do('app.sign_out')")
        person.app.seen.flow(others())
        gate.set()
        await person.settle()
        assert reached == ["another"]


async def test_what_just_happened_is_said_for_a_moment_each_time(open_app, monkeypatch):
    async with open_app("huda", go="periods") as person:
        screen = person.app.seen
        monkeypatch.setattr("tui.widgets.frame.SAID_SECONDS", 0.01)
        screen.say("Saved.")
        monkeypatch.setattr("tui.widgets.frame.SAID_SECONDS", 600)
        screen.say("Saved.")
        await person.pilot.pause(0.1)
        assert person.said == "Saved.", "the first moment's end is not the second's"
        monkeypatch.setattr("tui.widgets.frame.SAID_SECONDS", 0.01)
        screen.say("Deleted.")
        await person.until(lambda: person.said == "")


async def test_leaving_waits_for_what_is_being_saved(open_app):
    async with open_app("huda", go="periods") as person:
        gate = threading.Event()
        person.app.seen.work(lambda: gate.wait(PATIENCE))
        await person.pilot.press("ctrl+q")
        await person.pilot.pause()
        assert person.app.return_code is None
        assert "Saving first" in person.said
        gate.set()
        await person.until(lambda: person.app.return_code is not None)
        assert person.app.return_code == 0


async def test_a_job_that_reports_its_progress_can_be_stopped(open_app):
    async with open_app("huda", go="periods") as person:
        seen, failed = [], []

        def long(progress):
            for step in range(1, 1_000_000):
                progress(step, 1_000_000)
                time.sleep(0.002)

        job = person.app.seen.work(long, progress=lambda done, total: seen.append(done), failed=failed.append)
        await person.until(lambda: seen)
        job.cancel()
        await person.settle()
        assert [type(error).__name__ for error in failed] == ["Cancelled"]


async def test_a_lost_connection_is_shown_and_comes_back_by_itself(open_app, monkeypatch):
    from data.db.engine import Database
    from data.db.errors import Unavailable

    async with open_app("huda", go="periods") as person:
        monkeypatch.setattr("tui.app.connection.POLL_SECONDS", 0.05)
        with monkeypatch.context() as away:

            asked = []

            def gone(self, *args, **options):
                asked.append(1)
                raise Unavailable("GONE")

            away.setattr(Database, "read", gone)
            await person.press("f2")
            assert "✗ no connection" in person.lines[0]
            assert "Rasd keeps trying" in person.said
            await person.until(lambda: len(asked) > 3)
            assert not person.app.connected
        await person.until(lambda: person.app.connected)
        await person.settle()
        assert "● connected" in person.lines[0]
        assert person.said == "", "that it was gone is said no more"


def test_what_ends_the_application_is_handed_on_without_a_traceback(school_file, tmp_path, capfd):
    app = RasdApp(Config(f"sqlite:///{school_file}"), state=State(tmp_path / "state.json"))

    async def break_it(pilot):
        app.call_later(lambda: 1 / 0)
        await pilot.pause()

    app.run(headless=True, auto_pilot=break_it)
    assert isinstance(app.broken, ZeroDivisionError)
    assert "Traceback" not in "".join(capfd.readouterr())


async def test_settings_changed_elsewhere_are_seen_on_the_next_screen(open_app):
    from data.school.settings import save_settings

    async with open_app("huda", go="periods") as person:
        save_settings(person.app.db, person.app.who, school_name="Al-Noor", calendar="gregorian")
        await person.press("f3")
        assert "Al-Noor" in person.lines[0]
        assert "1448" not in person.text


# --- the event loop


async def test_nothing_that_is_done_often_holds_up_the_event_loop(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("f3", "f2", "ctrl+l", "ctrl+l", "f1", "escape")
        gc.collect()
        gc.freeze()  # the garbage of the tests before this one is not the application's
        for presses in (["f3"], ["down"] * 5, ["space"], ["right"], ["space"], ["f2"], ["f1"], ["escape"]):
            async with Lag() as lag:
                await person.press(*presses)
            assert lag.worst < 0.05, presses


async def test_a_read_that_takes_long_does_not_hold_up_the_keys(open_app):
    async with open_app("huda", go="periods") as person:
        gate = threading.Event()
        person.app.seen.work(lambda: gate.wait(PATIENCE), tag="slow")
        await person.pilot.press("down")
        await person.pilot.pause()
        moved = person.app.seen.query_one(Grid).cursor_key
        await person.pilot.press("up")
        await person.pilot.pause()
        assert person.app.seen.query_one(Grid).cursor_key != moved
        gate.set()
        await person.settle()


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_hostile_text_reaches_the_screen_as_text_only(open_app, lang):
    from data.exams.periods import list_periods, save_period

    hostile = "a[/b]z [Grade] [@click=app.exit]x[/] \u202ez\u200b {0}"
    async with open_app("huda", go="periods", lang=lang) as person:
        app = person.app
        first = list_periods(app.db, app.who)[0]
        day = first.start_date
        save_period(app.db, app.who, hostile, "FINAL", first.semester_id, day, day)
        await person.press("f2", "home", "space", "escape", "enter", "escape", "f3", "f2")
        assert not [char for char in person.text if ord(char) < 32 and char != "\n" or 0x7F <= ord(char) < 0xA0]
        assert "\u202e" not in person.text
        assert person.app.return_code is None
