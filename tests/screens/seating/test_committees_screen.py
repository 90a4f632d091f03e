"""Committees and seats, as the office uses them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from data.seating.records import CommitteeSize
from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.screens.seating.committee_views import read_sizes
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

RULE = "space ctrl+home 9 : 4 enter"
"""Keys that put a committee of four before those there are."""


def plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None})


def told(person, id: str) -> str:
    return plain(person.app.seen.query_one(id, Said).text)


def rows(path: Path, sql: str, *values):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, values).fetchall()


def seats(path: Path) -> dict[int, tuple[str, str, str]]:
    found = rows(path, "SELECT enrollment_id, committee, seat, seating_number FROM exam_assignments")
    return {key: tuple(rest) for key, *rest in found}


@pytest.fixture
def half_seated(school_file: Path) -> Path:
    """A third of the seats are free again, one name is hostile, and somebody who is seated is withdrawn."""
    rows(school_file, "DELETE FROM exam_assignments WHERE id % 3 = 0")
    kept = rows(school_file, "SELECT min(enrollment_id), max(committee) FROM exam_assignments")[0]
    rows(school_file, "UPDATE exam_assignments SET committee = '[/b] link' WHERE committee = ?", kept[1])
    rows(school_file, "UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = ?", kept[0])
    return school_file


async def preview(person, sizes: str = "") -> None:
    """Ask for the rule; what it begins with, or other committees."""
    await person.press("space")
    form = person.app.screen
    assert isinstance(form, FormDialog)
    if sizes:
        form.form.fields["committees"].write(sizes)
        await person.settle()
    form.confirm()
    await person.settle()
    await person.settle()


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("1: 20\n  لجنة ٢ = ٣٠ \n\nHall B,5", [("1", 20), ("لجنة 2", 30), ("Hall B", 5)]),
        ("لجنة 9-11: 4", [("لجنة 9", 4), ("لجنة 10", 4), ("لجنة 11", 4)]),
    ],
)
def test_committees_are_read_line_by_line(text, sizes):
    assert read_sizes(text) == tuple(CommitteeSize(*size) for size in sizes)


@pytest.mark.parametrize("line", ["Hall", "20", "Hall: many", "9-1: 4", "1-90000: 4"])
def test_a_line_that_is_no_committee_is_told(line):
    assert read_sizes(f"1: 20\n{line}") == line


async def test_spreading_shows_everybody_first_then_gives_the_seats_and_takes_them_back(open_app, half_seated):
    before = seats(half_seated)
    async with open_app("huda", go="committees", size=(120, 40)) as person:
        await person.press("space")
        await preview(person)
        screen = person.app.seen
        placed, left, gone = (len(getattr(screen.plan, name)) for name in ("placed", "left", "gone"))
        assert left and gone == 1 and not placed, "the committees are only as large as they are now"
        assert told(person, "#counts").endswith(f"get a seat {placed} · no room {left} · gone, seat kept 1")
        assert seats(half_seated) == before, "a preview"
        await preview(person, "1-9: 30")
        assert not screen.plan.left, person.text
        await person.press("ctrl+r", "enter")
        after = seats(half_seated)
        given = len(after) - len(before) + 1
        assert f"{given} seats are given" in person.said and "1 seat is free again" in person.said
        kept = {key: seat for key, seat in before.items() if key in after}
        assert kept.items() <= after.items() and len(kept) == len(before) - 1, "nobody who is seated is moved"
        assert len({number for *_rest, number in after.values()}) == len(after)
        await person.press("ctrl+z")
        assert seats(half_seated) == before
        await person.press("escape")
        assert person.app.current_mode == "committees"


async def test_a_session_of_its_own_periods_is_made_seated_changed_and_deleted(open_app, school_file):
    async with open_app("nadia", go="committees") as person:
        await person.press("insert")
        fields = person.app.screen.form.fields
        fields["exam_name"].write("Resit [b]")
        next(field for name, field in fields.items() if name.startswith("period_")).write(True)
        person.app.screen.confirm()
        await person.settle()
        await person.settle()
        assert told(person, "#head") == "Resit [b]"
        assert "0 students seated · 0 committees" in told(person, "#facts")
        await person.press("space")
        await preview(person, "Hall: 2")
        await person.press("enter", "escape")
        assert "2 students seated · 1 committee" in told(person, "#facts")
        await person.press("down", "enter")
        assert person.app.seen.shown == ("Hall",) and person.app.seen.seats.has_focus
        await person.press("enter")
        form = person.app.screen
        form.form.fields["seat"].write("2")
        form.confirm()
        await person.settle()
        assert "sits there already: Hall, seat 2" in plain(form.form.fields["seat"].error), "somebody sits there"
        form.form.fields["seat"].write("7")
        form.confirm()
        await person.settle()
        await person.settle()
        hall = "SELECT seat FROM exam_assignments WHERE committee = 'Hall' ORDER BY seating_number + 0"
        own = rows(school_file, hall)
        assert own == [("7",), ("2",)]
        await person.press("home", "delete")
        assert isinstance(person.app.screen, Confirm)
        await person.say_yes()
        left = rows(school_file, "SELECT seat FROM exam_assignments WHERE committee = 'Hall'")
        assert left == [("7",)] and "The seat is free." in person.said
        person.app.seen.action_do("committees.remove")
        await person.settle()
        await person.say_yes()
        assert rows(school_file, "SELECT count(*) FROM exam_assignments WHERE committee = 'Hall'") == [(0,)]
        assert told(person, "#head") != "Resit [b]"


async def test_a_line_of_the_rule_that_says_nothing_is_told_in_the_form(open_app, half_seated):
    async with open_app("nadia", go="spread/1") as person:
        await preview(person, "1: 20\nHall")
        assert "Hall" in plain(person.app.screen.form.fields["committees"].error)
        person.app.screen.form.fields["committees"].write("1: 20\n1: 30")
        await person.settle()
        person.app.screen.confirm()
        await person.settle()
        assert "These values do not fit together" in plain(person.app.screen.form.fields["committees"].error)


async def test_what_was_planned_is_refused_once_somebody_else_seated(open_app, half_seated):
    async with open_app("nadia", go="spread/1") as person:
        await preview(person, "1-9: 30")
        rows(half_seated, "DELETE FROM exam_assignments WHERE id = (SELECT max(id) FROM exam_assignments)")
        before = seats(half_seated)
        await person.press("enter")
        assert "Somebody changed this in the meantime" in person.said
        assert seats(half_seated) == before


async def test_administration_leads_to_them_and_esc_back(open_app):
    async with open_app("huda", go="admin") as person:
        person.app.seen.query_one("#kinds", Grid).move_to("committees")
        await person.settle()
        assert "Enter opens them." in person.text
        await person.press("insert")
        assert "Enter opens them." in person.said
        await person.press("enter")
        assert person.app.current_mode == "committees"
        await person.press("escape")
        assert person.app.current_mode == "admin"
        await person.press("home")
        assert "2026/27" in person.text and person.app.seen.current, "the years are listed again"


@pytest.mark.parametrize("user", ["khalid", "salma"])
async def test_who_may_not_change_seats_sees_them(open_app, user):
    async with open_app(user, go="committees") as person:
        assert person.app.seen.seats.total
        for key in ("space", "insert"):
            await person.press(key)
            assert "may not do this" in person.said
            assert person.app.current_mode == "committees"
        await person.press("enter", "delete")
        assert "may not do this" in person.said


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "keys", ["down", "space space ctrl+home 9 : 4 enter tab tab tab enter"], ids=["list", "preview"]
)
def test_how_it_looks(snap_compare, half_seated, tmp_path, fixed_today, lang, size, keys):
    assert looks_the_same(
        snap_compare, half_seated, tmp_path, user="huda", go="committees", lang=lang, size=size, keys=keys
    )
