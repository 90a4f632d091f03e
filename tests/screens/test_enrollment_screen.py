"""F5, as a registrar uses it: finding, keeping, enrolling, moving, withdrawing, taking back."""

import pytest

from data import enrollment
from data.engine import CONSOLE
from data.records import StudentPlan
from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.text import visual
from tui.widgets.grid import Grid

NEW = StudentPlan("2026-9999", "ياسمين عبد الله الراعي", "SCI", number="9999", phone="0501112233")


def file_of(person):
    return person.app.screen.file


def status(person):
    """State of the newest enrollment of the student that is shown."""
    return file_of(person).enrollments[0].status


@pytest.fixture
def with_new_student(school_file):
    """A student whom no section has yet."""
    from data.engine import Database

    db = Database(f"sqlite:///{school_file}")
    enrollment.create_student(db, CONSOLE, NEW)
    db.close()


async def test_a_student_is_found_by_parts_of_the_name_in_any_spelling(open_app, with_new_student):
    async with open_app("nadia", go="enrollment") as person:
        await person.type("الراعى عبدالله")
        assert file_of(person).plan.unique_id == NEW.unique_id
        assert "1 found" in person.text
        assert visual(NEW.name) in person.text


async def test_a_number_finds_and_nonsense_finds_nobody(open_app, with_new_student):
    async with open_app("nadia", go="enrollment") as person:
        await person.type("٩٩٩٩")
        assert "0 found" in person.text or NEW.unique_id == file_of(person).plan.unique_id
        await person.press(*["backspace"] * 4)
        await person.type("9999")
        assert file_of(person).plan.unique_id == NEW.unique_id
        await person.type("zzz")
        assert "0 found" in person.text
        assert file_of(person) is None


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
        await person.press("delete", "enter")
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
