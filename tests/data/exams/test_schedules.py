"""Exam schedules: made, moved, taken away, and each refusal with its facts."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.exams.records import Schedule, SchedulePlan
from data.exams.schedules import (
    create_schedule,
    delete_schedule,
    edit_schedule,
    list_schedules,
    load_schedule,
    populate,
)
from tests.data.staff import staff
from tests.data.typed_school import LONG, School, today


def days(number: int) -> date:
    return today() + timedelta(days=number)


@pytest.fixture
def admin(school: School) -> Actor:
    school.open = school.period()
    return staff(school)


@pytest.fixture
def plan(school: School, admin: Actor) -> SchedulePlan:
    return SchedulePlan(school.open, school.subject, school.level, days(5), Decimal("20.00"), time(9), 60)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def test_an_exam_comes_back_as_it_was_made(database: Database, school: School, admin: Actor, plan: SchedulePlan):
    school.student(), school.student(school.section())
    made = create_schedule(database, admin, plan)
    assert made == Schedule(
        made.id, school.open, LONG, False, school.subject, "رياضيات", school.level, LONG, days(5), time(9), 60,
        Decimal(20), 2, 0,
    )  # fmt: skip
    assert load_schedule(database, admin, made.id) == made
    assert list_schedules(database, admin) == [made]
    assert school.hand.one("SELECT created_by FROM exam_schedules") == admin.user_id


@pytest.mark.parametrize("score", ["0.01", "12.50", "100", "999.99"])
def test_a_maximum_is_exact(database: Database, admin: Actor, plan: SchedulePlan, score: str):
    made = create_schedule(database, admin, replace(plan, max_score=Decimal(score)))
    assert (made.max_score, type(made.max_score)) == (Decimal(score), Decimal)


def test_exams_of_a_period_and_of_a_year_by_date(database: Database, school: School, admin: Actor, plan: SchedulePlan):
    late = create_schedule(database, admin, plan)
    early = create_schedule(database, admin, replace(plan, exam_date=days(-5), start_time=None, duration_minutes=None))
    assert [exam.id for exam in list_schedules(database, admin, year_id=school.year)] == [early.id, late.id]
    assert list_schedules(database, admin, period_id=school.period()) == []
    assert list_schedules(database, admin, year_id=school.year + 1) == []


def test_an_exam_is_moved(database: Database, school: School, admin: Actor, plan: SchedulePlan):
    school.student()
    made = create_schedule(database, admin, plan)
    moved = edit_schedule(database, admin, made.id, replace(plan, exam_date=days(6), start_time=time(11, 30)))
    assert moved == replace(made, exam_date=days(6), start_time=time(11, 30))
    assert refusal(lambda: edit_schedule(database, admin, 999, plan)).code == "NOT_FOUND"
    assert refusal(lambda: load_schedule(database, admin, 999)).code == "NOT_FOUND"


def test_who_is_missing_on_a_sheet_is_put_there(database, school: School, admin: Actor, plan: SchedulePlan):
    first = school.student()
    made = create_schedule(database, admin, plan)
    school.mark(made.id, first, score=4)
    school.student()
    school.hand.run("DELETE FROM student_exam_scores WHERE exam_schedule_id = ? AND score IS NULL", made.id)
    assert populate(database, admin, made.id) == 1
    assert populate(database, admin, made.id) == 0
    assert load_schedule(database, admin, made.id).marked == 1


# --- Refusals and their facts


@pytest.mark.parametrize(("start", "minutes"), [(time(9), 30), (time(8, 30), 31), (time(9, 59), 60), (time(8), 180)])
def test_a_clash_names_the_other_exam(database, school: School, admin: Actor, plan: SchedulePlan, start, minutes):
    create_schedule(database, admin, plan)
    other = replace(plan, subject_id=school.insert("subjects", name="علوم"), start_time=start, duration_minutes=minutes)
    refused = refusal(lambda: create_schedule(database, admin, other))
    assert (refused.code, refused.table, refused.facts) == (
        "EXAM_CONFLICT",
        "exam_schedules",
        {"grade_level": LONG, "subject": "رياضيات", "exam_date": days(5), "start": time(9), "end": time(10)},
    )


def test_a_clash_past_midnight_names_the_day_it_ends(database, school: School, admin: Actor, plan: SchedulePlan):
    create_schedule(database, admin, replace(plan, start_time=time(23), duration_minutes=120))
    other = replace(plan, subject_id=school.insert("subjects", name="علوم"), exam_date=days(6), start_time=time(0, 30))
    refused = refusal(lambda: create_schedule(database, admin, other))
    assert (refused.code, refused.facts) == (
        "EXAM_CONFLICT",
        {"grade_level": LONG, "subject": "رياضيات", "exam_date": days(5), "start": time(23), "end": time(1),
         "end_date": days(6)},
    )  # fmt: skip


def test_touching_ends_are_no_clash_and_a_move_may_clash(database, admin: Actor, plan: SchedulePlan):
    create_schedule(database, admin, plan)
    after = create_schedule(database, admin, replace(plan, start_time=time(10)))
    refused = refusal(lambda: edit_schedule(database, admin, after.id, replace(plan, start_time=time(9, 59))))
    assert (refused.code, refused.facts["start"]) == ("EXAM_CONFLICT", time(9))
    assert load_schedule(database, admin, after.id) == after


@pytest.mark.parametrize("offset", [-21, 21])
def test_a_day_outside_the_period(database: Database, admin: Actor, plan: SchedulePlan, offset: int):
    refused = refusal(lambda: create_schedule(database, admin, replace(plan, exam_date=days(offset))))
    assert (refused.code, refused.facts) == (
        "EXAM_OUTSIDE_PERIOD",
        {"field": "exam_date", "period": LONG, "start_date": days(-20), "end_date": days(20),
         "exam_date": days(offset)},
    )  # fmt: skip


def test_a_locked_period_takes_none(database, school: School, admin: Actor, plan: SchedulePlan):
    made = create_schedule(database, admin, plan)
    school.lock(school.open, locked_by_user_id=admin.user_id)
    school.student()
    for act in (
        lambda: create_schedule(database, admin, replace(plan, exam_date=days(6))),
        lambda: edit_schedule(database, admin, made.id, replace(plan, exam_date=days(6))),
        lambda: delete_schedule(database, admin, made.id),
        lambda: populate(database, admin, made.id),
    ):
        refused = refusal(act)
        assert (refused.code, refused.facts["period"]) == ("PERIOD_LOCKED", LONG)
        assert refused.facts["locked_by"] == admin.full_name
    assert load_schedule(database, admin, made.id).is_locked


def test_a_maximum_below_what_is_entered(database, school: School, admin: Actor, plan: SchedulePlan):
    made = create_schedule(database, admin, plan)
    for score in ("18.50", "17", "3"):
        school.mark(made.id, school.student(), score=score)
    refused = refusal(lambda: edit_schedule(database, admin, made.id, replace(plan, max_score=Decimal("16"))))
    assert (refused.code, refused.facts) == (
        "MAX_SCORE_TOO_LOW",
        {"field": "max_score", "highest": Decimal("18.50"), "above": 2},
    )
    assert edit_schedule(database, admin, made.id, replace(plan, max_score=Decimal("18.50"))).marked == 3


def test_an_exam_with_marks_stays(database, school: School, admin: Actor, plan: SchedulePlan):
    made = create_schedule(database, admin, plan)
    student = school.student()
    school.mark(made.id, student, score=3)
    refused = refusal(lambda: delete_schedule(database, admin, made.id))
    assert (refused.code, refused.facts) == (
        "EXAM_HAS_MARKS",
        {"subject": "رياضيات", "grade_level": LONG, "marked": 1},
    )
    school.mark(made.id, student, score=None)
    delete_schedule(database, admin, made.id)
    assert school.sheet(made.id) == []
    assert refusal(lambda: delete_schedule(database, admin, made.id)).code == "NOT_FOUND"


def test_an_exam_keeps_its_place_under_marks(database, school: School, admin: Actor, plan: SchedulePlan):
    made = create_schedule(database, admin, plan)
    school.mark(made.id, school.student(), score=3)
    science = school.insert("subjects", name="علوم")
    refused = refusal(lambda: edit_schedule(database, admin, made.id, replace(plan, subject_id=science)))
    assert (refused.code, refused.facts["field"]) == ("VALIDATION_ERROR", "subject_id")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"max_score": Decimal(0)}, "max_score"), ({"max_score": Decimal(-1)}, "max_score"),
     ({"duration_minutes": -1}, "duration_minutes"), ({"duration_minutes": 40_000}, "duration_minutes"),
     ({"max_score": Decimal("12.345")}, "max_score"), ({"max_score": Decimal(1000)}, "max_score"),
     ({"max_score": Decimal("NaN")}, "max_score"), ({"max_score": Decimal("1e40")}, "max_score")],
)  # fmt: skip
def test_values_that_do_not_fit(database: Database, admin: Actor, plan: SchedulePlan, change: dict, field: str):
    refused = refusal(lambda: create_schedule(database, admin, replace(plan, **change)))
    assert (refused.code, refused.facts["field"]) == ("VALIDATION_ERROR", field)


@pytest.mark.parametrize("name", ["subject_id", "grade_level_id", "exam_period_id"])
def test_something_that_is_not_there(database: Database, admin: Actor, plan: SchedulePlan, name: str):
    refused = refusal(lambda: create_schedule(database, admin, replace(plan, **{name: 999})))
    assert (refused.code, refused.facts.get("field")) == ("NOT_FOUND", name)


def test_a_list_is_one_query_that_reads_no_other_exams_marks(
    database, school: School, admin: Actor, plan: SchedulePlan
):
    for number in range(3):
        create_schedule(database, admin, replace(plan, exam_date=days(number)))
    sent: list[tuple[str, tuple[object, ...]]] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2:4]))
    assert len(list_schedules(database, admin, period_id=school.open)) == 3
    ((query, values),) = [given for given in sent if given[0].startswith("SELECT")]
    if database.name == "sqlite":
        lines = [row[3] for row in school.hand.rows(f"EXPLAIN QUERY PLAN {query}", *values)]
        assert not [line for line in lines if line.startswith("SCAN student_exam_scores")]
