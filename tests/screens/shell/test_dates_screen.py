"""Screens in the school's calendar, months and digits, and what becomes of them when the settings change."""

import sqlite3
from typing import Any

import pytest

from tests.screens.looks import looks_the_same
from tui.text import visual
from tui.widgets.grid.grid import Grid

ARABIC_HIJRI = {"calendar": "hijri", "months": "levant", "digits": "arabic"}


def keep(school: Any, **settings: str) -> None:
    """Write settings into a school's file."""
    connection = sqlite3.connect(school)
    with connection:
        for name, value in settings.items():
            connection.execute("DELETE FROM settings WHERE name = ?", (name,))
            connection.execute("INSERT INTO settings (name, value) VALUES (?, ?)", (name, value))
    connection.close()


async def test_new_settings_change_open_screens_at_once(open_app, school_file):
    keep(school_file, calendar="gregorian")
    async with open_app("huda", go="periods", lang="ar") as person:
        assert visual("سبتمبر", "rtl") in person.text
        before = person.app.seen
        await person.press("f9")
        assert person.app.seen is not before
        person.app.seen.on_place("school")
        person.app.seen.reload()
        await person.settle()
        person.app.seen.query_one("#items", Grid).focus()
        await person.press("enter")
        for name, value in ARABIC_HIJRI.items():
            person.app.screen.form.fields[name].value = value
        person.app.screen.confirm()
        await person.settle()
        await person.press("f2")
        assert person.app.seen is before
        assert visual("سبتمبر", "rtl") not in person.text
        assert visual("ربيع", "rtl") in person.text
        assert "٤" in person.text


async def test_a_date_is_typed_in_the_calendar_of_the_school(open_app, school_file):
    keep(school_file, **ARABIC_HIJRI)
    async with open_app("huda", go="periods", lang="ar") as person:
        period = person.app.seen.current
        await person.press("enter")
        field = person.app.screen.form.fields["start_date"]
        assert field.text.startswith("144")
        assert field.value == period.start_date


async def test_a_copied_figure_has_latin_digits(open_app, school_file):
    keep(school_file, **ARABIC_HIJRI)
    async with open_app("huda", go="periods", lang="ar") as person:
        grid, period = person.app.seen.query_one(Grid), person.app.seen.current
        grid.move_to(period.id, "marks")
        grid.action_copy()
        assert person.app.clipboard == f"{period.marked:,}/{period.total:,}"


def full_sheet(school: Any) -> str:
    """The place of a mark sheet with the most marks."""
    query = (
        "SELECT s.exam_schedule_id, e.classroom_id FROM student_exam_scores s"
        " JOIN enrollments e ON e.id = s.enrollment_id GROUP BY 1, 2 ORDER BY count(s.score) DESC, 1, 2 LIMIT 1"
    )
    connection = sqlite3.connect(school)
    exam, classroom = connection.execute(query).fetchone()
    connection.close()
    return f"grades/{exam}/{classroom}"


@pytest.mark.parametrize("what", ["calendar", "sheet"])
def test_hijri_dates_and_arabic_indic_digits(snap_compare, school_file, tmp_path, fixed_today, what):
    keep(school_file, **ARABIC_HIJRI)
    go, keys = ("schedules", "space") if what == "calendar" else (full_sheet(school_file), "")
    assert looks_the_same(snap_compare, school_file, tmp_path, user="huda", go=go, lang="ar", size=(80, 24), keys=keys)
