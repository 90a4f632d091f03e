"""F6 on a real database: courses, their weeks, a lesson in the hand, and whom a change would hurt."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from typing import Any

import pytest

from data.courses import catalogue, registration, student_weeks
from data.db.engine import Actor, Database
from data.db.errors import Unavailable
from data.school.settings import save_settings
from tests.hand import Hand
from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES, SIZES, SMALL, Person
from tests.screens.courses.course_school import TODAY, CourseSchool
from tests.screens.looks import looks_the_same
from tests.screens.marks.mark_school import make_app
from tui.language.i18n import set_language
from tui.widgets.grid.grid import Grid
from tui.widgets.week.week import WeekGrid

one_engine = pytest.mark.parametrize("engine", ["sqlite"])
"""For what the database has no part in."""


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(student_weeks, "today", lambda connection: TODAY)
    monkeypatch.setattr(student_weeks, "school_day", lambda db: TODAY)


@pytest.fixture
def school(hand: Hand) -> CourseSchool:
    return CourseSchool(hand)


@pytest.fixture
def at(url, school, tmp_path):
    """Open the timetable at a course, the cursor in its week: `async with at("BIO1") as person:`."""

    @asynccontextmanager
    async def _open(
        course: str = "BIO1", who: Any = None, week: bool = True, size: tuple[int, int] = SMALL, lang: str = "en"
    ) -> AsyncIterator[Person]:
        set_language(lang)
        app = make_app(url, who or school.nadia, f"timetable/{course}".rstrip("/"), tmp_path, lang)
        async with app.run_test(size=size) as pilot:
            person = Person(app, pilot)
            await person.settle()
            if week:
                await person.press("enter")
            yield person
            app.exit()

    return _open


def plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None})


def about(person) -> str:
    return plain(person.app.seen.query_one("#about").text)


def week(person) -> WeekGrid:
    return person.app.seen.query_one("#week", WeekGrid)


def stored(school, course: str = "BIO1") -> list[str]:
    """The lessons of a course, as they stand in the database."""
    sql = "SELECT day, start_time, end_time FROM course_timetables WHERE course_id = ? ORDER BY day, start_time"
    return [f"{day} {clock(start)}-{clock(end)}" for day, start, end in school.hand.rows(sql, course)]


def named(school, course: str = "BIO1") -> tuple[str, int | None]:
    """Name and capacity of a course, as they stand in the database."""
    ((name, capacity),) = school.hand.rows("SELECT name, capacity FROM courses WHERE unique_id = ?", course)
    return name, capacity


def clock(moment: Any) -> str:
    """Hours and minutes of what a driver gives for a time."""
    return ":".join(part.zfill(2) for part in str(moment).split(":")[:2])


async def fill(person, **values: Any) -> None:
    """Fill in the form and save it."""
    for name, value in values.items():
        person.app.screen.form.fields[name].value = value
    person.app.screen.confirm()
    await person.settle()
    await person.settle()


# --- the list


@one_engine
async def test_the_courses_of_the_semester_in_work_are_listed_with_their_seats(at):
    async with at(week=False) as person:
        assert set(person.app.seen.shown.courses) == {"ART1", "BIO1", "CHM1", "CHM2", "CS1", "PHY1"}
        assert next(line for line in person.lines if "Course CS1" in line).split()[:4] == [
            "CS1",
            "Course",
            "CS1",
            "1/1",
        ]
        assert person.app.seen.query_one("#courses", Grid).cursor_key == "BIO1"
        assert about(person).startswith("Monday 10:00–11:00 · 60 minutes")


@one_engine
async def test_another_semester_is_a_key_away_and_a_course_of_it_is_opened_by_name(at):
    async with at("OLD1", week=False) as person:
        assert set(person.app.seen.shown.courses) == {"OLD1"}
        await person.press("ctrl+o")
        await fill(person, semester=0)
        assert len(person.app.seen.shown.courses) == 7
        assert "All semesters" in person.lines[1]


@one_engine
async def test_letters_filter_and_the_week_follows_the_cursor(at):
    async with at(week=False) as person:
        await person.type(*"phy")
        assert person.app.seen.file.course.id == "PHY1"
        assert [block.day for block in week(person).model._blocks] == ["Monday", "Wednesday"]
        await person.press("escape", "right", "right", "ctrl+s", "ctrl+s", "home")
        assert person.app.seen.file.course.plan.course_code in ("BIO1", "CS1", "PHY1"), "those with students come first"


# --- a lesson in the hand


async def test_a_lesson_is_carried_resized_put_down_and_taken_back(at, school):
    async with at() as person:
        await person.press("space", "down", "left", "plus")
        assert about(person).startswith("Sunday 10:15–11:30: Enter puts it down")
        assert stored(school) == ["Monday 10:00-11:00"]
        await person.press("enter")
        assert stored(school) == ["Sunday 10:15-11:30"]
        assert person.said == "Sunday 10:15–11:30 is saved."
        await person.press("ctrl+z")
        assert stored(school) == ["Monday 10:00-11:00"]
        assert person.app.seen.current.unique_id == "BIO1-0"


@one_engine
async def test_esc_takes_a_held_lesson_back_and_then_leaves_the_week(at, school):
    async with at() as person:
        await person.press("space", "pagedown", "escape")
        assert week(person).model.block("BIO1-0").start == 10 * 60
        assert week(person).held is None
        await person.press("escape")
        assert person.app.seen.query_one("#courses").has_focus
    assert stored(school) == ["Monday 10:00-11:00"]


async def test_whom_it_would_hurt_is_said_while_it_is_held_and_it_is_never_saved(at, school):
    async with at() as person:
        await person.press("space", "pageup", "pageup")
        assert "1 student would have two lessons at once: Sara with PHY1, Monday 08:00–09:00." in about(person)
        assert week(person).model.block("BIO1-0").look == "clash"
        await person.press("enter")
        assert "Sara" in person.text and "Nothing was saved" in person.text
        await person.press("escape")
        assert week(person).held is not None
        assert stored(school) == ["Monday 10:00-11:00"]
        await person.press("pagedown", "enter")
        assert stored(school) == ["Monday 09:00-10:00"]


@one_engine
async def test_it_never_meets_another_lesson_of_its_own_course(at, school):
    async with at("PHY1") as person:
        await person.press("space", "right", "right", "pagedown")
        assert "✗ Course PHY1 already has a lesson then: Wednesday 09:00–10:00." in about(person)
        await person.press("enter")
        assert "already has a lesson then" in person.said
        assert stored(school, "PHY1") == ["Monday 08:00-09:00", "Wednesday 09:00-10:00"]


async def test_what_somebody_else_changed_meanwhile_is_left_alone(at, school):
    async with at() as person:
        await person.press("space", "pagedown", "pagedown")
        school.hand.run("UPDATE course_timetables SET room = 'Lab' WHERE unique_id = 'BIO1-0'")
        await person.press("enter")
        assert "changed" in person.said
        assert week(person).held is None
        assert about(person).startswith("Monday 10:00–11:00 · 60 minutes · Lab")
        await person.press("space", "pagedown", "enter")
        school.hand.run("UPDATE course_timetables SET end_time = '12:30:00' WHERE unique_id = 'BIO1-0'")
        await person.press("ctrl+z")
        assert "changed" in person.said
        assert stored(school) == ["Monday 11:00-12:30"]


@one_engine
async def test_a_held_lesson_outlives_a_lost_connection(at, school, monkeypatch):
    async with at() as person:
        monkeypatch.setattr("tui.app.connection.POLL_SECONDS", 0.02)
        await person.press("space", "pagedown")
        with monkeypatch.context() as away:

            def gone(self, *args, **options):
                raise Unavailable("GONE")

            away.setattr(Database, "read", gone)
            away.setattr(Database, "write", gone)
            await person.press("pagedown", "enter")
            assert "✗ no connection" in person.lines[0]
            assert week(person).held is not None
        await person.until(lambda: person.app.connected)
        await person.settle()
        assert about(person).startswith("Monday 12:00–13:00: Enter puts it down")
        await person.press("enter")
        assert stored(school) == ["Monday 12:00-13:00"]


@one_engine
async def test_the_school_s_week_and_digits_and_the_arrows_of_a_mirrored_week(at, school):
    async with at(lang="ar", week=False) as person:
        huda = school.put("users", username="huda", full_name="Huda", role="admin", password_hash="!")
        save_settings(person.app.db, Actor(huda, "huda", "Huda", "admin"), week_start="Sunday", digits="arabic")
        await person.press("f5", "f6", "enter")
        assert [day.key for day in week(person).model.days][:3] == ["Sunday", "Monday", "Tuesday"]
        await person.press("space", "left", "pagedown")
        assert about(person).startswith("الثلاثاء \u200f١١:٠٠–١٢:٠٠")


# --- forms


async def test_a_new_lesson_that_hurts_is_refused_with_names_and_another_one_is_kept(at, school):
    async with at() as person:
        await person.press("insert")
        await fill(person, day="Wednesday", start_time=time(9, 30), end_time=time(10, 30))
        assert "Sara" in person.text and "Wednesday 09:00–10:00" in person.text
        await person.press("escape")
        assert "1 student would have two lessons at once" in person.text
        await fill(person, day="Thursday", room="Lab")
        assert person.said == "Thursday 09:30–10:30 is saved."
        assert stored(school) == ["Monday 10:00-11:00", "Thursday 09:30-10:30"]
        assert about(person).startswith("Thursday 09:30–10:30 · 60 minutes · Lab")
        await person.press("space", "down", "delete")
        assert stored(school) == ["Monday 10:00-11:00"]
        assert person.said == "Deleted: Thursday 09:30–10:30. Ctrl+Z puts it back."
        await person.press("ctrl+z")
        assert stored(school) == ["Monday 10:00-11:00", "Thursday 09:30-10:30"]
        school.hand.run("UPDATE courses SET name = 'Biology' WHERE unique_id = 'BIO1'")
        await person.press("ctrl+z")
        assert stored(school) == ["Monday 10:00-11:00"], "another name of the course is no other lesson"


async def test_a_room_used_twice_is_a_warning_and_no_more(at, school):
    school.hand.run("UPDATE course_timetables SET room = 'Lab' WHERE unique_id IN ('BIO1-0', 'CHM2-0')")
    async with at("CHM1") as person:
        await person.press("enter")
        await fill(person, day="Monday", start_time=time(10), end_time=time(11), room="Lab")
        assert "Room used twice: Lab, also by BIO1 Course BIO1, Monday 10:00–11:00." in person.said
        assert stored(school, "CHM1") == ["Monday 10:00-11:00"]
        assert "⚠ Room used twice: Lab" in about(person)
        await person.press("ctrl+t")
        assert sum("Lab" in line for line in person.lines) >= 3
        await person.press("enter")
        assert person.app.seen.file.course.id == "CHM2"


async def test_a_course_is_added_changed_taken_back_and_deleted(at, school):
    async with at("BIO1", week=False) as person:
        await person.press("ctrl+e")
        await fill(person, capacity=0)
        assert "cannot go below" in person.text and person.app.screen is not person.app.seen, "the form stays"
        await fill(person, capacity=30, name="Computing")
        assert named(school) == ("Computing", 30)
        await person.press("ctrl+z")
        assert named(school) == ("Course BIO1", None)
        await person.press("delete")
        person.app.screen.confirm()
        await person.settle()
        assert "BIO1" in person.app.seen.shown.courses
        assert "1 student holds BIO1 Course BIO1: Ctrl+R shows who." in person.said
        await person.press("escape", "insert")
        await fill(person, course_code="NEW", name="New one")
        new = person.app.seen.file.course
        assert (new.plan.course_code, new.plan.semester_id, new.plan.college_id) == ("NEW", school.first, "C")
        await person.press("ctrl+z")
        assert "NEW" not in person.text


async def test_the_offer_of_a_seat_is_taken_and_given_back(at, school):
    async with at("CS1", week=False) as person:
        registration.drop(person.app.db, school.nadia, "S2", "CS1")
        await person.press("ctrl+r", "insert")
        assert "Layla holds the course now." in plain(person.text)
        assert school.held("S3") == ["CS1"]
        await person.press("escape", "ctrl+z")
        assert school.held("S3") == []
        assert school.waiting() == ["S3"]
        await person.press("ctrl+r", "delete")
        person.app.screen.confirm()
        await person.settle()
        assert school.waiting() == []


@one_engine
async def test_a_viewer_sees_and_is_told_why_nothing_more(at, school):
    async with at(who=school.khalid) as person:
        for key in ("space", "enter", "insert", "delete", "ctrl+e"):
            await person.press(key)
            assert "Viewer may not" in person.said
            await person.press("escape")
        await person.press("ctrl+r")
        assert "Sara" in person.text and "Take out" not in person.text
    assert stored(school) == ["Monday 10:00-11:00"]


@one_engine
async def test_nothing_is_done_to_another_course_than_the_one_that_is_seen(at, school, monkeypatch):
    gate, real = threading.Event(), catalogue.load_course

    def slow(db, who, course_id):
        gate.wait(PATIENCE)
        return real(db, who, course_id)

    async with at(week=False) as person:
        monkeypatch.setattr(catalogue, "load_course", slow)
        try:
            for key in ("up", "enter", "delete"):
                await person.pilot.press(key)
            assert "still being read" in person.said
        finally:
            gate.set()
        await person.settle()
        assert person.app.seen.file.course.id == "ART1"
        assert about(person).startswith("Sunday 09:00–10:30")
    assert stored(school) == ["Monday 10:00-11:00"] and stored(school, "ART1") == ["Sunday 09:00-10:30"]


@one_engine
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_hostile_names_are_text_only(at, school, lang):
    hostile = "a[/b]z [@click=app.exit]x[/] \u202ez\u200b \x1b]0;t\x07{0}"
    school.hand.run("UPDATE courses SET name = ?, course_code = ? WHERE unique_id = 'BIO1'", hostile, hostile[:30])
    school.hand.run("UPDATE course_timetables SET room = ? WHERE unique_id = 'BIO1-0'", hostile)
    school.hand.run("UPDATE users SET full_name = ? WHERE username = 'khalid'", hostile)
    school.hand.run(
        "UPDATE course_timetables SET teacher_user_id = (SELECT id FROM users WHERE username = 'khalid')"
        " WHERE unique_id IN ('BIO1-0', 'CHM2-0')"
    )
    async with at(lang=lang, size=(120, 40)) as person:
        for keys in (("space", "down"), ("escape", "enter"), ("escape", "ctrl+r"), ("escape", "ctrl+t"), ("escape",)):
            await person.press(*keys)
            assert not [char for char in person.text if (ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0]
            assert not set("\u202e\u200b\u2068") & set(person.text)
        assert "[@click=app.exit]" in person.text
        assert person.app.return_code is None


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size):
    keys = "enter space down down plus"
    assert looks_the_same(
        snap_compare, school_file, tmp_path, user="nadia", go="timetable", lang=lang, size=size, keys=keys
    )
