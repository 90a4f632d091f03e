"""The record of changes, as an administrator reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from data.db.tables import metadata
from data.rules.change_record import RECORDED
from data.school import settings
from data.school.audit import TABLES as KEPT
from data.school.audit import Change, list_changes
from tests.screens.conftest import LARGE, Opener
from tui.language.i18n import school_moment, set_language
from tui.screens.school.audit_views import COLUMNS, DATES, FIGURES, SETTINGS, TABLES, TIMES, about, became, change_row

MARK = Change(
    1, datetime(2026, 11, 20, 9), "student_exam_scores", "7", "score", "7.00", "8.50", None, "root@school", "تصحيح",
    "منى [/b]", "الرياضيات",
)  # fmt: skip


async def test_changes_are_read_row_by_row_and_by_choice(open_app: Opener):
    async with open_app("huda", go="audit", size=LARGE) as person:
        grid = person.app.seen.grid
        assert grid.total > 100
        await person.press("space")
        person.app.screen.form.fields["table"].value = "exam_periods"
        person.app.screen.confirm()
        await person.settle()
        assert "Locked: from no to yes" in person.text
        await person.press("down", "enter")
        assert {change.table_name for change in grid.records.values()} == {"exam_periods"}
        assert "Only of" in person.text and grid.total == len(grid.records)
        await person.press("ctrl+r")
        assert grid.total > 100
        await person.press("ctrl+r")
        assert person.said == "All changes are shown already."
        await person.press("space")
        person.app.screen.form.fields["table"].value = "users"
        person.app.screen.confirm()
        await person.settle()
        assert {change.table_name for change in grid.records.values()} == {"users"}
        assert "Account" in person.text
        await person.press("space")
        person.app.screen.form.fields["last"].value = date(2000, 1, 1)
        person.app.screen.confirm()
        await person.settle()
        assert "No such change." in person.text and "until 1 Jan 2000" in person.text
        await person.press("escape")
        assert person.app.current_mode == "admin"


async def test_the_last_changes_come_page_by_page(open_app: Opener):
    async with open_app("huda", go="audit") as person:
        grid = person.app.seen.grid
        await person.press("ctrl+end")
        await person.settle()
        assert grid.current.id == min(change.id for change in grid.records.values())
        assert grid.current.table_name in ("users", "colleges", "academic_years", "settings"), "how a school begins"


@pytest.mark.parametrize("who", ["nadia", "khalid", "salma"])
async def test_only_an_administrator_reads_them(open_app: Opener, who: str):
    async with open_app(who, go="audit") as person:
        assert "may not do this" in person.text and not person.app.seen.grid.total


async def test_the_administration_leads_there(open_app: Opener):
    async with open_app("huda", go="admin") as person:
        person.app.seen.query_one("#kinds").move_to("audit")
        await person.press("enter")
        assert person.app.current_mode == "audit"


def test_a_change_is_told_in_words():
    assert became(MARK) == "from \u20687\u2069 to \u20688.5\u2069"
    assert "by hand: \u2068root@school\u2069" in about(MARK) and "Reason: \u2068تصحيح\u2069" in about(MARK)
    assert change_row(MARK).values["what"] == "\u2068منى [/b]\u2069 · \u2068الرياضيات\u2069"
    set_language("ar")
    assert became(MARK) == "من \u20687\u2069 إلى \u20688.5\u2069"


def test_every_table_and_column_of_the_record_has_its_word():
    assert TABLES.keys() == set(KEPT)
    kept = {column for one in RECORDED.values() for column in (*one.columns, *one.private, one.label) if column}
    assert kept <= COLUMNS.keys()


def test_every_figure_day_and_time_of_the_record_is_told_as_the_screens_tell_it():
    kinds = {sa.Numeric: FIGURES, sa.Date: DATES, sa.Time: TIMES}
    for table, recorded in RECORDED.items():
        for name in (*recorded.columns, *recorded.private, recorded.label):
            kind = type(metadata.tables[table].c[name].type) if name else None
            for expected, told in kinds.items():
                if kind and issubclass(kind, expected) and not issubclass(kind, sa.Integer):
                    assert name in told, (table, name)
    one = replace(MARK, old_value="1.5", new_value="1.50")
    assert {became(replace(one, column_name=name)) for name in FIGURES} == {"from \u20681.5\u2069 to \u20681.5\u2069"}
    lesson = replace(MARK, table_name="course_timetables", column_name="start_time", old_value="09:15:00", new_value="")
    assert became(lesson) == "from \u206809:15\u2069 to \u2068–\u2069"


async def test_a_setting_is_called_by_its_name_and_its_values_by_theirs(open_app: Opener):
    async with open_app("huda", go="audit", size=LARGE) as person:
        who = person.app.who
        settings.save_settings(person.app.db, who, calendar="hijri", zone="Asia/Riyadh", current_year_id=1)
        changes = list_changes(person.app.db, who, table="settings").rows
    told = {change.row_key: (change_row(change).values["what"], became(change)) for change in reversed(changes)}
    assert told["demo"] == ("Demonstration school", "\u2068yes\u2069")
    assert told["calendar"] == ("Calendar", "\u2068Hijri\u2069")
    assert told["zone"] == ("Time zone", "\u2068Saudi Arabia Time\u2069")
    assert told["current_year_id"] == ("Year in work", "\u20682025/26\u2069")
    assert {row_key for row_key in SETTINGS if row_key in told} == told.keys()


def test_of_what_is_private_only_the_change_is_told():
    phone = replace(MARK, table_name="students", column_name="phone", old_value=None, new_value=None)
    assert became(phone) == "changed"
    assert became(replace(phone, column_name="day", old_value="Monday", new_value="Friday")) == (
        "from \u2068Monday\u2069 to \u2068Friday\u2069"
    )


def test_a_day_begins_at_its_local_school_moment():
    begin = school_moment(date(2026, 11, 21)).replace(tzinfo=UTC).astimezone()
    assert (begin.date(), begin.hour, begin.minute) == (date(2026, 11, 21), 0, 0)
    assert school_moment(date(2026, 11, 22)) - school_moment(date(2026, 11, 21)) <= timedelta(hours=25)
