"""A bare letter never acts: in lists it finds, in fields it is typed, and elsewhere nothing comes of it."""

from __future__ import annotations

import sqlite3
import string
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Select

from tests.screens.conftest import SIZES, Opener, Person
from tests.screens.shell.test_mirrored import OF_STUDENTS, STEPS, visits
from tui import keys
from tui.language.i18n import language
from tui.widgets.grid.grid import Grid
from tui.widgets.type_to_find import Finds

ARABIC = "".join(dict.fromkeys([*keys.TWINS.values(), *keys.APPLE_TWINS.values(), *"لاأإآذ"]))
LETTERS = (*string.ascii_letters, *ARABIC)
DIGITS = (*"0123456789", *"٠١٢٣٤٥٦٧٨٩")
FEW = "ydيم"
TAKE_DIGITS = ("go to", "paper")
"""Where a digit is what is asked for: the number of a screen, of a choice."""


def rows(path: Path) -> list[str]:
    """Everything that a school holds."""
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def standing(person: Person) -> tuple[Any, ...]:
    """What an action would change: the screen, what lies over it, the language, the theme, what is said."""
    app = person.app
    return app.current_mode, tuple(app.screen_stack), language(), app.theme, app.is_running, app.clipboard


@pytest.mark.parametrize(("user", "steps"), [("huda", STEPS), ("student", OF_STUDENTS)], ids=["staff", "student"])
async def test_no_letter_acts_anywhere(
    open_app: Opener, school_file: Path, monkeypatch: pytest.MonkeyPatch, user: str, steps: dict[str, tuple[str, ...]]
):
    """On every screen and in every dialog, whatever has the focus, every letter of both layouts and every digit.

    Where the same kind of thing has the focus once more, a few letters do.
    """
    acted: list[str] = []
    async with open_app(user, size=SIZES[1]) as person:
        app = person.app
        async for name in visits(person, steps):
            before, stored = standing(person), rows(school_file)
            with monkeypatch.context() as watched:
                watched.setattr(type(app.seen), "_do", lambda _screen, key: acted.append(key.id))
                watched.setattr(type(app), "run_key", lambda _app, key: acted.append(key.id))
                typed = LETTERS if name in TAKE_DIGITS else (*LETTERS, *DIGITS)
                kinds: set[type[Any]] = set()
                for widget in list(app.screen.focus_chain):
                    widget.focus()
                    await person.settle()
                    await person.type(*(FEW if type(widget) in kinds else typed))
                    kinds.add(type(widget))
                    await person.settle()
                    assert acted == [], (name, widget)
                    assert standing(person) == before, (name, widget)
                    leave(widget)
                    await person.settle()
            assert rows(school_file) == stored, name


def leave(widget: Any) -> None:
    """Take back what was typed."""
    if isinstance(widget, Finds):
        widget.finding = ""
        if isinstance(widget, Grid):
            widget.model.typing = None
    elif isinstance(widget, Select):
        widget.expanded = False


async def test_a_name_and_enter_find_a_student_and_withdraw_nobody(open_app: Opener, school_file: Path):
    """What was typed in the list of students once withdrew one."""
    async with open_app("nadia", go="enrollment") as person:
        before = rows(school_file)
        grid = person.app.seen.students
        grid.focus()
        name = grid.model.view.row(7).values["name"]
        await person.type(*name, "enter")
        await person.settle()
        assert person.app.current_mode == "courses"
        assert person.app.seen.shown.file.plan.name == name
        assert rows(school_file) == before


async def test_finding_takes_back_ends_and_acts(open_app: Opener):
    async with open_app("huda", go="periods") as person:
        grid = person.app.seen.grid
        everything = len(grid.model.view)
        await person.press("م", "ن", "ت", "space", "ا")
        assert (grid.finding, len(grid.model.view)) == ("منت ا", 1)
        assert person.app.current_mode == "periods" and len(person.app.screen_stack) == 1, "a blank within, no lock"
        assert "Find: " in person.text
        await person.press("backspace", "backspace")
        assert grid.finding == "منت"
        await person.press("enter")
        assert "منتصف" in person.app.screen.form.values()["name"], "Enter acts on what is found"
        await person.press("escape", "escape")
        assert (grid.finding, len(grid.model.view)) == ("", everything)
        await person.press("z", "z")
        assert "Nothing found. Esc shows everything again." in person.text
        await person.press("enter", "delete")
        assert len(person.app.screen_stack) == 1


async def test_enter_waits_for_what_the_database_finds(open_app: Opener):
    """Typed faster than the database answers, it acts on what is found, not on what stood there before."""
    async with open_app("huda", go="results") as person:
        grid = person.app.seen.grid
        word = grid.records[grid.model.view.row(20).key].label.split()[0]
        assert word not in grid.current.label
        await person.type(*word, "enter")
        await person.settle()
        assert word in person.app.seen.step.line.label


async def test_a_list_that_no_database_finds_in_is_read_on_until_it_is_found(open_app: Opener):
    async with open_app("huda", go="audit") as person:
        grid = person.app.seen.grid
        assert grid.total > 60 and grid.model.view.rows.missing() is not None
        await person.type(*"qqq", "enter")
        await person.settle()
        assert grid.model.view.rows.missing() is None, "looked through to its end"
        assert "0 found" in person.text and len(grid.model.view) == grid.total, "nothing is hidden"
        assert person.app.seen.row is None, "nothing found, nothing done"


async def test_a_lesson_is_found_in_the_week(open_app: Opener):
    async with open_app("huda", go="timetable") as person:
        await person.press("enter")
        week = person.app.seen.week
        label = week.model._blocks[-1].label
        await person.type(*label)
        await person.settle()
        assert week.current.label == label and week.finding == label


@pytest.mark.parametrize("term", ["q", "ض"])
async def test_an_option_is_found_and_nothing_found_is_nothing_chosen(open_app: Opener, term: str):
    async with open_app("huda", go="schedules") as person:
        await person.press("insert")
        field = person.app.screen.form.fields["subject_id"]
        first = field.options[0][1]
        await person.press(first[0], first[1])
        assert field.control_widget.expanded and field.finding == first[:2]
        await person.press("backspace", "escape")
        assert field.control_widget.expanded and field.finding == "", "Esc ends finding before it closes the list"
        await person.press(term, term, term, "enter")
        assert field.value is None
