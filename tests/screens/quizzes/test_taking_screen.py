"""A student's own screens: a test is taken, every answer kept at once, and nothing else can be reached."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from data.db.engine import Actor, Database
from data.db.errors import Unavailable
from data.quizzes import attempts, authoring
from data.quizzes.records import QuestionPlan
from tests.hand import Hand
from tests.screens.conftest import LANGUAGES, SIZES, SMALL, Opener, Person
from tests.screens.marks.mark_school import NAMES, make_app
from tests.screens.quizzes.quiz_school import QUESTIONS, OnlineSchool
from tui import keys
from tui.app import places
from tui.app.places import Place
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


@pytest.fixture(params=["sqlite"])
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def school(hand: Hand, database: Database) -> OnlineSchool:
    return OnlineSchool(hand, database)


@pytest.fixture
def sitting(url, school, tmp_path):
    """Open the application as the first student: `async with sitting() as person:`."""

    @asynccontextmanager
    async def _open(place: str = "take", lang: str = "en", who: Actor | None = None) -> AsyncIterator[Person]:
        app = make_app(url, who or school.pupils[0], place, tmp_path, lang)
        async with app.run_test(size=SMALL) as pilot:
            person = Person(app, pilot)
            await person.settle()
            yield person
            app.exit()

    return _open


def said(person: Person, id: str) -> str:
    return person.app.seen.query_one(f"#{id}", Said).text.translate({0x2068: None, 0x2069: None})


def column(person: Person, id: str, name: str) -> list[str]:
    grid = person.app.seen.query_one(f"#{id}", Grid)
    return [grid.model.view.row(at).values[name] for at in range(len(grid.model.view))]


def attempt_of(school: OnlineSchool) -> tuple[int, str, float]:
    return school.hand.rows("SELECT id, status, score FROM attempts ORDER BY id DESC LIMIT 1")[0]


@pytest.mark.parametrize(("lang", "second", "onward"), [("en", "2", "right"), ("ar", "٢", "left")])
async def test_a_test_is_taken_by_digits_and_arrows_of_either_script(sitting, school, lang, second, onward):
    async with sitting(lang=lang) as person:
        await person.press("enter", "enter")
        assert person.app.current_mode == "paper"
        await person.press(second)
        attempt, status, _score = attempt_of(school)
        assert (school.given(attempt), status) == ({0: 1}, "in_progress")
        await person.press(onward, "down", "space", "up", "space")
        assert school.given(attempt) == {0: 1, 1: 0}, "changed, and kept at once"
        assert column(person, "overview", "sign") == ["●", "●", "○"]
        await person.press("ctrl+e")
        assert person.app.screen.body[0] == {
            "en": "1 question of 3 is not answered.", "ar": "لم يُجب عن سؤال واحد من 3.",
        }[lang]  # fmt: skip
        await person.press("escape")
        assert person.app.seen.question.text == QUESTIONS[2][1], "what is not answered is gone to"
        await person.press("enter")
        assert school.given(attempt) == {0: 1, 1: 0, 2: 0}
        await person.say_yes()
        assert person.app.current_mode == "own_result"
        assert attempt_of(school)[1:] == ("submitted", 7)
        assert list(zip(column(person, "sections", "correct"), column(person, "sections", "score"), strict=True)) == [
            ("1/2", "2"), ("1/1", "5"),
        ]  # fmt: skip
        await person.press("escape", "space")
        assert person.app.current_mode == "own_result"
        assert "7/10" in said(person, "head")


async def test_an_attempt_is_gone_on_with_and_answers_are_taken_back(sitting, school):
    attempt = school.take(0, 1, None, 2, finish=False)
    async with sitting() as person:
        await person.press("enter")
        assert person.app.seen.question.text == QUESTIONS[1][1], "the first without an answer"
        assert "answered 2 of 3" in said(person, "head")
        await person.press("pageup", "delete")
        assert school.given(attempt) == {2: 2}
        await person.press("9", "0")
        assert school.given(attempt) == {2: 2}, "there is no such choice"
        await person.press("escape")
        assert person.app.current_mode == "take"
        assert column(person, "own", "score") == ["–"], "nothing is told before it is handed in"
        await person.press("space")
        assert "no result of this test yet" in person.said
        await person.press("escape", "tab", "enter")
        assert person.app.current_mode == "paper"


async def test_a_question_longer_than_its_room_is_scrolled(sitting, school):
    long = QuestionPlan("\n".join(f"line {n}" for n in range(40)), ("a", "b"), 0, Decimal(1))
    authoring.add_question(school.db, school.huda, school.sections[0], long)
    async with sitting() as person:
        await person.press("enter", "enter", "tab")
        assert person.app.focused is person.app.seen.choices, "a short one has nothing to scroll"
        await person.press("right", "right", "tab")
        person.app.focused.scroll_end(animate=False)
        await person.press("2")
        assert "line 39" in person.text
        assert school.hand.rows("SELECT choice FROM attempt_answers") == [(1,)]


async def test_nothing_else_can_be_reached(sitting, school):
    own = {key.id for scope in places.OF_STUDENTS for key in keys.of(scope)}
    async with sitting(f"grades/{school.exam}") as person:
        assert person.app.current_mode == "take"
        for key in (key for key in keys.of("app") if key.place and key.keys):
            await person.press(key.keys[0])
            assert person.app.current_mode == "take"
        for name in places.SCREENS.keys() - set(places.OF_STUDENTS):
            person.app.go(Place(name))
            await person.settle()
            assert person.app.current_mode == "take", name
        for opens in ("f1", "f10", "ctrl+g"):
            await person.press(opens)
            grid = person.app.screen.query_one(Grid)
            listed = {str(grid.model.view.row(at).key) for at in range(len(grid.model.view))}
            assert {id for id in listed if keys.find(id).needs not in ("", keys.SIGNED_IN, "tests.take")} == set()
            assert listed <= own | {key.id for key in keys.of("app")}
            assert "Exam periods" not in person.text
            await person.press("escape")
        for name in places.OF_STUDENTS:
            screen = places.make_screen(name)
            wanted = [key for key in keys.of(screen.SCOPE) if key.bound or key.runs]
            assert [key.id for key in wanted if not hasattr(screen, f"action_{key.name}")] == []
    async with sitting("take", who=school.huda) as person:
        assert person.app.current_mode == "periods", "nobody else has a student's places"


async def test_answers_wait_for_the_connection_and_the_newest_counts(sitting, school, monkeypatch):
    real, gone = attempts.give_answer, threading.Event()
    gone.set()

    def unreachable(*args):
        if gone.is_set():
            raise Unavailable("GONE")
        return real(*args)

    monkeypatch.setattr(attempts, "give_answer", unreachable)
    async with sitting() as person:
        await person.press("enter", "enter", "1", "3", "right", "2")
        attempt = attempt_of(school)[0]
        assert (school.given(attempt), person.app.unsaved) == ({}, 2)
        assert "does not answer" in person.said
        await person.press("ctrl+e")
        assert person.app.screen is person.app.seen, "not before every answer is kept"
        gone.clear()
        person.app.seen.recovered()
        await person.settle()
        await person.settle()
        assert (school.given(attempt), person.app.unsaved) == ({0: 2, 1: 1}, 0)


async def test_an_attempt_that_staff_finished_meanwhile_is_closed(sitting, school):
    attempt = school.take(0, 1, None, None, finish=False)
    async with sitting(f"paper/{attempt}") as person:
        attempts.finish(school.db, school.huda, attempt)
        await person.press("1")
        assert person.app.current_mode == "own_result"
        assert school.given(attempt) == {0: 1}
        assert "2/10" in said(person, "head")


async def test_another_students_attempt_is_not_there(sitting, school):
    attempt = school.take(1, 1, 1, 0)
    async with sitting(f"own_result/{attempt}") as person:
        assert "not there any more" in person.said
        assert NAMES[1] not in person.text


WALK = {
    "take": (),
    "paper": ("end", "enter", "enter", "1", "pagedown"),
    "hand_in": ("ctrl+e",),
    "own_result": ("shift+tab", "enter"),
}
"""What is kept as a picture, and the keys that lead there from the one before."""


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_how_they_look(open_app: Opener, snapshot: SnapshotAssertion, monkeypatch, lang, size):
    monkeypatch.setenv("TZ", "UTC")
    async with open_app("student", lang=lang, size=size) as person:
        for name, typed in WALK.items():
            await person.press(*typed)
            picture = person.app.export_screenshot(title=name)
            assert picture == snapshot(name=name, extension_class=SVGImageExtension)
