"""F9, as an administrator uses it: each kind by one list and one form."""

from datetime import date
from decimal import Decimal

import pytest

from data.school.settings import NAMES
from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.screens.school.admin_kinds import KINDS
from tui.text import visual
from tui.widgets.grid.grid import Grid


def items(person):
    return list(person.app.seen.items.values())


async def add(person, **values):
    """Fill in the form of a new item and save it."""
    await person.press("insert")
    await change(person, **values)


async def change(person, **values):
    for name, value in values.items():
        person.app.screen.form.fields[name].value = value
    person.app.screen.confirm()
    await person.settle()


NEW = {
    "years": {"name": "2028/29", "start_date": date(2028, 9, 1), "end_date": date(2029, 6, 30)},
    "grade_levels": {"name": "التمهيدي", "sort_order": Decimal(0)},
    "subjects": {"name": "الفلك", "code": "AST"},
    "colleges": {"unique_id": "ART", "name": "قسم الفنون"},
    "users": {"full_name": "منى سعيد", "username": "mona", "role": "teacher", "password": "long enough"},
}


@pytest.mark.parametrize("kind", NEW)
async def test_an_item_is_added_changed_and_found_again(open_app, kind):
    async with open_app("huda", go=f"admin/{kind}") as person:
        before = len(items(person))
        await add(person, **NEW[kind])
        assert len(items(person)) == before + 1, person.text
        name = "full_name" if kind == "users" else "name"
        made = next(item for item in items(person) if item[name] == NEW[kind][name])
        grid = person.app.screen.query_one("#items", Grid)
        assert grid.cursor_key == made["id"], "what was added is marked"
        grid.focus()
        await person.press("enter")
        await change(person, **{name: "اسم آخر"})
        assert next(item for item in items(person) if item["id"] == made["id"])[name] == "اسم آخر"


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_lists_and_opens_its_form(open_app, kind):
    async with open_app("huda", go=f"admin/{kind}", size=(120, 40)) as person:
        assert items(person)
        person.app.screen.query_one("#items", Grid).focus()
        await person.press("enter")
        assert person.app.screen.form.fields
        person.app.screen.confirm()
        await person.settle()
        assert person.said == "Saved."


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ["The weights come to 110%, not to 100%.", "Monthly will count 18.18%, midterm 27.27%, final 54.55%."]),
        ("ar", ["مجموع الأوزان 110% لا 100%.", "سيُحتسب الشهري 18.18% والنصفي 27.27% والنهائي 54.55%."]),
    ],
)
async def test_weights_that_do_not_come_to_a_hundred_are_said_before_they_are_kept(open_app, lang, told):
    async with open_app("huda", go="admin/policies", lang=lang) as person:
        key = items(person)[0]["id"]
        person.app.screen.query_one("#items", Grid).focus()
        person.app.screen.query_one("#items", Grid).move_to(key)
        await person.press("enter")
        form = person.app.screen
        await change(person, final_weight=Decimal(60))
        assert person.app.screen.body == told
        await person.press("escape")
        assert person.app.screen is form and form.whole.text == "✗ " + told[0]
        await change(person, final_weight=Decimal(60))
        await person.say_yes()
        assert person.app.seen.items[key]["final_weight"] == 60
        await person.press("enter")
        await change(person, final_weight=Decimal(50))
        assert person.app.seen.items[key]["final_weight"] == 50


async def test_the_office_says_which_courses_a_section_takes(open_app):
    async with open_app("nadia", go="admin/section_courses") as person:
        before = items(person)
        last = before[-1]
        person.app.screen.query_one("#items", Grid).focus()
        person.app.screen.query_one("#items", Grid).move_to(last["id"])
        await person.press("delete")
        await person.say_yes()
        assert items(person) == before[:-1]
        await add(person, classroom_id=last["classroom_id"], course_id=last["course_id"])
        assert [item["course_id_label"] for item in items(person)] == [item["course_id_label"] for item in before]
        await add(person, classroom_id=last["classroom_id"], course_id=last["course_id"])
        assert "already" in person.text


async def test_what_is_used_is_not_deleted(open_app):
    async with open_app("huda", go="admin/subjects") as person:
        before = items(person)
        person.app.screen.query_one("#items", Grid).focus()
        await person.press("delete")
        await person.say_yes()
        assert "still in use" in person.said
        assert items(person) == before


async def test_dates_in_the_wrong_order_are_refused_in_the_form(open_app):
    async with open_app("huda", go="admin/years") as person:
        await add(person, name="back", start_date=date(2028, 9, 1), end_date=date(2028, 8, 1))
        assert person.app.screen.form.fields["end_date"].error
        await person.press("escape")
        assert "back" not in {item["name"] for item in items(person)}


async def test_the_last_administrator_stays_one(open_app):
    async with open_app("huda", go="admin/users") as person:
        grid = person.app.screen.query_one("#items", Grid)
        grid.focus()
        grid.move_to(next(item["id"] for item in items(person) if item["username"] == "huda"))
        await person.press("enter")
        await change(person, role="teacher")
        assert "last active administrator" in person.text


async def test_a_registrar_may_not_touch_accounts(open_app):
    async with open_app("nadia", go="admin/subjects") as person:
        person.app.screen.query_one("#kinds", Grid).move_to("users")
        await person.settle()
        assert "Registrar may not" in person.said
        assert not items(person)


async def test_the_top_line_follows_the_schools_name(open_app):
    async with open_app("huda", go="admin/school") as person:
        person.app.screen.query_one("#items", Grid).focus()
        await person.press("enter")
        await change(person, school_name="مدرسة الأمل")
        assert visual("مدرسة الأمل") in person.lines[0]


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_setting_of_the_school_is_read_whole_and_any_of_them_opens_the_form(open_app, lang):
    async with open_app("huda", go="admin/school", lang=lang) as person:
        grid = person.app.screen.query_one("#items", Grid)
        assert {grid.model.view.row(at).key for at in range(len(grid.model.view))} == set(NAMES)
        assert not [line for line in person.lines[1:] if "…" in line]
        grid.focus()
        await person.press("end", "enter")
        assert {"zone", "school_name"} <= person.app.screen.form.fields.keys()
        await person.press("escape", "delete")
        assert person.app.screen is person.app.seen, "the school is not deleted"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size):
    look = {"user": "huda", "go": "admin/sections", "lang": lang, "size": size}
    assert looks_the_same(snap_compare, school_file, tmp_path, **look)
