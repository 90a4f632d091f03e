"""F5, as a registrar uses it: finding, keeping, enrolling, moving, withdrawing, taking back."""

import threading
from dataclasses import replace
from datetime import date

import pytest

from data.db.engine import CONSOLE
from data.students import enrollment, search
from data.students.records import StudentPlan
from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.text import visual
from tui.widgets.grid.grid import Grid

NEW = StudentPlan("2026-9999", "ياسمين عبد الله الراعي", "SCI", number="9999", phone="0501112233")


def file_of(person):
    return person.app.screen.file


def status(person):
    """State of the newest enrollment of the student that is shown."""
    return file_of(person).enrollments[0].status


@pytest.fixture
def with_new_student(school_file):
    """A student whom no section has yet."""
    from data.db.engine import Database

    db = Database(f"sqlite:///{school_file}")
    enrollment.create_student(db, CONSOLE, NEW)
    db.close()


async def test_a_student_is_found_by_parts_of_the_name_in_any_spelling(open_app, with_new_student):
    async with open_app("nadia", go="enrollment") as person:
        await person.type(*"الراعى عبدالله")
        assert file_of(person).plan.unique_id == NEW.unique_id
        assert "1 found" in person.text
        assert visual(NEW.name) in person.text


async def test_a_number_finds_and_nonsense_finds_nobody(open_app, with_new_student):
    async with open_app("nadia", go="enrollment") as person:
        await person.type(*"٩٩٩٩")
        assert "0 found" in person.text or NEW.unique_id == file_of(person).plan.unique_id
        await person.press(*["backspace"] * 4)
        await person.type(*"9999")
        assert file_of(person).plan.unique_id == NEW.unique_id
        await person.type(*"zzz")
        assert "0 found" in person.text
        assert file_of(person) is None


async def test_each_stands_once_in_the_list_after_the_language_is_changed(open_app, school_file):
    from data.db.engine import Database

    db = Database(f"sqlite:///{school_file}")
    latin = replace(NEW, unique_id="2026-9998", name="Aaron Abbott", number="9998")
    enrollment.create_student(db, CONSOLE, latin)
    async with open_app("nadia", go="enrollment") as person:
        grid = person.app.screen.students
        assert grid.model.view.row(0).key == latin.unique_id
        await person.press("ctrl+l")
        total = len(grid.model.view)
        for _step in range(0, total, 10):
            await person.press("pagedown")
        shown = [grid.model.view.row(number).key for number in range(total)]
        assert shown.index(latin.unique_id) > total // 2, "Latin names stand after Arabic ones in Arabic"
        assert len(set(shown)) == total
    db.close()


async def test_an_answer_that_comes_late_replaces_nothing(open_app, with_new_student, monkeypatch):
    slow, real = threading.Event(), search.find_students

    def find(db, who, term, *args):
        if term == "ا":
            slow.wait(PATIENCE)
        return real(db, who, term, *args)

    async with open_app("nadia", go="enrollment") as person:
        monkeypatch.setattr(search, "find_students", find)
        try:
            await person.pilot.press("ا")
            await person.pilot.press("backspace", *"ياسمين")
            await person.pilot.pause()
            assert visual("ياسمين") in person.text, "typing goes on while the first answer is waited for"
            await person.until(lambda: "1 found" in person.text)
        finally:
            slow.set()
        await person.settle()
        assert "1 found" in person.text
        assert person.app.screen.query_one("#list", Grid).cursor_key == NEW.unique_id
        assert file_of(person).plan.unique_id == NEW.unique_id


async def test_the_list_keeps_its_place(open_app, monkeypatch):
    monkeypatch.setattr("tui.screens.students.enrollment.PAGE", 10)
    async with open_app("nadia", go="enrollment") as person:
        await person.type(*"ا")
        await person.press("down", *["down"] * 14)
        grid = person.app.screen.query_one("#list", Grid)
        at, student = grid.model.cursor, file_of(person).plan.unique_id
        assert at == 14 and grid.cursor_key == student
        await person.press("f2", "f5")
        assert (grid.model.cursor, grid.cursor_key, file_of(person).plan.unique_id) == (at, student, student)
        assert person.app.screen.term == "ا"


async def test_up_brings_back_what_was_searched_for(open_app):
    async with open_app("nadia", go="enrollment") as person:
        await person.type(*"اح")
        await person.press("enter", "shift+tab", "ctrl+a")
        await person.type(*"عل")
        await person.press("down")
        assert person.app.screen.focused.id == "list"
        await person.press("shift+tab", "ctrl+a", "backspace", "up", "up")
        assert person.app.screen.term == "اح"
        await person.press("down")
        assert person.app.screen.term == "عل"
        assert person.app.screen.focused.id != "list", "it is still walked through"
        await person.press("down", "down")
        assert (person.app.screen.term, person.app.screen.focused.id) == ("", "list")


async def test_of_a_search_that_was_cut_there_are_more(open_app, monkeypatch):
    monkeypatch.setattr(search, "MOST", 5)
    async with open_app("nadia", go="enrollment") as person:
        assert "60 found" in person.text
        await person.type(*"ا")
        assert "More than 5 found" in person.text
        await person.type(*"حمد زز")
        assert "0 found" in person.text


async def fill_in(person, plan):
    """Type a student into the form and save it."""
    await person.press("insert")
    for name in ("unique_id", "name", "college_id", "birth_date"):
        if getattr(plan, name) is not None:
            person.app.screen.form.fields[name].write(getattr(plan, name))
    person.app.screen.confirm()
    await person.settle()


BORN = replace(NEW, unique_id="2026-8888", birth_date=date(2010, 2, 28))
TWIN = replace(BORN, unique_id="2026-8889", name="ياسمين عبدالله الراعى")


async def test_a_blank_in_the_field_does_not_take_space_from_the_list(open_app):
    async with open_app("nadia", go="enrollment") as person:
        await person.press("space", "down", "space")
        assert person.app.focused is not None and person.app.screen is not person.app.seen, "the form to move is open"
        await person.press("escape")
        assert person.app.seen.students.finding.strip() == ""


async def test_who_may_be_there_already_is_warned_of(open_app, with_new_student):
    async with open_app("nadia", go="enrollment") as person:
        await fill_in(person, BORN)
        assert "birth date is another is not known" in person.text
        assert "9999" in person.text
        await person.press("enter")
        assert "Somebody of this name is here already" in person.text, "one Enter too many creates nobody"
        person.app.screen.confirm()
        await person.settle()
        await person.press("right", "enter")
        assert file_of(person).plan.unique_id == BORN.unique_id
        await fill_in(person, TWIN)
        assert "The same name and birth date" in person.text
        await person.press("escape")
        assert "Somebody of this name is here already" in person.text
        person.app.screen.confirm()
        await person.settle()
        await person.press("up", "enter")
        assert file_of(person).plan.unique_id == BORN.unique_id
        assert "was here already" in person.said
        await fill_in(person, replace(TWIN, name="ياسمين أخرى"))
        assert file_of(person).plan.unique_id == TWIN.unique_id


async def test_what_is_kept_can_be_changed(open_app, with_new_student):
    async with open_app("nadia", go=f"enrollment/{NEW.unique_id}") as person:
        person.app.screen.query_one("#list", Grid).focus()
        await person.press("ctrl+e")
        person.app.screen.form.fields["name"].write("ياسمين الراعي")
        person.app.screen.confirm()
        await person.settle()
        assert (file_of(person).plan.unique_id, file_of(person).plan.name) == (NEW.unique_id, "ياسمين الراعي")


async def test_the_facts_say_section_and_level_whole(open_app):
    async with open_app("nadia", go="enrollment") as person:
        await person.type(*"ا")
        now = next(row for row in file_of(person).enrollments if row.status == "ACTIVE")
        facts = person.app.screen.query_one("#facts").text
        assert f"{now.grade_level} / {now.section}" in facts


async def test_a_student_is_enrolled_withdrawn_and_taken_back(open_app, with_new_student):
    async with open_app("nadia", go=f"enrollment/{NEW.unique_id}") as person:
        person.app.screen.query_one("#list", Grid).focus()
        await person.press("space")
        form = person.app.screen.form
        options = [value for value, _label in form.fields["classroom_id"].options]
        form.fields["classroom_id"].value = options[0]
        person.app.screen.confirm()
        await person.settle()
        assert status(person) == "ACTIVE"
        await person.press("delete")
        await person.say_yes()
        assert status(person) == "WITHDRAWN"
        await person.press("delete")
        assert status(person) == "ACTIVE"


async def test_a_new_student_is_kept_with_what_may_be_stored(open_app):
    async with open_app("nadia", go="enrollment") as person:
        await person.press("insert")
        form = person.app.screen.form
        typed = {"unique_id": "2026-7777", "name": "ليلى \u202eناصر", "college_id": "SCI", "phone": "0500"}
        for name, value in typed.items():
            form.fields[name].value = value
        person.app.screen.confirm()
        await person.settle()
        assert file_of(person).plan.name == "ليلى ناصر"
        await person.press("insert")
        person.app.screen.form.fields["unique_id"].value = "2026-7777"
        for name in ("name", "college_id"):
            person.app.screen.form.fields[name].value = typed[name]
        person.app.screen.confirm()
        await person.settle()
        assert "already there" in person.text


async def test_a_viewer_reads_and_is_told_why_nothing_more(open_app, with_new_student):
    async with open_app("khalid", go=f"enrollment/{NEW.unique_id}") as person:
        person.app.screen.query_one("#list", Grid).focus()
        await person.press("space")
        assert "Viewer may not" in person.said
        assert len(person.app.screen_stack) == 1


async def test_hostile_text_in_the_field_finds_nobody_and_breaks_nothing(open_app):
    async with open_app("nadia", go="enrollment") as person:
        for term in ("%", "_", "\\", "[/b]", "'; DROP TABLE students; --"):
            person.app.screen.term = term
            person.app.screen._find()
            await person.settle()
            assert "found" in person.text


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, with_new_student, lang, size):
    place = f"enrollment/{NEW.unique_id}"
    assert looks_the_same(snap_compare, school_file, tmp_path, user="nadia", go=place, lang=lang, size=size)
