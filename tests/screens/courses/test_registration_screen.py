"""A student's courses on a real database: what is said before is what is stored after."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from data.courses import student_weeks
from tests.hand import Hand
from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES, SIZES, SMALL, Person
from tests.screens.courses.course_school import TODAY, CourseSchool
from tests.screens.looks import looks_the_same
from tests.screens.marks.mark_school import make_app
from tui.language.i18n import set_language
from tui.screens.courses import registration
from tui.widgets.grid.grid import Grid
from tui.widgets.week.week import WeekGrid


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(student_weeks, "today", lambda connection: TODAY)
    monkeypatch.setattr(student_weeks, "school_day", lambda db: TODAY)


@pytest.fixture
def school(hand: Hand) -> CourseSchool:
    return CourseSchool(hand)


@pytest.fixture
def at(url, school, tmp_path):
    """Open the courses of a student: `async with at("S1") as person:`."""

    @asynccontextmanager
    async def _open(student: str = "S1", who: Any = None, place: str = "", size=SMALL) -> AsyncIterator[Person]:
        set_language("en")
        app = make_app(url, who or school.nadia, place or f"courses/{student}", tmp_path, "en")
        async with app.run_test(size=size) as pilot:
            person = Person(app, pilot)
            await person.settle()
            yield person
            app.exit()

    return _open


def kinds(person) -> dict[str, str]:
    return {course: verdict.kind for course, verdict in person.app.seen.shown.verdicts.items()}


def about(person) -> str:
    return person.app.seen.query_one("#about").text.translate({0x2068: None, 0x2069: None})


def looks(person) -> dict[str, set[str]]:
    """Course -> how its lessons are drawn into the week."""
    found: dict[str, set[str]] = {}
    for block in person.app.seen.query_one("#week", WeekGrid).model._blocks:
        found.setdefault(block.key[0], set()).add(block.look)
    return found


async def on(person, course: str) -> None:
    """Put the cursor on a course."""
    assert person.app.seen.query_one("#verdicts", Grid).move_to(course)
    await person.settle()


async def test_every_course_says_beforehand_what_it_would_meet(at):
    async with at() as person:
        assert kinds(person) == {
            "BIO1": "held", "PHY1": "held", "ART1": "fits", "CHM1": "fits", "CHM2": "clash", "CS1": "full",
        }  # fmt: skip
        assert "Sara · 901 · Grade 2 / A" in person.lines[1]
        assert "First · 2026/27 · 2 courses · 3 hours a week" in person.lines[2]
        await on(person, "CHM2")
        assert "✗ Monday 09:00–10:30 clashes with BIO1 Course BIO1 (10:00–11:00)." in about(person)
        assert "Fits instead: CHM1. To take it, BIO1 would have to be dropped." in about(person)
        assert looks(person) == {"BIO1": {""}, "PHY1": {""}, "CHM2": {"clash", "planned"}}
        await on(person, "ART1")
        assert looks(person)["ART1"] == {"planned"}
        await on(person, "CS1")
        assert "✗ 1 of 1 seats are taken. Waiting: 1." in about(person)
        assert looks(person)["CS1"] == {"muted"}
        assert "✓ held" in person.text and "○ fits" in person.text and "✗ full" in person.text


async def test_two_exams_on_one_day_are_a_warning(at):
    async with at(size=(120, 40)) as person:
        (first,) = [number for number, line in enumerate(person.lines) if "⚠" in line]
        told = [line[60:].split() for line in person.lines[first : first + 4]]
        assert told[0][-5:] == ["⚠", "Tue", "24/11", "09:00", "Mathematics"]
        assert told[1][-2:] == ["12:00", "Biology"]
        assert told[2][-5:] == ["2", "exams", "on", "one", "day"]
        assert told[3][-4:] == ["Wed", "25/11", "09:00", "Chemistry"]


async def test_enrolling_dropping_and_taking_back(at, school):
    async with at() as person:
        await on(person, "CHM1")
        await person.press("enter")
        assert school.held() == ["BIO1", "CHM1", "PHY1"]
        assert "Enrolled in CHM1" in person.said
        assert person.app.seen.current.course.id == "CHM1", "what is chosen stays"
        await on(person, "BIO1")
        await person.press("delete")
        assert school.held() == ["CHM1", "PHY1"]
        assert kinds(person)["CHM2"] == "fits"
        await person.press("ctrl+z")
        assert school.held() == ["BIO1", "CHM1", "PHY1"]
        await person.press("ctrl+z")
        assert school.held() == ["BIO1", "PHY1"]
        await person.press("ctrl+z")
        assert "Nothing was changed here" in person.said


async def test_a_clash_offers_what_fits_instead_and_what_would_have_to_go(at, school):
    async with at() as person:
        await on(person, "CHM2")
        await person.press("enter")
        assert [way.text.translate({0x2068: None, 0x2069: None}) for way in person.app.screen.ways] == [
            "Take CHM1 Course CHM1 instead", "Drop BIO1 and take CHM2",
        ]  # fmt: skip
        await person.press("down", "enter")
        assert school.held() == ["CHM2", "PHY1"]
        await person.press("ctrl+z")
        assert school.held() == ["BIO1", "PHY1"]
        await on(person, "CHM2")
        await person.press("space", "enter")
        assert school.held() == ["BIO1", "CHM1", "PHY1"]
        assert person.app.seen.current.course.id == "CHM1"
        await person.press("space")  # CHM2 clashes with BIO1 as well, so there is no way
        assert "Nothing else of this subject fits" in person.said


async def test_waiting_an_offer_and_passing_it_on(at, school):
    async with at("S1") as person:
        await on(person, "CS1")
        await person.press("enter", "enter")
        assert school.waiting() == ["S3", "S1"]
        assert "Waits for CS1 at place 2" in person.said
        assert "waits: 2" in person.text
        person.app.go(registration.Place("courses", ("S2",)))
        await person.settle()
        await on(person, "CS1")
        await person.press("delete")
        assert "A seat in CS1 is offered to Layla" in person.said
        await person.press("escape", "ctrl+o")
        assert "1 seat is kept" in person.text
        await person.press("enter")
        assert person.app.seen.student_id == "S3"
        assert kinds(person)["CS1"] == "offered"
        await on(person, "CS1")
        person.app.seen.action_do("courses.pass_on")
        await person.settle()
        assert school.waiting() == ["S1", "S3"]
        assert "offered to Sara" in person.said
        await person.press("delete")
        await person.say_yes()
        assert school.waiting() == ["S1"]
        person.app.go(registration.Place("courses", ("S1",)))
        await person.settle()
        await on(person, "CS1")
        await person.press("enter")
        assert "CS1" in school.held()
        assert school.waiting() == []


async def test_who_was_faster_is_explained_and_everything_is_read_again(at, school):
    async with at() as person:
        await on(person, "CHM1")
        school.slot("CHM1", "late", "Monday 08:30 09:30")
        await person.press("enter")
        assert school.held() == ["BIO1", "PHY1"]
        assert "Course CHM1 (Monday 08:30–09:30) clashes with Course PHY1 (08:00–09:00)" in person.said
        assert kinds(person)["CHM1"] == "clash"
        assert person.app.seen.current.course.id == "CHM1"
        await person.press("escape")
        assert person.said == ""
        assert person.app.current_mode == "courses"


async def test_another_semester(at):
    async with at() as person:
        second = next(id for id, label in person.app.seen.shown.semesters if label.startswith("Second"))
        await person.press("ctrl+o")
        person.app.screen.form.fields["semester"].write(second)
        person.app.screen.confirm()
        await person.settle()
        assert kinds(person) == {"OLD1": "fits"}
        assert "Second · 2026/27" in person.lines[2]
        await person.press("ctrl+o")
        person.app.screen.form.fields["semester"].write(0)
        person.app.screen.confirm()
        await person.settle()
        assert len(kinds(person)) == 7
        assert "All semesters" in person.lines[2]


async def test_a_viewer_sees_and_is_told_why_nothing_more(at, school):
    async with at(who=school.khalid) as person:
        assert "clash" in person.text
        await on(person, "ART1")
        for key in ("enter", "delete", "space"):
            await person.press(key)
            assert "Viewer may not" in person.said
        assert school.held() == ["BIO1", "PHY1"]


async def test_a_long_name_hides_no_reason_and_a_late_lesson_is_brought_into_sight(at, school):
    school.hand.run("UPDATE courses SET name = ? WHERE unique_id IN ('BIO1', 'CHM2')", "مقرر طويل الاسم جدا " * 7)
    school.slot("ART1", "late", "Thursday 21:00 22:00")
    school.hand.run("DELETE FROM course_timetables WHERE unique_id = 'ART1-0'")
    school.hand.run("UPDATE enrollments SET status = 'WITHDRAWN' WHERE student_id = 'S1'")
    async with at() as person:
        assert "in no section" in person.lines[1]
        await on(person, "CHM2")
        assert "Fits instead: CHM1" in person.text
        assert "21:00" not in person.text
        await on(person, "ART1")
        assert any("21:00" in line and "ART1" in line for line in person.lines[4:20])
        await person.type(*"bio")
        await person.press("escape")
        assert person.app.current_mode == "courses", "Esc takes the filter first"
        await person.press("escape")
        assert person.app.current_mode == "enrollment"


async def test_esc_goes_back_to_the_student_who_was_found(at):
    async with at(place="enrollment") as person:
        await person.type(*"omar")
        await person.press("down", "enter")
        assert "Omar" in person.lines[1]
        await person.press("escape")
        assert person.app.current_mode == "enrollment"
        assert person.app.seen.student_id == "S2"


async def test_a_student_who_is_not_there_is_said_in_either_language(at):
    async with at("S9") as person:
        assert "not there any more" in person.said
        assert "Esc, then find a student." in person.lines[1]
        await person.press("enter", "ctrl+l", "ctrl+l")
        assert "Esc, then find a student." in person.lines[1]
        await person.press("escape", "escape")
        assert person.app.current_mode == "enrollment"


async def test_an_answer_that_comes_late_replaces_nothing(at, monkeypatch):
    slow, real = threading.Event(), registration.read

    def read(db, who, student_id, semester):
        if student_id == "S1":
            slow.wait(PATIENCE)
        return real(db, who, student_id, semester)

    async with at("S2") as person:
        monkeypatch.setattr(registration, "read", read)
        try:
            person.app.go(registration.Place("courses", ("S1",)))
            await person.pilot.pause()
            person.app.go(registration.Place("courses", ("S3",)))
            await person.until(lambda: "Layla" in person.lines[1])
        finally:
            slow.set()
        await person.settle()
        assert "Layla" in person.lines[1]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size):
    keys = " ".join(["down"] * 11)
    assert looks_the_same(
        snap_compare, school_file, tmp_path, user="nadia", go="courses/2026-0043", lang=lang, size=size, keys=keys
    )
