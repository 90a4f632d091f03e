"""One selection, one place: what a list marks is what the panel beside it shows and what the keys act on."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from textual.app import App, ComposeResult

from tests.patience import PATIENCE
from tests.screens.conftest import Opener, Person
from tui.text import visual
from tui.widgets.grid.grid import Column, Grid, Row, Window
from tui.widgets.said import Said


def marked(person: Person) -> str:
    """The name that the list of students marks."""
    grid = person.app.seen.students
    return grid.model.view.row(grid.model.cursor).values["name"]


def shown(person: Person) -> tuple[str, str]:
    """The name in the panel, and that of the file the keys act on."""
    return person.app.seen.query_one("#name", Said).text, person.app.seen.file.plan.name


async def add(person: Person, name: str, number: str) -> None:
    await person.press("insert")
    form = person.app.screen.form
    for field, value in {"unique_id": number, "name": name, "college_id": "SCI"}.items():
        form.fields[field].value = value
    person.app.screen.confirm()
    await person.settle()


@pytest.mark.parametrize("term", ["", "ا", "zzz"])
async def test_a_student_who_is_added_is_marked_and_shown_whatever_was_looked_for(open_app: Opener, term: str):
    async with open_app("nadia", go="enrollment") as person:
        await person.type(*term)
        await add(person, "ليلى ناصر", "2026-7777")
        assert (marked(person), *shown(person)) == ("ليلى ناصر",) * 3
        person.app.seen.students.focus()
        await person.press("ctrl+e")
        assert person.app.screen.form.values()["name"] == "ليلى ناصر"


async def test_finding_and_moving_take_the_panel_along(open_app: Opener):
    async with open_app("nadia", go="enrollment") as person:
        grid = person.app.seen.students
        grid.focus()
        for keys in (("end",), ("home",), ("م",), ("down",), ("escape",), ("pagedown",), ("ح", "س"), ("f8", "f5")):
            await person.press(*keys)
            await person.settle()  # a page that comes moves the cursor, which reads the file
            assert (marked(person),) * 2 == shown(person), keys


async def test_a_key_waits_for_the_file_of_who_is_marked(open_app: Opener, monkeypatch: pytest.MonkeyPatch):
    """Before it is read, nobody else's is shown or acted on."""
    from data.students import enrollment

    real, gate = enrollment.load_student, threading.Event()

    def slow(*args):
        gate.wait(PATIENCE)
        return real(*args)

    async with open_app("nadia", go="enrollment") as person:
        person.app.seen.students.focus()
        await person.settle()
        monkeypatch.setattr(enrollment, "load_student", slow)
        await person.pilot.press("down", "ctrl+e")
        assert person.app.seen.file is None and len(person.app.screen_stack) == 1
        assert person.app.seen.query_one("#name", Said).text == marked(person)
        assert "Reading…" in person.text
        gate.set()
        await person.settle()
        assert person.app.screen.form.values()["name"] == marked(person)


async def test_the_enrollment_that_counts_is_the_one_that_is_marked(open_app: Opener):
    async with open_app("nadia", go="enrollment") as person:
        screen = person.app.seen
        screen.students.focus()
        for _step in range(8):
            await person.press("down")
            active = next((row for row in screen.file.enrollments if row.status == "ACTIVE"), None)
            assert screen.enrollments.cursor_key == (screen.current.id if screen.current else None)
            assert active is None or screen.current == active
        screen.enrollments.focus()
        await person.press("end", "delete")
        assert screen.current.id == screen.enrollments.cursor_key


async def test_the_exams_of_another_period_are_not_offered_under_the_one_that_is_marked(
    open_app: Opener, monkeypatch: pytest.MonkeyPatch
):
    from data.exams import schedules

    real, gate = schedules.list_schedules, threading.Event()

    def slow(*args, **options):
        gate.wait(PATIENCE)
        return real(*args, **options)

    async with open_app("huda", go="grades") as person:
        entry = person.app.seen.entry
        entry.grid("period").focus()
        await person.settle()
        monkeypatch.setattr(schedules, "list_schedules", slow)
        await person.pilot.press("down")
        assert len(entry.grid("exam").model.view) == len(entry.grid("section").model.view) == 0
        assert "Reading…" in person.text and "No exam" not in person.text
        gate.set()
        await person.settle()
        period = entry.grid("period").cursor_key
        assert {exam.exam_period_id for exam in entry.exams} == {period}


async def test_the_keys_of_the_waiting_list_take_nobody_who_is_not_marked(open_app: Opener):
    async with open_app("nadia", go="timetable") as person:
        await person.press("ctrl+r")
        dialog = person.app.screen
        for name in ("enrolled", "waiting"):
            dialog.query_one(f"#{name}", Grid).focus()
            await person.pilot.pause()
            assert (dialog.current is None) == (name == "enrolled" or not dialog.people.waiting)
        dialog.query_one("#enrolled", Grid).focus()
        await person.press("delete")
        assert person.app.screen is dialog, "nothing is asked"


async def test_every_list_of_administration_acts_on_the_row_it_marks(open_app: Opener):
    async with open_app("huda", go="admin/subjects") as person:
        grid = person.app.seen.query_one("#items", Grid)
        grid.focus()
        for keys in (("down",), ("end",), ("ا",), ("escape",), ("home",)):
            await person.press(*keys)
            name = grid.model.view.row(grid.model.cursor).values["name"]
            assert person.app.seen.current["name"] == name
        assert visual(name) in person.text


async def test_a_row_whose_page_comes_late_is_told_as_soon_as_it_is_there() -> None:
    """The cursor stands on a row that nobody knows yet; once its page is filled in, the list says which it is."""
    told: list[Any] = []

    class Late(App[None]):
        def compose(self) -> ComposeResult:
            yield Grid([Column("name", "Name")])

        def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
            told.append(event.row_key)

    app, asked = Late(), []
    async with app.run_test(size=(40, 12)) as pilot:
        grid = app.query_one(Grid)
        window = Window(100, lambda start, _stop: asked.append(start), page=50)
        window.fill(0, [Row(number, {"name": str(number)}) for number in range(50)])
        grid.show(window)
        grid.focus()
        await pilot.press("end")
        await pilot.pause()
        assert asked == [50] and not isinstance(told[-1], int), "its page has not come"
        window.fill(50, [Row(number, {"name": str(number)}) for number in range(50, 100)])
        grid.show(window)
        await pilot.pause()
        assert told[-1] == grid.cursor_key == 99
        grid.show(window)
        await pilot.pause()
        assert told.count(99) == 1, "nothing moved"
