"""F7 as staff use it: tests are written, attempts judged, the leaderboard read, the best carried to a mark sheet."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from data.db.engine import Database
from data.quizzes import mark_transfer
from tests.hand import Hand
from tests.screens.conftest import LANGUAGES, SIZES, SMALL, Opener, Person
from tests.screens.marks.mark_school import NAMES, make_app
from tests.screens.quizzes.quiz_school import QUESTIONS, TITLE, OnlineSchool
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


@pytest.fixture(params=["sqlite"])
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def school(hand: Hand, database: Database) -> OnlineSchool:
    return OnlineSchool(hand, database)


@pytest.fixture
def at(url, school, tmp_path):
    """Open a place: `async with at("tests") as person:`."""

    @asynccontextmanager
    async def _open(place: str, who: Any = None) -> AsyncIterator[Person]:
        app = make_app(url, who or school.huda, place, tmp_path, "en")
        async with app.run_test(size=SMALL) as pilot:
            person = Person(app, pilot)
            await person.settle()
            await person.settle()
            yield person
            app.exit()

    return _open


def said(person: Person, id: str) -> str:
    return person.app.seen.query_one(f"#{id}", Said).text.translate({0x2068: None, 0x2069: None})


def rows(person: Person, *columns: str, id: str = "") -> list[tuple[str, ...]]:
    """What a list shows, as it is stored."""
    grid = person.app.seen.query_one(f"#{id}", Grid) if id else person.app.seen.grid
    found = [grid.model.view.row(at) for at in range(len(grid.model.view))]
    return [tuple(row.values[column] for column in columns) for row in found]


async def fill_in(person: Person, **values: Any) -> None:
    """Fill the form that is open in, and save it."""
    for name, value in values.items():
        person.app.screen.form.fields[name].write(value)
    await person.settle()
    person.app.screen.confirm()
    await person.settle()
    await person.settle()


async def test_a_test_is_written_moved_about_and_offered(at, school):
    async with at("tests") as person:
        await person.press("insert")
        await fill_in(person, name="جبر [i]", year=1448)
        assert person.app.current_mode == "questions"
        await person.press("insert")
        await fill_in(person, name="First")
        form = person.app.screen.form
        await fill_in(person, text="1 + 1?", choices="1\n2\n 3 ", right_choice=4, marks="٢٫٥")
        assert form.fields["right_choice"].error == "There are only 3 choices."
        await fill_in(person, choices="2\n2", right_choice=1)
        assert form.fields["choices"].error == "Two of the choices are the same."
        await fill_in(person, choices="1\n2\n 3 ", right_choice=2)
        await person.press("insert")
        await fill_in(person, text="2 + 2?", choices="4\n5", right_choice=1, marks=1)
        assert "total 3.5" in said(person, "head")
        await person.press("ctrl+r")
        await fill_in(person, name="Second")
        test = school.hand.one("SELECT max(id) FROM exams")
        stored = "SELECT q.text, q.right_choice, s.name FROM questions q JOIN sections s ON s.id = q.section_id"
        stored += " WHERE s.exam_id = ? ORDER BY s.position, q.position"
        assert school.hand.rows(stored, test) == [("1 + 1?", 1, "First"), ("2 + 2?", 0, "First")]
        await person.press("home", "down", "shift+down")
        assert rows(person, "text") == [("First",), ("2 + 2?",), ("1 + 1?",), ("Second",)]
        await person.press("shift+down")
        assert rows(person, "text") == [("First",), ("2 + 2?",), ("Second",), ("1 + 1?",)]
        await person.press("end", "up", "shift+up")
        assert rows(person, "text") == [("Second",), ("1 + 1?",), ("First",), ("2 + 2?",)]
        await person.press("end", "space")
        await fill_in(person)
        assert [place for _text, _right, place in school.hand.rows(stored, test)] == ["Second", "Second"]
        await person.press("delete")
        await person.say_yes()
        assert "total 2.5" in said(person, "head")
        await person.press("ctrl+t")
        assert "open for everybody" in said(person, "head")
        await person.press("escape", "space")
        assert school.hand.one("SELECT is_open FROM exams WHERE id = ?", test) == 0
        await person.press("delete")
        await person.say_yes()
        assert school.hand.one("SELECT count(*) FROM exams WHERE id = ?", test) == 0
        assert rows(person, "name") == [(TITLE,)]


async def test_what_is_answered_stays(at, school):
    attempt = school.take(0, 1, None, None)
    async with at(f"tests/{school.test}") as person:
        assert person.app.current_mode == "questions"
        await person.press("down", "delete")
        assert "This has 1 answer already, so it stays." in person.said
        await person.press("enter")
        assert "choices" not in person.app.screen.form.fields
        assert "Answered 1 time: the choices and the right one stay." in person.text
        await fill_in(person, marks=4)
        assert school.hand.one("SELECT score FROM attempts WHERE id = ?", attempt) == 4
        assert "total 12" in said(person, "head")
        await person.press("escape", "escape", "delete")
        assert "has 1 attempt, so it stays" in person.said


async def test_attempts_are_filtered_by_the_database_and_finished(at, school):
    school.take(0, 1, 1, 1)
    running = school.take(1, 1, 0, None, finish=False)
    async with at(f"attempts/{school.test}") as person:
        assert {name for (name,) in rows(person, "student")} == {NAMES[0], NAMES[1]}
        await person.press("space")
        assert rows(person, "student", "answered") == [(NAMES[1], "2/3")]
        await person.press("enter")
        assert rows(person, "sign", "given", id="answers") == [("✓", "5"), ("✗", "7"), ("·", "–")]
        await person.press("ctrl+r")
        assert "Answered: 2 of 3." in person.text
        await person.say_yes()
        assert school.hand.rows("SELECT status, score FROM attempts WHERE id = ?", running) == [("submitted", 2)]
        assert rows(person, "correct", "score", "most", id="sections") == [("1/2", "2", "5"), ("0/1", "0", "5")]
        await person.press("ctrl+r")
        assert "handed in already" in person.said
        await person.press("escape", "escape")
        assert rows(person, "student") == [], "none is in progress any more"
        await person.press("space", *"احمد")
        assert rows(person, "student", "score") == [(NAMES[0], "5")]


async def test_equal_marks_share_their_rank_and_statistics_count_them(at, school):
    for pupil, last in ((0, 0), (1, 0), (2, 1)):
        school.take(pupil, 1, 1, last)
    school.take(3, 0, None, None, finish=False)
    async with at(f"leaders/{school.test}") as person:
        assert sorted(rows(person, "standing", "score")) == [("1", "10"), ("1", "10"), ("3", "5")]
        assert rows(person, "correct", "score", id="sections") == [("2/2", "5/5"), ("0.67/1", "3.33/5")]
        await person.press("escape", "ctrl+y")
        assert rows(person, "name", "attempts", "users", "avg_score") == [(TITLE, "3", "3", "8.33")]
        await person.press("space", *"bilal")
        assert rows(person, "name", "attempts", "best_score") == [(NAMES[2], "1", "5")]
        await person.press("escape", "space", "enter")
        assert person.app.current_mode == "leaders"


async def test_the_best_are_carried_as_one_step_and_taken_back(at, school):
    school.take(0, 1, None, None)
    school.take(0, 1, 1, None)
    school.take(1, 0, 0, 0)
    school.write(NAMES[1], score=3)
    school.take(2, 1, 1, 0)
    school.write(NAMES[2], is_present=0, absence_type="بدون_عذر")
    before = {name: school.row(name) for name in NAMES}
    async with at("tests") as person:
        await person.press("ctrl+o", "ctrl+r")
        assert "Choose the exam first" in person.said
        await person.press("space", "enter", "enter")
        assert "gets it 1 · has a mark 1 · absent 1 · no attempt 8" in said(person, "counts")
        assert rows(person, "student", "best", "old", "new")[0] == (NAMES[0], "5", "·", "10"), "who gets one is first"
        await person.press("enter")
        assert school.score(NAMES[0]) == 10
        assert "1 mark is written." in person.said
        await person.press("ctrl+r")
        assert "gets it 1" in said(person, "counts")
        await person.press("enter")
        assert (school.score(NAMES[1]), school.row(NAMES[2])) == (10, before[NAMES[2]])
        school.write(NAMES[1], score=7)
        await person.press("ctrl+z")
        assert f"The mark of {NAMES[1]} was changed in the meantime" in person.said
        assert school.score(NAMES[1]) == 7
        await person.press("ctrl+z")
        assert school.row(NAMES[0]) == before[NAMES[0]]
        await person.press("ctrl+z")
        assert "Nothing was changed here" in person.said


async def test_carrying_can_be_stopped_and_is_the_teachers_own(at, school, monkeypatch):
    school.take(0, 1, 1, 0)
    real = mark_transfer.carry

    def stopped(db, who, plan, progress):
        def at_once(done, total):
            person.app.seen.job.cancel()
            progress(done, total)

        return real(db, who, plan, at_once)

    monkeypatch.setattr(mark_transfer, "carry", stopped)
    async with at(f"carry/{school.test}/{school.exam}", who=school.salma) as person:
        assert "gets it 1 · not yours 1 · no attempt 9" in said(person, "counts")
        await person.press("enter")
        assert "everything is as before" in person.said
        assert school.score(NAMES[0]) is None


async def test_a_long_list_comes_in_pages_sorted_and_filtered_by_the_database(at, school):
    for number in range(130):
        school._put("exams", name=f"Quiz {number:03}", total_marks=0)
    async with at("tests") as person:
        grid = person.app.seen.grid
        assert (grid.total, len(grid.records)) == (131, 50)
        await person.press("end")
        assert grid.current.plan.name == TITLE, "the oldest"
        assert len(grid.records) < 131, "what nobody looked at is not read"
        await person.press("ctrl+s")
        assert grid.current.plan.name == "Quiz 000"
        await person.press("ctrl+s")
        assert grid.current.plan.name == TITLE
        await person.press("right", "ctrl+s")
        assert "cannot be sorted by this column" in person.said
        await person.press("escape", *"z 04")
        assert rows(person, "name")[:2] == [("Quiz 049",), ("Quiz 048",)]
        assert grid.total == 10


async def test_a_viewer_reads_and_a_page_in_the_other_language_is_told_anew(at, school):
    async with at("tests", who=school.viewer) as person:
        for key in ("insert", "space", "delete"):
            await person.press(key)
            assert "Viewer may not do this: write tests." in person.said
        await person.press("ctrl+o")
        assert "Viewer may not do this: enter these marks." in person.said
        await person.press("ctrl+l")
        assert rows(person, "state") == [("● متاح",)]


WALK = {
    "tests": ("f7",),
    "questions": ("f7", "end", "enter", "down"),
    "attempts": ("f7", "ctrl+r"),
    "attempt": ("end", "enter"),
    "leaders": ("f7", "ctrl+t"),
}
"""What is kept as a picture, and the keys that lead there from the one before."""


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_how_they_look(open_app: Opener, snapshot: SnapshotAssertion, monkeypatch, lang, size):
    monkeypatch.setenv("TZ", "UTC")
    async with open_app("huda", lang=lang, size=size) as person:
        for name, keys in WALK.items():
            await person.press(*keys)
            assert person.app.current_mode == name
            picture = person.app.export_screenshot(title=name)
            assert picture == snapshot(name=name, extension_class=SVGImageExtension)


def test_the_questions_of_the_school_are_in_order(school):
    assert school.order() == [[text for _section, text, *_rest in QUESTIONS[:2]], [QUESTIONS[2][1]]]
