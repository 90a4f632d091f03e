"""F3, as a person uses it: the exams of a period as a list and as a calendar."""

from datetime import timedelta

import pytest

from tests.screens.conftest import SIZES
from tui.language.i18n import _, date_text
from tui.text import visual
from tui.widgets.grid.grid import Grid

HALF = "منتصف الفصل الأول"
COMING = "نهائي الفصل الأول"


def exams(person):
    return person.app.seen.shown.exams


def current(person):
    return person.app.seen.current


async def show(person, name):
    """Show the exams of a period."""
    from data.exams.periods import list_periods

    period = next(period for period in list_periods(person.app.db, person.app.who) if period.name == name)
    person.app.seen.period_id = period.id
    person.app.seen.reload()
    await person.settle()
    return period


async def test_the_period_that_is_on_is_shown_with_its_exams(open_app):
    async with open_app("huda", go="schedules", size=(120, 40)) as person:
        assert visual(HALF) in person.lines[1]
        first = min(exams(person).values(), key=lambda exam: (exam.exam_date, exam.start_time))
        line = next(line for line in person.lines[2:] if visual(first.subject) in line)
        assert f"{first.start_time:%H:%M}–" in line
        assert f"{first.marked}/{first.students}" in line


async def test_the_calendar_has_a_line_for_each_day_and_keeps_the_exam_under_the_cursor(open_app):
    async with open_app("huda", go="schedules", size=(120, 40)) as person:
        await person.press("down", "down")
        exam = current(person)
        await person.press("space")
        calendar = person.app.seen.query_one("#calendar", Grid)
        period = person.app.seen.shown.period
        assert len(calendar.model.view) == (period.end_date - period.start_date).days + 1
        assert current(person) == exam
        await person.press("space")
        assert current(person) == exam


async def new_exam(person, subject, level, day, out_of="20", at="", minutes=""):
    """Fill in the form of a new exam; subject and level are places in their lists, counted from 1."""
    await person.press("insert")
    form = person.app.screen.form.fields
    form["subject_id"].value = list(form["subject_id"].options)[subject - 1][0]
    form["grade_level_id"].value = list(form["grade_level_id"].options)[level - 1][0]
    for name, value in (
        ("exam_date", str(day)),
        ("max_score", out_of),
        ("start_time", at),
        ("duration_minutes", minutes),
    ):
        form[name].value = value
    form["max_score"].focus()
    await person.press("enter")


async def test_a_new_exam_says_how_many_are_on_its_sheet(open_app):
    async with open_app("huda", go="schedules") as person:
        period = await show(person, COMING)
        before = set(exams(person))
        free = period.end_date
        await new_exam(person, 1, 1, free)
        made = exams(person)[(set(exams(person)) - before).pop()]
        assert made.students > 0
        assert person.said == f"Saved: {made.students} students are on the sheet."


async def test_a_clash_is_explained_in_the_form_which_keeps_what_was_typed(open_app):
    async with open_app("huda", go="schedules", size=(120, 40)) as person:
        period = await show(person, COMING)
        await new_exam(person, 1, 1, period.end_date, at="09:00", minutes="60")
        before = len(exams(person))
        await new_exam(person, 2, 1, period.end_date, at="09:30", minutes="60")
        assert "already sits" in person.text
        assert "09:00–10:00" in person.text
        assert "09:30" in person.text
        await person.press("escape")
        assert len(exams(person)) == before


async def test_touching_exams_are_no_clash(open_app):
    async with open_app("huda", go="schedules") as person:
        period = await show(person, COMING)
        await new_exam(person, 1, 1, period.end_date, at="09:00", minutes="60")
        await new_exam(person, 2, 1, period.end_date, at="10:00", minutes="60")
        assert person.said.startswith("Saved:")


async def test_a_day_outside_the_period_is_refused_before_it_is_sent(open_app):
    async with open_app("huda", go="schedules") as person:
        period = await show(person, COMING)
        await new_exam(person, 1, 1, period.end_date + timedelta(days=1))
        assert _("Not after {day}.", day=date_text(period.end_date)) in person.text


async def test_a_maximum_below_a_mark_is_refused_under_its_field(open_app):
    async with open_app("huda", go="schedules") as person:
        marked = next(id for id, exam in exams(person).items() if exam.marked)
        person.app.seen.grid.move_to(marked)
        await person.press("enter")
        field = person.app.screen.form.fields["max_score"]
        field.value = "1"
        field.focus()
        await person.press("enter")
        assert field.error.translate({0x2068: None, 0x2069: None}).startswith("The maximum cannot go below")


async def test_an_exam_moves_by_a_day(open_app):
    async with open_app("huda", go="schedules") as person:
        period = await show(person, COMING)
        await new_exam(person, 1, 1, period.end_date)
        exam = next(exam for exam in exams(person).values() if exam.exam_date == period.end_date)
        person.app.seen.grid.move_to(exam.id)
        await person.press("shift+up")
        assert exams(person)[exam.id].exam_date == period.end_date - timedelta(days=1)
        await person.press("shift+down", "shift+down")
        assert exams(person)[exam.id].exam_date == period.end_date
        assert "outside" in person.said


async def test_an_exam_with_marks_is_not_deleted_and_says_why(open_app):
    async with open_app("huda", go="schedules") as person:
        marked = next(id for id, exam in exams(person).items() if exam.marked)
        person.app.seen.grid.move_to(marked)
        await person.press("delete")
        await person.say_yes()
        assert person.said.startswith("Marks are already entered for")
        assert marked in exams(person)


async def test_an_exam_without_marks_is_deleted_after_asking_once(open_app):
    async with open_app("huda", go="schedules") as person:
        await show(person, COMING)
        exam = current(person)
        await person.press("delete", "escape")
        assert exam.id in exams(person)
        await person.press("delete")
        await person.say_yes()
        assert exam.id not in exams(person)


async def test_a_locked_period_takes_no_changes(open_app):
    async with open_app("huda", go="schedules") as person:
        await show(person, "الشهري الأول")
        for key in ("insert", "enter", "delete", "shift+up", "ctrl+r"):
            await person.press(key)
            assert "is locked." in person.said
            assert person.app.screen is person.app.seen


async def test_nobody_is_missing_on_a_sheet_that_filled_itself(open_app):
    async with open_app("huda", go="schedules") as person:
        await person.press("ctrl+r")
        assert person.said == "Nobody was missing on the sheet."


async def test_enter_on_an_empty_day_of_the_calendar_makes_an_exam_there(open_app):
    async with open_app("huda", go="schedules", size=(120, 40)) as person:
        period = await show(person, COMING)
        await person.press("space", "end")
        person.app.seen.grid.move_to(period.end_date, "1")
        await person.press("enter")
        fields = person.app.screen.form.fields
        assert fields["exam_date"].value == period.end_date
        assert fields["grade_level_id"].value == person.app.seen.shown.levels[0].value


async def test_another_period_is_chosen_from_a_list(open_app):
    async with open_app("huda", go="schedules") as person:
        await person.press("ctrl+o")
        await person.type(*"نهائي الفصل الأول")
        await person.press("enter")
        assert person.app.period == COMING


async def test_the_marks_of_an_exam_are_one_key_away(open_app):
    async with open_app("huda", go="schedules") as person:
        await person.press("ctrl+e")
        assert person.app.current_mode == "grades"


async def test_a_period_of_the_command_line_is_shown(open_app):
    async with open_app("huda", go="schedules/1") as person:
        assert person.app.seen.shown.period.id == 1


@pytest.mark.parametrize("size", SIZES)
async def test_in_arabic_the_list_stands_right(open_app, size):
    async with open_app("huda", go="schedules", lang="ar", size=size) as person:
        assert person.lines[1].rstrip().endswith(visual(HALF))
        assert person.lines[2].rstrip().endswith(visual("التاريخ"))
        assert visual("الاثنين") in person.text
