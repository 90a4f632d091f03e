"""Enrolling many at once: the dry run tells every pair, then all or nothing or what fits, and one undo."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual import events

from data.courses import bulk_registration
from tests.hand import Hand
from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES, SIZES, SMALL, Person
from tests.screens.courses.course_school import CourseSchool
from tests.screens.looks import looks_the_same
from tests.screens.marks.mark_school import make_app
from tui.screens.courses.bulk_lists import apart, spread, table_of


@pytest.fixture
def school(hand: Hand) -> CourseSchool:
    return CourseSchool(hand)


@pytest.fixture
def planning(url, school, tmp_path):
    """Open the plan: `async with planning() as person:`."""

    @asynccontextmanager
    async def _open(who: Any = None) -> AsyncIterator[Person]:
        app = make_app(url, who or school.nadia, "course_plan", tmp_path, "en")
        async with app.run_test(size=SMALL) as pilot:
            person = Person(app, pilot)
            await person.settle()
            yield person
            app.exit()

    return _open


def counts(person) -> str:
    return person.app.seen.query_one("#counts").text


def plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None})


async def section(person, school) -> None:
    """Plan the section."""
    await person.press("space")
    person.app.screen.form.fields["section"].write(school.section)
    person.app.screen.confirm()
    await person.settle()


async def fill_in(person, **values: str) -> None:
    """Plan a list by the form."""
    await person.press("insert")
    for name in ("pasted", "file", "courses"):
        person.app.screen.form.fields[name].write(values.get(name, ""))
    await person.settle()
    person.app.screen.confirm()
    await person.settle()
    await person.settle()


def everybody(school) -> dict[str, list[str]]:
    return {student: school.held(student) for student in ("S1", "S2", "S3")}


BEFORE = {"S1": ["BIO1", "PHY1"], "S2": ["CS1"], "S3": []}


async def test_a_section_is_planned_then_what_fits_is_enrolled_and_taken_back(planning, school):
    async with planning() as person:
        await section(person, school)
        assert counts(person) == "Fits: 5 · held already: 0 · refused: 1"
        assert everybody(school) == BEFORE, "a dry run"
        about = plain(person.app.seen.query_one("#about").text)
        assert "Sara · CHM2 Course CHM2" in about
        assert "Course CHM2 (Monday 09:00–10:30) clashes with Course BIO1 (10:00–11:00)" in about
        await person.press("enter")
        assert "only what fits is left" in person.text
        await person.press("enter")
        both = ["CHM1", "CHM2"]
        assert everybody(school) == {"S1": ["BIO1", "CHM1", "PHY1"], "S2": [*both, "CS1"], "S3": both}
        assert "5 enrolled." in person.said
        assert counts(person) == "Fits: 0 · held already: 5 · refused: 1"
        await person.press("ctrl+z")
        assert everybody(school) == BEFORE
        assert "5 taken back." in person.said


async def test_all_or_nothing_is_nothing_where_somebody_was_faster(planning, school):
    async with planning() as person:
        await fill_in(person, pasted="901\n902\n903", courses="CHM1 ART1")
        assert counts(person) == "Fits: 6 · held already: 0 · refused: 0"
        school.hand.run("UPDATE courses SET capacity = 1 WHERE unique_id = 'ART1'")
        await person.press("enter", "enter")
        assert everybody(school) == BEFORE
        assert "Course ART1 is full" in person.said
        assert counts(person) == "Fits: 4 · held already: 0 · refused: 2", "planned anew"


async def test_a_list_may_name_a_course_a_line_and_says_what_it_does_not_know(planning, school):
    async with planning() as person:
        await fill_in(person, pasted="901 ART1\n٩٠٢ art1\n999 ART1\n903 NIX")
        assert counts(person) == "Fits: 2 · held already: 0 · refused: 2"
        assert "Line 3" in person.app.seen.query_one("#about").text
        await fill_in(person, pasted="901\n902")
        assert "a column of courses" in person.text
        await person.press("escape", "tab", "enter")
        await fill_in(person)
        assert "Paste a list, or name a file." in person.text
        await person.press("escape", "tab", "enter")
        await fill_in(person, file="/no/such/file.csv")
        assert "This file cannot be opened: No such file" in person.text


async def test_a_file_and_a_pasted_table_are_read(planning, school, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("الرقم;المقرر\n901;CHM1\n902;CHM1\n", encoding="utf-8")
    async with planning() as person:
        await fill_in(person, file=str(path))
        assert counts(person) == "Fits: 2 · held already: 0 · refused: 0"
        assert "".join(str(path).split()) in "".join(person.text.split())
        person.app.seen.post_message(events.Paste("number\tname\tcourse\n903\tLayla\tART1\n"))
        await person.settle()
        assert counts(person) == "Fits: 1 · held already: 0 · refused: 0"
        await person.press("enter", "enter")
        assert school.held("S3") == ["ART1"]
        person.app.seen.post_message(events.Paste("901\n902"))
        await person.settle()
        assert person.app.screen.form.fields["pasted"].value == "901\n902", "which courses is asked for"


async def test_esc_stops_it_and_nothing_is_kept(planning, school, monkeypatch):
    begun, go_on, real = threading.Event(), threading.Event(), bulk_registration.apply_plan

    def slow(db, who, plan, *, partial, progress):
        begun.set()
        go_on.wait(PATIENCE)
        return real(db, who, plan, partial=partial, progress=progress)

    monkeypatch.setattr(bulk_registration, "apply_plan", slow)
    async with planning() as person:
        await fill_in(person, pasted="901\n902", courses="ART1")
        for key in ("enter", "enter"):
            await person.pilot.press(key)
        await person.until(begun.is_set)
        await person.pilot.press("space")
        assert "One moment" in person.said
        await person.pilot.press("escape")
        go_on.set()
        await person.settle()
        assert everybody(school) == BEFORE
        assert "everything is as before" in person.said
        assert counts(person) == "Fits: 2 · held already: 0 · refused: 0"


async def test_a_viewer_may_not(planning, school):
    async with planning(who=school.khalid) as person:
        for key in ("space", "insert", "enter"):
            await person.press(key)
            assert "Viewer may not" in person.said
        assert len(person.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("typed", "apart_"),
    [("901 CHM1\n902  CHM2", "901\tCHM1\n902\tCHM2"), ("901\n902", "901\n902"), ("a b\nc", "a b\nc")],
)
def test_two_words_a_line_are_two_columns(typed, apart_):
    assert apart(typed) == apart_


@pytest.mark.parametrize("header", ["", "number\n", "الاسم,رقم الطالب\n"])
def test_courses_for_every_line(header):
    name = "x," if "," in header else ""
    table = spread(table_of({"pasted": f"{header}{name}901\n{name}902"}), "CHM1، ART1")
    at = table.headers.index("course")
    assert [(line.cells[at], line.cells[-1]) for line in table.rows] == [
        ("CHM1", "901"), ("ART1", "901"), ("CHM1", "902"), ("ART1", "902"),
    ]  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size):
    keys = "space enter down down enter tab enter"
    assert looks_the_same(
        snap_compare, school_file, tmp_path, user="nadia", go="course_plan", lang=lang, size=size, keys=keys
    )
