"""F2, as a person uses it: opening, changing, locking and unlocking exam periods."""

import re
from datetime import timedelta

import pytest

from tests.screens.conftest import LANGUAGES, SIZES
from tui.text import visual
from tui.widgets.grid.grid import Grid


def periods(person):
    """The periods on the screen by name."""
    return {period.name: period for period in person.app.screen.periods.values()}


def row_of(person, name):
    return next(line for line in person.lines[1:] if visual(name) in line)


async def choose(person, name):
    """Put the cursor on a period."""
    person.app.screen.query_one(Grid).move_to(periods(person)[name].id)
    await person.settle()


async def test_the_list_tells_progress_and_state_by_sign_and_word(open_app):
    async with open_app("huda", go="periods", size=(120, 40)) as person:
        assert "● open" in row_of(person, "منتصف الفصل الأول")
        assert "○ coming" in row_of(person, "نهائي الفصل الأول")
        assert "▣ locked" in row_of(person, "الشهري الأول")
        half = periods(person)["منتصف الفصل الأول"]
        assert f"{half.marked}/{half.total}" in row_of(person, half.name)


async def test_the_cursor_begins_on_the_period_that_is_on(open_app):
    async with open_app("huda", go="periods") as person:
        assert person.app.period == "منتصف الفصل الأول"
        assert visual("منتصف") in person.lines[0]


async def test_a_lock_is_told_whole_at_80_columns(open_app):
    async with open_app("huda", go="periods") as person:
        locked = next(line for line in person.lines if "▣" in line)
        assert re.search(r"▣ locked \d+ [A-Z][a-z]{2}( \(\d+/\d+\))?\s*$", locked), locked
        await person.press("down")
        assert "It was locked" in person.text and visual("هدى") in person.text.replace("\n", " ")


async def fill_in(person, name, first, last):
    """Fill in a period's form; kind and semester are there already."""
    await person.type(*name)
    for field, day in (("start_date", first), ("end_date", last)):
        person.app.screen.form.fields[field].value = str(day)
    await person.press("enter")


async def test_a_new_period_is_opened(open_app):
    async with open_app("huda", go="periods") as person:
        semester = next(iter(periods(person).values()))
        await person.press("insert")
        await fill_in(person, "شهري الشتاء", semester.start_date, semester.start_date)
        made = periods(person)["شهري الشتاء"]
        assert (made.type, made.start_date, made.exams) == ("MONTHLY", semester.start_date, 0)
        assert person.said == "The period is saved."


async def test_days_in_the_wrong_order_are_refused_under_the_field_and_stay(open_app):
    async with open_app("huda", go="periods") as person:
        day = next(iter(periods(person).values())).start_date
        await person.press("insert")
        await fill_in(person, "Backwards", day, day - timedelta(days=3))
        assert "is before" in person.text
        assert "Backwards" in person.text
        await person.press("escape", "shift+tab", "enter")
        assert "Backwards" not in periods(person)


async def test_a_period_is_renamed(open_app):
    async with open_app("huda", go="periods") as person:
        await choose(person, "نهائي الفصل الأول")
        await person.press("enter", "end")
        await person.type(*" 2")
        await person.press("enter")
        assert "نهائي الفصل الأول 2" in periods(person)


async def test_locking_tells_what_is_missing_and_goes_there(open_app):
    async with open_app("huda", go="periods") as person:
        half = periods(person)["منتصف الفصل الأول"]
        await person.press("space")
        assert "marks are missing:" in person.text
        assert f"Locking closes {half.exams} exams and {half.total} marks" in person.text
        await person.press("enter")
        assert person.app.current_mode == "grades"
        assert not periods_of(person)["منتصف الفصل الأول"].is_locked


def periods_of(person):
    """The periods as the database has them."""
    from data.exams.periods import list_periods

    return {period.name: period for period in list_periods(person.app.db, person.app.who)}


async def test_locking_closes_the_period_and_unlocking_wants_a_reason(open_app):
    async with open_app("huda", go="periods") as person:
        await person.press("space", "shift+tab")
        assert person.app.focused.id == "confirm"
        await person.press("shift+tab", "enter")
        assert person.app.focused.id == "confirm", "from the reason to the button"
        await person.press("enter")
        locked = periods(person)["منتصف الفصل الأول"]
        assert (locked.is_locked, locked.locked_by) == (True, person.app.who.full_name)
        assert "▣ locked" in row_of(person, locked.name)

        await person.press("enter")
        assert "Unlock it first (Space)" in person.said
        await person.press("space", "enter")
        assert "This is needed." in person.text
        await person.type(*"تصحيح درجة")
        await person.press("enter")
        assert not periods(person)["منتصف الفصل الأول"].is_locked
        assert person.said.endswith("is open again.")


async def test_a_period_with_exams_is_not_deleted_and_says_why(open_app):
    async with open_app("huda", go="periods") as person:
        before = len(periods(person))
        await person.press("delete")
        assert "Delete them first (F3)" in person.said
        assert len(periods(person)) == before


async def test_an_empty_period_is_deleted_after_asking_once(open_app):
    async with open_app("huda", go="periods") as person:
        day = next(iter(periods(person).values())).start_date
        await person.press("insert")
        await fill_in(person, "Empty", day, day)
        await choose(person, "Empty")
        await person.press("delete", "escape")
        assert "Empty" in periods(person)
        await person.press("delete")
        await person.say_yes()
        assert "Empty" not in periods(person)


async def test_an_inactive_period_says_so(open_app):
    async with open_app("huda", go="periods", size=(120, 40)) as person:
        await person.press("ctrl+t")
        assert "inactive" in row_of(person, "منتصف الفصل الأول")
        await person.press("ctrl+t")
        assert "● open" in row_of(person, "منتصف الفصل الأول")


async def test_the_periods_of_other_years_are_one_key_away(open_app):
    async with open_app("huda", go="periods", size=(120, 40)) as person:
        from data.exams.periods import save_period
        from data.school.structure import list_items

        app = person.app
        old = next(s for s in list_items(app.db, app.who, "semesters") if s["academic_year_id"] != app.school.year_id)
        save_period(app.db, app.who, "قديمة", "FINAL", old["id"], old["start_date"], old["start_date"])
        await person.press("f2")
        assert "قديمة" not in periods(person)
        await person.press("ctrl+o")
        assert old["academic_year_id_label"] in row_of(person, "قديمة")
        await person.press("ctrl+o")
        assert "قديمة" not in periods(person)


@pytest.mark.parametrize(("user", "key"), [("salma", "space"), ("salma", "insert")])
async def test_who_may_not_is_told_why(open_app, user, key):
    async with open_app(user, go="periods") as person:
        await person.press(key)
        assert person.said.startswith("Teacher may not do this:")
        assert person.app.screen is person.app.seen


async def test_typing_filters_the_list_in_folded_letters(open_app):
    async with open_app("huda", go="periods") as person:
        await person.type(*"نهايي")
        assert visual("نهائي الفصل الأول") in person.text
        assert visual("الشهري الأول") not in "\n".join(person.lines[2:20])


@pytest.mark.parametrize("size", SIZES)
async def test_in_arabic_the_list_stands_right(open_app, size):
    async with open_app("huda", go="periods", lang="ar", size=size) as person:
        heading = person.lines[1].rstrip()
        assert heading.endswith(visual("الفترة"))
        assert visual("● مفتوحة", "rtl") in row_of(person, "منتصف الفصل الأول")
        assert visual("مساعدة") in person.lines[-1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_line_is_as_wide_as_the_screen(open_app, lang, size):
    async with open_app("huda", go="periods", lang=lang, size=size) as person:
        from tui.text import width

        assert {line for line in person.lines if width(line) > size[0]} == set()
