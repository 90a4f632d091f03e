"""Years, levels, sections, subjects and the rest, by their one description; and the school's settings."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.school.records import Choice
from data.school.records import School as Settings
from data.school.settings import save_settings
from data.school.settings import school as settings_of
from data.school.structure import TABLES, choices, delete_item, list_items, save_item
from data.school.time_zones import machine_zone
from tests.data.staff import assign, staff
from tests.data.typed_school import LONG, School, day, today

HOSTILE = "a[/b] '\"; -- \\ % _ {x} 😀"


@pytest.fixture
def admin(school: School) -> Actor:
    return staff(school)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def days(number: int) -> date:
    return today() + timedelta(days=number)


def new(school: School, teacher: int) -> dict[str, dict[str, Any]]:
    """One item of each kind."""
    course = f"K{school.next()}"
    school.insert("courses", unique_id=course, name=HOSTILE, course_code="M-1", college_id="C1")
    return {
        "years": {"name": HOSTILE, "start_date": days(200), "end_date": days(500), "is_active": False},
        "semesters": {"academic_year_id": school.year, "name": HOSTILE, "start_date": days(101), "end_date": days(102)},
        "grade_levels": {"name": HOSTILE, "sort_order": 7, "is_active": True},
        "sections": {"academic_year_id": school.year, "grade_level_id": school.level, "name": HOSTILE},
        "subjects": {"name": HOSTILE, "code": "M-1", "is_active": True},
        "colleges": {"unique_id": HOSTILE, "name": HOSTILE},
        "assignments": {"user_id": teacher, "classroom_id": school.classroom, "subject_id": school.subject},
        "section_courses": {"classroom_id": school.classroom, "course_id": course},
        "policies": {
            "academic_year_id": school.year, "grade_level_id": None, "subject_id": school.subject,
            "pass_percentage": Decimal("62.50"), "monthly_weight": Decimal("33.33"), "midterm_weight": Decimal("33.33"),
            "final_weight": Decimal("33.34"), "excused_absence": "LEFT_OUT", "unexcused_absence": "ZERO",
        },
    }  # fmt: skip


@pytest.mark.parametrize("kind", TABLES)
def test_an_item_comes_back_is_changed_and_goes(database: Database, school: School, admin: Actor, kind: str):
    values = new(school, staff(school, "teacher").user_id)[kind]
    made = save_item(database, admin, kind, values)
    item = next(item for item in list_items(database, admin, kind) if item["id"] == made)
    assert values.items() <= item.items()
    for field in TABLES[kind].fields:
        if field.references:
            assert bool(item[f"{field.name}_label"]) == (item[field.name] is not None)
    if "name" in values:
        assert save_item(database, admin, kind, {"name": "اسم آخر"}, made) == made
        changed = next(item for item in list_items(database, admin, kind) if item["id"] == made)
        assert changed == item | {"name": "اسم آخر"}
    delete_item(database, admin, kind, made)
    assert made not in [item["id"] for item in list_items(database, admin, kind)]
    assert refusal(lambda: delete_item(database, admin, kind, made)).code == "NOT_FOUND"
    assert refusal(lambda: save_item(database, admin, kind, values | {"unique_id": "x"}, made)).code == "NOT_FOUND"


@pytest.mark.parametrize("kind", TABLES)
def test_a_list_costs_one_query_and_one_for_each_reference(database: Database, school: School, admin: Actor, kind: str):
    sent = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    list_items(database, admin, kind)
    references = [field for field in TABLES[kind].fields if field.references]
    assert len([sql for sql in sent if sql.startswith("SELECT")]) == 1 + len(references)


TAKEN = [
    ("years", {"name": "٢٠٢٦", "start_date": days(200), "end_date": days(300)}, "name"),
    ("grade_levels", {"name": LONG}, "name"),
    ("subjects", {"name": "رياضيات"}, "name"),
    ("subjects", {"name": "علوم", "code": "M-1"}, "code"),
    ("colleges", {"unique_id": "C1", "name": "x"}, "unique_id"),
]


@pytest.mark.parametrize(("kind", "values", "field"), TAKEN)
def test_what_is_taken_is_told(database: Database, school: School, admin: Actor, kind: str, values: dict, field: str):
    save_item(database, admin, "subjects", {"name": "أحياء", "code": "M-1"})
    refused = refusal(lambda: save_item(database, admin, kind, values))
    assert (refused.code, refused.facts["field"], refused.facts["value"]) == ("DUPLICATE", field, values[field])


def test_a_semester_and_a_section_are_taken_within_their_year(database: Database, school: School, admin: Actor):
    items = new(school, 0)
    year = save_item(database, admin, "years", items["years"])
    save_item(database, admin, "sections", items["sections"])
    refused = refusal(lambda: save_item(database, admin, "sections", items["sections"]))
    assert (refused.code, refused.facts["field"], refused.facts["value"]) == ("DUPLICATE", "name", HOSTILE)
    save_item(database, admin, "sections", items["sections"] | {"academic_year_id": year})


def test_one_assignment_and_one_policy_for_each_place(database: Database, school: School, admin: Actor):
    items = new(school, staff(school, "teacher").user_id)
    for kind in ("assignments", "policies"):
        save_item(database, admin, kind, items[kind])
        refused = refusal(lambda kind=kind: save_item(database, admin, kind, items[kind]))
        assert (refused.code, refused.facts.get("field"), refused.facts.get("value")) == (
            "DUPLICATE", "subject_id", None,
        )  # fmt: skip


MISFITS = [
    (
        "years",
        {"name": "x", "start_date": days(5), "end_date": days(4)},
        {"field": "end_date", "order": (days(5), days(4))},
    ),
    ("years", {"name": "x" * 101, "start_date": days(5), "end_date": days(6)}, {"field": "name", "longest": 100}),
    ("subjects", {"name": "س" * 151}, {"field": "name", "longest": 150}),
    ("subjects", {"name": "x", "code": "x" * 33}, {"field": "code", "longest": 32}),
    ("colleges", {"unique_id": "x" * 65, "name": "x"}, {"field": "unique_id", "longest": 64}),
    ("grade_levels", {"name": None}, {"field": "name"}),
    ("subjects", {"name": "\ud800"}, {}),
    ("policies", {"academic_year_id": 1, "unexcused_absence": "MAYBE"}, {"field": "unexcused_absence"}),
    ("policies", {"academic_year_id": 1, "pass_percentage": Decimal(101)}, {}),
    ("policies", {"academic_year_id": 1, "pass_percentage": Decimal(-1)}, {}),
]


@pytest.mark.parametrize(("kind", "values", "facts"), MISFITS, ids=[str(n) for n in range(len(MISFITS))])
def test_what_does_not_fit_is_refused(database: Database, school: School, admin: Actor, kind, values, facts):
    before = list_items(database, admin, kind)
    refused = refusal(lambda: save_item(database, admin, kind, values))
    assert refused.code == "VALIDATION_ERROR"
    assert facts.items() <= refused.facts.items()
    assert list_items(database, admin, kind) == before


@pytest.mark.parametrize(
    ("kind", "field"),
    [("semesters", "academic_year_id"), ("sections", "grade_level_id"), ("assignments", "subject_id"),
     ("policies", "subject_id")],
)  # fmt: skip
def test_what_is_referred_to_must_be_there(database: Database, school: School, admin: Actor, kind: str, field: str):
    values = new(school, staff(school, "teacher").user_id)[kind] | {field: 999}
    refused = refusal(lambda: save_item(database, admin, kind, values))
    assert (refused.code, refused.facts.get("field")) == ("NOT_FOUND", field)


def test_what_is_in_use_stays(database: Database, school: School, admin: Actor):
    school.student()
    school.exam(school.period())
    teacher = staff(school, "teacher")
    assign(school, teacher)
    for kind, id, by in (
        ("years", school.year, "classrooms"), ("semesters", school.semester, "exam_periods"),
        ("subjects", school.subject, "exam_schedules"), ("colleges", "C1", "students"),
        ("sections", school.classroom, "enrollments"), ("grade_levels", school.level, "classrooms"),
    ):  # fmt: skip
        refused = refusal(lambda kind=kind, id=id: delete_item(database, admin, kind, id))
        assert (refused.code, refused.table) == ("IN_USE", TABLES[kind].table.name)
        assert refused.facts["count"] >= 1, (kind, by)
        assert id in [item["id"] for item in list_items(database, admin, kind)]


# --- Choices


def test_choices_with_inactive_ones_last(database: Database, school: School, admin: Actor):
    save_item(database, admin, "subjects", {"name": "أحياء", "is_active": False})
    save_item(database, admin, "subjects", {"name": "علوم"})
    shown = choices(database, admin, "subjects")
    assert [(choice.label, choice.is_active) for choice in shown] == [
        ("رياضيات", True), ("علوم", True), ("أحياء", False),
    ]  # fmt: skip


def test_sections_are_told_with_their_level_and_year(database: Database, school: School, admin: Actor):
    assert choices(database, admin, "sections") == [Choice(school.classroom, f"{LONG} / {LONG}1 · ٢٠٢٦")]
    school.hand.run("UPDATE academic_years SET is_active = 0")
    assert not choices(database, admin, "sections")[0].is_active


def test_teachers_are_offered_to_the_office(database: Database, school: School, admin: Actor):
    teacher = staff(school, "teacher")
    registrar = staff(school, "registrar")
    assert choices(database, registrar, "teachers") == [Choice(teacher.user_id, teacher.full_name)]
    assert len(choices(database, admin, "users")) == 3
    assert refusal(lambda: choices(database, registrar, "users")).facts["action"] == "users.read"


# --- Settings


def test_settings_have_defaults_and_are_kept(database: Database, school: School, admin: Actor):
    def kept(name: str, *customs: str) -> Settings:
        return Settings(name, *customs, school.year, "٢٠٢٦", "machine", machine_zone())

    assert settings_of(database) == kept("", "Saturday", "gregorian", "gulf", "latin")
    save_settings(database, admin, school_name=HOSTILE, week_start="Monday", calendar="both")
    save_settings(database, admin, school_name=HOSTILE, months="levant", digits="arabic")
    assert settings_of(database) == kept(HOSTILE, "Monday", "both", "levant", "arabic")
    save_settings(database, admin, week_start=None, school_name=None, months=None)
    assert settings_of(database) == kept("", "Saturday", "both", "gulf", "arabic")


def test_the_year_in_work(database: Database, school: School, admin: Actor):
    past = school.insert("academic_years", name="قديمة", start_date=day(-600), end_date=day(-300))
    assert settings_of(database).year_id == school.year
    save_settings(database, admin, current_year_id=past)
    assert settings_of(database).year_id == past
    save_settings(database, admin, current_year_id=999)
    assert settings_of(database).year_id == school.year


@pytest.mark.parametrize("values", [{"week_start": "Friday"}, {"calendar": "julian"}, {"theme": "dark"}])
def test_a_setting_that_is_none_of_the_choices(database: Database, admin: Actor, values: dict[str, str]):
    refused = refusal(lambda: save_settings(database, admin, **values))
    assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"field": next(iter(values))})
