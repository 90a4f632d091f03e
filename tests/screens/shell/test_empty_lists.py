"""What a list without rows says: that it is being read, that nothing is found, or what it is empty of."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from tests.patience import PATIENCE
from tests.screens.conftest import Opener, Person
from tui import keys
from tui.app import places
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

LISTS = {
    "periods": ("tui.screens.exams.periods.periods.list_periods", "No exam period"),
    "schedules": ("tui.screens.exams.schedules.periods.list_periods", "No exam"),
    "grades": ("data.exams.periods.list_periods", "No exam"),
    "enrollment": ("data.students.search.find_students", "no students"),
    "timetable": ("tui.screens.courses.timetable.week_screen.read", "No course"),
    "tests": ("data.quizzes.authoring.list_tests", "No test"),
    "results": ("data.exams.periods.list_periods", "No marks"),
    "semester_grades": ("data.exams.periods.list_periods", "No exams"),
    "admin": ("data.school.structure.list_items", "Nothing here"),
    "committees": ("data.seating.sessions.list_sessions", "No exam session"),
}
"""Place -> what it reads by, and what it must not say before that has come."""


@pytest.mark.parametrize("place", LISTS)
async def test_nothing_is_called_empty_before_it_is_read(open_app: Opener, monkeypatch: pytest.MonkeyPatch, place: str):
    path, empty = LISTS[place]
    gate = threading.Event()
    async with open_app("huda", go="audit") as person:
        module, _dot, name = path.rpartition(".")
        target = __import__("importlib").import_module(_importable(module))
        for part in module.removeprefix(_importable(module)).strip(".").split("."):
            target = getattr(target, part) if part else target
        real = getattr(target, name)

        def slow(*args: Any, **options: Any) -> Any:
            gate.wait(PATIENCE)
            return real(*args, **options)

        monkeypatch.setattr(target, name, slow)
        person.app.go(places.Place(place))
        await person.pilot.pause()
        assert empty not in person.text
        assert all(grid.reading or len(grid.model.view) for grid in seen_lists(person) if grid.empty)
        gate.set()
        await person.settle()
        assert not any(grid.reading for grid in seen_lists(person))


def _importable(module: str) -> str:
    parts = module.split(".")
    return ".".join(parts[:3]) if parts[0] == "data" else ".".join(parts[: 5 if "timetable" in parts else 4])


def seen_lists(person: Person) -> list[Grid]:
    return [grid for grid in person.app.seen.query(Grid) if grid.display and grid.is_on_screen]


ADDS = {
    "periods": ("periods.new", "Ins opens a new one."),
    "tests": ("tests.new", "Ins adds one."),
    "grades": ("periods.new", "F2 opens one."),
    "schedules": ("periods.new", "F2 opens one."),
    "timetable": ("timetable.new", "Ins adds one."),
    "admin": ("admin.new", "Ins adds the first one."),
    "committees": ("committees.new", "Ins makes one"),
    "enrollment": ("enrollment.new", "Ins adds one."),
}
"""Place -> the key that adds to its list, and the words that offer it."""


@pytest.fixture
def empty_school(school_file):
    """The same school without anything that is listed; who works there is left."""
    import sqlite3

    with sqlite3.connect(school_file) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for table in ("student_exam_scores", "exam_schedules", "exam_periods", "exam_assignments", "exam_sessions",
                      "session_periods", "students", "enrollments", "courses", "course_timetables", "exams",
                      "student_course_mapping", "course_waiting", "classroom_courses", "teacher_assignments"):
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table'", (table,)).fetchone():
                connection.execute(f"DELETE FROM {table}")
        for _name, sql in triggers:
            connection.execute(sql)
    return school_file


@pytest.mark.parametrize("user", ["huda", "nadia", "salma", "khalid"])
async def test_adding_is_offered_to_who_may_and_to_nobody_else(open_app: Opener, empty_school, user: str):
    async with open_app(user) as person:
        for place, (key, offer) in ADDS.items():
            person.app.go(places.Place(place, ("assignments",) if place == "admin" else ()))
            await person.settle()
            may = not person.app.why_not(keys.find(key))
            if not person.app.why_not(keys.find(f"app.{place}")):
                said = [grid.empty for grid in seen_lists(person)]
                said += [one.text for one in person.app.seen.query(Said)]
                assert (offer in " ".join(said)) == may, (user, place, person.text)


async def test_a_filter_that_hides_everything_says_so_and_how_to_end_it(open_app: Opener):
    async with open_app("salma") as person:
        for place in ("grades", "tests", "timetable", "results", "periods", "schedules"):
            person.app.go(places.Place(place))
            await person.settle()
            grid = next(grid for grid in seen_lists(person) if grid.can_focus)
            grid.focus()
            await person.press(*"qzqz")
            assert "Nothing found." in person.text, place
            assert "adds" not in person.text and "opens" not in person.text, place
            await person.press("escape")
            assert "Nothing found." not in person.text, place
