"""Students: found however a name is typed, enrolled, moved, withdrawn and taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.db.tables import students
from data.students.enrollment import (
    create_student,
    edit_student,
    enroll,
    load_student,
    move,
    place,
    return_student,
    withdraw,
)
from data.students.records import StudentPlan
from tests.data.staff import staff
from tests.data.typed_school import LONG, RUN_DAY, School, day, today

HOSTILE = "a[/b] '\"; DROP TABLE users; -- \\ % _ \x1b]52;c;x\x07 \u202e 😀"
PLAN = StudentPlan(
    "S-1", "عبد الله محمد آل سعيد", "C1", "0042", "M", date(2010, 2, 28), "محمد", "0599 123 456", "ACTIVE"
)


@pytest.fixture
def clerk(school: School) -> Actor:
    return staff(school, "registrar")


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


# --- What is kept


def test_a_student_comes_back_as_written(database: Database, school: School, clerk: Actor):
    assert create_student(database, clerk, PLAN) == "S-1"
    file = load_student(database, clerk, "S-1")
    assert (file.plan, file.enrollments) == (PLAN, [])
    hostile = replace(PLAN, name=HOSTILE, guardian=HOSTILE, number=None, sex=None, birth_date=None, phone=None)
    edit_student(database, clerk, "S-1", hostile)
    assert load_student(database, clerk, "S-1").plan == hostile


def test_a_student_is_refused_with_the_field(database: Database, school: School, clerk: Actor):
    create_student(database, clerk, PLAN)
    again = refusal(lambda: create_student(database, clerk, replace(PLAN, name="هدى")))
    assert (again.code, again.facts["field"], again.facts["value"]) == ("DUPLICATE", "unique_id", "S-1")
    away = refusal(lambda: create_student(database, clerk, replace(PLAN, unique_id="S-2", college_id="C9")))
    assert (away.code, away.facts["field"], away.facts["value"]) == ("NOT_FOUND", "college_id", "C9")
    enroll(database, clerk, "S-1", school.classroom)
    held = refusal(lambda: edit_student(database, clerk, "S-1", replace(PLAN, unique_id="S-3")))
    assert (held.code, held.facts) == ("IN_USE", {"field": "unique_id", "by": "enrollments", "count": 1})
    for act in (
        lambda: edit_student(database, clerk, "S-9", PLAN),
        lambda: load_student(database, clerk, "S-9"),
    ):
        gone = refusal(act)
        assert (gone.code, gone.table) == ("NOT_FOUND", "students")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sex", "X"),
        ("status", "GONE"),
        ("name", None),
        ("name", "\ud800"),
        ("name", "ن" * 151),
        ("unique_id", "x" * 65),
    ],
)
def test_what_does_not_fit_is_refused(database: Database, school: School, clerk: Actor, field: str, value: object):
    refused = refusal(lambda: create_student(database, clerk, replace(PLAN, **{field: value})))
    assert refused.code == "VALIDATION_ERROR"
    assert database.read(lambda connection: connection.scalar(sa.select(sa.func.count()).select_from(students))) == 0


def test_what_just_fits_is_kept(database: Database, school: School, clerk: Actor):
    plan = replace(PLAN, unique_id="ث" * 64, name="ن" * 150, guardian="و" * 150, phone="0" * 32)
    create_student(database, clerk, plan)
    assert load_student(database, clerk, plan.unique_id).plan == plan


# --- Enrolling


@pytest.fixture
def student(school: School) -> str:
    school.insert("students", unique_id="S1", name="هدى", college_id="C1")
    return "S1"


def held(database: Database, clerk: Actor) -> list[tuple[object, ...]]:
    rows = load_student(database, clerk, "S1").enrollments
    return [(row.id, row.classroom_id, row.status, row.enrolled_on, row.left_on) for row in rows]


def test_enrolling_today_or_on_a_day(database: Database, school: School, clerk: Actor, student: str):
    made = enroll(database, clerk, student, school.classroom, today() - timedelta(days=3))
    assert held(database, clerk) == [(made, school.classroom, "ACTIVE", today() - timedelta(days=3), None)]
    (file,) = load_student(database, clerk, student).enrollments
    assert (file.year, file.grade_level, file.section) == ("٢٠٢٦", LONG, f"{LONG}1")
    school.insert("students", unique_id="S2", name="x", college_id="C1")
    enroll(database, clerk, "S2", school.classroom)
    assert load_student(database, clerk, "S2").enrollments[0].enrolled_on == RUN_DAY


def test_enrolling_twice_says_where_the_student_is(database: Database, school: School, clerk: Actor, student: str):
    enroll(database, clerk, student, school.classroom)
    refused = refusal(lambda: enroll(database, clerk, student, school.section()))
    assert refused.code == "DUPLICATE"
    assert {name: refused.facts[name] for name in ("section", "grade_level", "year")} == {
        "section": f"{LONG}1", "grade_level": LONG, "year": "٢٠٢٦",
    }  # fmt: skip


def test_enrolling_nobody_or_nowhere(database: Database, school: School, clerk: Actor, student: str):
    nobody = refusal(lambda: enroll(database, clerk, "S9", school.classroom))
    assert (nobody.code, nobody.facts["field"], nobody.facts["value"]) == ("NOT_FOUND", "student_id", "S9")
    nowhere = refusal(lambda: enroll(database, clerk, student, 999))
    assert (nowhere.code, nowhere.facts["field"]) == ("NOT_FOUND", "classroom_id")


def test_to_another_section_the_marks_go_along(database: Database, school: School, clerk: Actor, student: str):
    exam = school.exam(school.period())
    made = enroll(database, clerk, student, school.classroom)
    school.mark(exam, made, score=12)
    other = school.section()
    assert move(database, clerk, made, other) == made
    assert held(database, clerk) == [(made, other, "ACTIVE", RUN_DAY, None)]
    assert school.stands(exam, made)[0] == 12.0


def test_to_another_level_a_new_enrollment_opens(database: Database, school: School, clerk: Actor, student: str):
    made = enroll(database, clerk, student, school.classroom, today() - timedelta(days=9))
    other = school.section(level=school.insert("grade_levels", name="رابع"))
    on = today() - timedelta(days=1)
    opened = move(database, clerk, made, other, on)
    assert held(database, clerk) == [
        (opened, other, "ACTIVE", on, None),
        (made, school.classroom, "TRANSFERRED", today() - timedelta(days=9), on),
    ]


def test_a_move_that_is_refused_leaves_everything(database: Database, school: School, clerk: Actor, student: str):
    made = enroll(database, clerk, student, school.classroom)
    before = held(database, clerk)
    year = school.insert("academic_years", name="أخرى", start_date=day(161), end_date=day(400))
    away = refusal(lambda: move(database, clerk, made, school.section(year=year)))
    assert (away.code, away.facts) == ("VALIDATION_ERROR", {"field": "classroom_id"})
    assert refusal(lambda: move(database, clerk, made, 999)).facts == {"field": "classroom_id"}
    gone = refusal(lambda: move(database, clerk, 999, school.classroom))
    assert (gone.code, gone.table) == ("NOT_FOUND", "enrollments")
    assert held(database, clerk) == before


def test_a_level_cannot_take_who_is_there_already(database: Database, school: School, clerk: Actor, student: str):
    made = enroll(database, clerk, student, school.classroom)
    withdraw(database, clerk, made)
    there = enroll(database, clerk, student, school.section())
    refused = refusal(lambda: return_student(database, clerk, made))
    section = load_student(database, clerk, student).enrollments[0].section
    assert (refused.code, refused.facts["section"]) == ("DUPLICATE", section)
    assert [row[2] for row in held(database, clerk)] == ["ACTIVE", "WITHDRAWN"]
    withdraw(database, clerk, there)
    return_student(database, clerk, made)
    assert [row[2] for row in held(database, clerk)] == ["WITHDRAWN", "ACTIVE"]


def test_who_leaves_keeps_marks_and_gets_them_back(database: Database, school: School, clerk: Actor, student: str):
    exam, empty = school.exam(school.period()), school.exam(school.period(), on=6)
    made = enroll(database, clerk, student, school.classroom)
    school.mark(exam, made, score=12)
    withdraw(database, clerk, made, today() - timedelta(days=2))
    assert held(database, clerk)[0][2:] == ("WITHDRAWN", RUN_DAY, today() - timedelta(days=2))
    assert (school.sheet(exam), school.sheet(empty)) == ([made], [])
    return_student(database, clerk, made)
    assert held(database, clerk)[0][2:] == ("ACTIVE", RUN_DAY, None)
    assert (school.sheet(exam), school.sheet(empty)) == ([made], [made])


def test_who_has_left_is_neither_moved_nor_withdrawn_again(database, school: School, clerk: Actor, student: str):
    made = enroll(database, clerk, student, school.classroom)
    other, level = school.section(), school.section(level=school.insert("grade_levels", name="رابع"))
    move(database, clerk, made, level)
    before = held(database, clerk)
    for act in (
        lambda: withdraw(database, clerk, made),
        lambda: move(database, clerk, made, other),
        lambda: move(database, clerk, made, level),
    ):
        refused = refusal(act)
        assert (refused.code, refused.table) == ("CHANGED", "enrollments")
    assert refusal(lambda: withdraw(database, clerk, 999)).code == "NOT_FOUND"
    assert refusal(lambda: return_student(database, clerk, 999)).code == "NOT_FOUND"
    assert held(database, clerk) == before


def test_the_audit_names_who_moved(database: Database, school: School, clerk: Actor, student: str):
    made = enroll(database, clerk, student, school.classroom)
    withdraw(database, clerk, made)
    told = school.hand.rows(
        "SELECT column_name, new_value, user_id FROM audit_trail WHERE table_name = 'enrollments' AND row_key = ?",
        str(made),
    )
    assert ("status", "WITHDRAWN", clerk.user_id) in told
    assert {user for _column, _value, user in told} == {clerk.user_id}


def test_a_place_is_a_move_within_its_year_and_a_new_enrollment_in_another(
    database: Database, school: School, clerk: Actor, student: str
):
    first = place(database, clerk, student, school.classroom)
    there = school.section()
    assert place(database, clerk, student, there) == first
    year = school.insert("academic_years", name="التالي", start_date=day(161), end_date=day(400))
    next_year = school.section(year=year)
    second = place(database, clerk, student, next_year)
    assert held(database, clerk) == [
        (second, next_year, "ACTIVE", RUN_DAY, None),
        (first, there, "ACTIVE", RUN_DAY, None),
    ]
