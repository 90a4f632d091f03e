"""F6 on a real database: courses, their weeks, a lesson in the hand, and whom a change would hurt."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

import pytest

from data import weeks
from tests.hand import Hand
from tests.screens.conftest import SMALL, Person
from tests.screens.course_school import TODAY, CourseSchool
from tests.screens.mark_school import make_app
from tui.i18n import set_language
from tui.widgets.grid import Grid
from tui.widgets.week import WeekGrid


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    class Fixed(date):
        @classmethod
        def today(cls) -> date:
            return TODAY

    monkeypatch.setattr(weeks, "date", Fixed)


@pytest.fixture
def school(hand: Hand) -> CourseSchool:
    return CourseSchool(hand)


@pytest.fixture
def at(url, school, tmp_path):
    """Open the timetable at a course, the cursor in its week: `async with at("BIO1") as person:`."""

    @asynccontextmanager
    async def _open(course: str = "BIO1", who: Any = None, week: bool = True, size=SMALL) -> AsyncIterator[Person]:
        set_language("en")
        app = make_app(url, who or school.nadia, f"timetable/{course}".rstrip("/"), tmp_path, "en")
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


def clock(moment: Any) -> str:
    """Hours and minutes of what a driver gives for a time."""
    return ":".join(part.zfill(2) for part in str(moment).split(":")[:2])


async def fill(person, **values: str) -> None:
    """Fill in the form and save it."""
    fields = person.app.screen.form.fields
    for name, value in values.items():
        fields[name].value = value
    fields[next(name for name in values if name not in ("day", "course_id", "college_id"))].focus()
    await person.press("enter")


# --- the list


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


async def test_another_semester_is_a_key_away_and_a_course_of_it_is_opened_by_name(at):
    async with at("OLD1", week=False) as person:
        assert set(person.app.seen.shown.courses) == {"OLD1"}
        await person.press("ctrl+o")
        person.app.screen.form.fields["semester"].value = 0
        await person.press("tab", "tab", "enter")
        assert len(person.app.seen.shown.courses) == 7


async def test_letters_filter_and_the_week_follows_the_cursor(at):
    async with at(week=False) as person:
        await person.type("phy")
        assert person.app.seen.file.course.id == "PHY1"
        assert [block.day for block in week(person).model._blocks] == ["Monday", "Wednesday"]


# --- a lesson in the hand


async def test_a_lesson_is_carried_resized_and_put_down(at, school):
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
