"""Every function of the data layer asks who it is for, and refuses in the same words."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

import data
from data import (
    attempts,
    audit,
    carrying,
    committees,
    course_enrollment,
    course_plans,
    courses,
    enrollment,
    exam_sessions,
    finding,
    imports,
    online_tests,
    people,
    periods,
    results,
    schedules,
    scores,
    semester_grades,
    settings,
    structure,
    test_statistics,
    timetables,
    verdicts,
    waiting,
    weeks,
)
from data.committee_records import CommitteeSize, Seated, SessionPlan, SpreadPlan, SpreadRule
from data.course_records import CourseChange, CoursePlan, CoursesPlan, SlotPlan
from data.engine import Actor
from data.errors import RuleError
from data.install import call
from data.permissions import ACTIONS, may, refusal, require
from data.records import Mark, SchedulePlan, StudentPlan
from data.result_records import Scope
from data.tables import ROLES
from data.test_records import Carried, CarryPlan, OnlineTestPlan, QuestionPlan

EXAM = SchedulePlan(1, 1, 1, date(2026, 9, 1), Decimal(20))
STUDENT = StudentPlan("S1", "طالب", "C1")
DAY = date(2026, 9, 1)
COURSE = CoursePlan("K1", "مقرر", "M1", "C1")
SLOT = SlotPlan("K1", "Monday", time(9), time(10))
TEST = OnlineTestPlan("x")
SPREAD = SpreadRule((CommitteeSize("x", 1),))
SEATS = SpreadPlan(1, SPREAD, 0, (), (), ())
QUESTION = QuestionPlan("x", ("a", "b"), 0, Decimal(1))

FUNCTIONS: dict[str, tuple[str, Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = {
    "attempts.give_answer": ("tests.take", attempts.give_answer, (1, 1, 0), {}),
    "attempts.list_attempts": ("tests.read", attempts.list_attempts, (), {}),
    "attempts.load_attempt": ("tests.read", attempts.load_attempt, (1,), {}),
    "attempts.load_paper": ("tests.take", attempts.load_paper, (1,), {}),
    "attempts.offered_tests": ("tests.take", attempts.offered_tests, (), {}),
    "attempts.own_results": ("tests.take", attempts.own_results, (), {}),
    "attempts.start_attempt": ("tests.take", attempts.start_attempt, (1,), {}),
    "audit.list_changes": ("audit.read", audit.list_changes, (), {}),
    "carrying.carry": ("marks.write", carrying.carry, (CarryPlan(1, "", Decimal(1), None, []),), {}),
    "carrying.plan_carry": ("marks.write", carrying.plan_carry, (1, 1), {}),
    "carrying.undo_carry": ("marks.write", carrying.undo_carry, (Carried(),), {}),
    "committees.clear_seat": ("committees.write", committees.clear_seat, (1,), {}),
    "committees.list_committees": ("committees.read", committees.list_committees, (1,), {}),
    "committees.list_seats": ("committees.read", committees.list_seats, (1,), {}),
    "committees.move_seat": ("committees.write", committees.move_seat, (1, "x", "1"), {}),
    "committees.plan_spread": ("committees.write", committees.plan_spread, (1, SPREAD), {}),
    "committees.spread": ("committees.write", committees.spread, (SEATS,), {}),
    "committees.undo_spread": ("committees.write", committees.undo_spread, (Seated(1, (), ()),), {}),
    "course_enrollment.drop": ("enrollment.write", course_enrollment.drop, ("S1", "K1"), {}),
    "course_enrollment.enroll": ("enrollment.write", course_enrollment.enroll, ("S1", "K1"), {}),
    "course_enrollment.swap": ("enrollment.write", course_enrollment.swap, ("S1", ["K1"], "K2"), {}),
    "course_enrollment.undo": ("enrollment.write", course_enrollment.undo, (CourseChange(),), {}),
    "course_plans.apply_plan": ("enrollment.write", course_plans.apply_plan, (CoursesPlan([]),), {}),
    "course_plans.plan_section": ("enrollment.write", course_plans.plan_section, (1,), {}),
    "course_plans.plan_students": ("enrollment.write", course_plans.plan_students, (["S1"], ["K1"]), {}),
    "course_plans.plan_table": ("enrollment.write", course_plans.plan_table, (imports.Table(("id",), ()), ["K1"]), {}),
    "courses.create_course": ("courses.write", courses.create_course, (COURSE,), {}),
    "courses.delete_course": ("courses.write", courses.delete_course, ("K1",), {}),
    "courses.edit_course": ("courses.write", courses.edit_course, ("K1", COURSE), {}),
    "courses.list_courses": ("courses.read", courses.list_courses, (), {}),
    "courses.list_enrolled": ("courses.read", courses.list_enrolled, ("K1",), {}),
    "courses.load_course": ("courses.read", courses.load_course, ("K1",), {}),
    "enrollment.create_student": ("students.write", enrollment.create_student, (STUDENT,), {}),
    "enrollment.edit_student": ("students.write", enrollment.edit_student, ("S1", STUDENT), {}),
    "enrollment.enroll": ("enrollment.write", enrollment.enroll, ("S1", 1), {}),
    "enrollment.load_student": ("students.read", enrollment.load_student, ("S1",), {}),
    "enrollment.move": ("enrollment.write", enrollment.move, (1, 1), {}),
    "enrollment.place": ("enrollment.write", enrollment.place, ("S1", 1), {}),
    "enrollment.return_student": ("enrollment.write", enrollment.return_student, (1,), {}),
    "enrollment.withdraw": ("enrollment.write", enrollment.withdraw, (1,), {}),
    "exam_sessions.delete_session": ("committees.write", exam_sessions.delete_session, (1,), {}),
    "exam_sessions.list_sessions": ("committees.read", exam_sessions.list_sessions, (), {}),
    "exam_sessions.save_session": ("committees.write", exam_sessions.save_session, (SessionPlan("x"),), {}),
    "finding.find_students": ("students.read", finding.find_students, ("x",), {}),
    "finding.page_with": ("students.read", finding.page_with, ("S1",), {}),
    "finding.similar_students": ("students.read", finding.similar_students, (STUDENT,), {}),
    "imports.apply_students": ("import", imports.apply_students, (imports.ImportPlan((), ()),), {}),
    "imports.plan_students": ("import", imports.plan_students, (imports.Table(("unique_id", "name"), ()),), {}),
    "install.call.call": ("schedules.write", call, ("sp_populate_exam_scores", [1]), {}),
    "online_tests.add_question": ("tests.write", online_tests.add_question, (1, QUESTION), {}),
    "online_tests.add_section": ("tests.write", online_tests.add_section, (1, "x"), {}),
    "online_tests.create_test": ("tests.write", online_tests.create_test, (TEST,), {}),
    "online_tests.delete_question": ("tests.write", online_tests.delete_question, (1,), {}),
    "online_tests.delete_section": ("tests.write", online_tests.delete_section, (1,), {}),
    "online_tests.delete_test": ("tests.write", online_tests.delete_test, (1,), {}),
    "online_tests.edit_question": ("tests.write", online_tests.edit_question, (1, QUESTION), {}),
    "online_tests.edit_test": ("tests.write", online_tests.edit_test, (1, TEST), {}),
    "online_tests.list_tests": ("tests.read", online_tests.list_tests, (), {}),
    "online_tests.load_test": ("tests.read", online_tests.load_test, (1,), {}),
    "online_tests.move_question": ("tests.write", online_tests.move_question, (1, 1, 0), {}),
    "online_tests.move_section": ("tests.write", online_tests.move_section, (1, 0), {}),
    "online_tests.rename_section": ("tests.write", online_tests.rename_section, (1, "x"), {}),
    "people.add_user": ("users.write", people.add_user, ("u", "منى", "viewer", "long enough"), {}),
    "people.list_users": ("users.read", people.list_users, (), {}),
    "people.save_user": (
        "users.write", people.save_user, (1,),
        {"username": "u", "full_name": "x", "role": "viewer", "is_active": True, "student_id": None},
    ),
    "people.set_password": ("users.write", people.set_password, (1, "long enough"), {}),
    "people.set_role": ("users.write", people.set_role, (1, "viewer"), {}),
    "people.set_user_active": ("users.write", people.set_user_active, (1, False), {}),
    "periods.delete_period": ("periods.write", periods.delete_period, (1,), {}),
    "periods.list_periods": ("periods.read", periods.list_periods, (), {}),
    "periods.lock_period": ("periods.lock", periods.lock_period, (1,), {}),
    "periods.lock_preview": ("periods.read", periods.lock_preview, (1,), {}),
    "periods.save_period": ("periods.write", periods.save_period, ("x", "FINAL", 1, DAY, DAY), {}),
    "periods.set_period_active": ("periods.write", periods.set_period_active, (1, True), {}),
    "periods.unlock_period": ("periods.lock", periods.unlock_period, (1, "reason"), {}),
    "results.compare": ("results.read", results.compare, ("subject", Scope(), Scope()), {}),
    "results.judged_by": ("results.read", results.judged_by, (1,), {}),
    "results.list_results": ("results.read", results.list_results, ("exam", Scope()), {}),
    "schedules.create_schedule": ("schedules.write", schedules.create_schedule, (EXAM,), {}),
    "schedules.delete_schedule": ("schedules.write", schedules.delete_schedule, (1,), {}),
    "schedules.edit_schedule": ("schedules.write", schedules.edit_schedule, (1, EXAM), {}),
    "schedules.list_schedules": ("schedules.read", schedules.list_schedules, (), {}),
    "schedules.load_schedule": ("schedules.read", schedules.load_schedule, (1,), {}),
    "schedules.populate": ("schedules.write", schedules.populate, (1,), {}),
    "scores.list_sections": ("marks.read", scores.list_sections, (1,), {}),
    "scores.load_sheet": ("marks.read", scores.load_sheet, (1, 1), {}),
    "scores.save_mark": ("marks.write", scores.save_mark, (1, Mark(), Mark(Decimal(5))), {}),
    "scores.sheet_changes": ("marks.read", scores.sheet_changes, (1, 1, None), {}),
    "semester_grades.grade_sources": ("results.read", semester_grades.grade_sources, (1, 1, 1), {}),
    "semester_grades.list_grades": ("results.read", semester_grades.list_grades, (1, 1), {}),
    "semester_grades.list_stale": ("results.read", semester_grades.list_stale, (1,), {}),
    "semester_grades.refill": ("grades.write", semester_grades.refill, (1, [1]), {}),
    "settings.save_settings": ("structure.write", settings.save_settings, (), {"school_name": "x"}),
    "structure.choices": ("structure.read", structure.choices, ("years",), {}),
    "structure.delete_item": ("structure.write", structure.delete_item, ("years", 1), {}),
    "structure.list_items": ("structure.read", structure.list_items, ("years",), {}),
    "structure.save_item": ("structure.write", structure.save_item, ("years", {"name": "x"}), {}),
    "test_statistics.list_leaders": ("results.read", test_statistics.list_leaders, (1,), {}),
    "test_statistics.list_performers": ("results.read", test_statistics.list_performers, (), {}),
    "test_statistics.list_section_performance": ("results.read", test_statistics.list_section_performance, (1,), {}),
    "test_statistics.list_test_statistics": ("results.read", test_statistics.list_test_statistics, (), {}),
    "timetables.add_slot": ("courses.write", timetables.add_slot, (SLOT,), {}),
    "timetables.change_slot": ("courses.write", timetables.change_slot, ("T1", SLOT, SLOT), {}),
    "timetables.delete_slot": ("courses.write", timetables.delete_slot, ("T1",), {}),
    "timetables.double_uses": ("courses.read", timetables.double_uses, (), {}),
    "timetables.slot_double_uses": ("courses.read", timetables.slot_double_uses, (SLOT,), {}),
    "timetables.who_is_hurt": ("courses.read", timetables.who_is_hurt, (SLOT,), {}),
    "verdicts.list_verdicts": ("courses.read", verdicts.list_verdicts, ("S1",), {}),
    "waiting.join": ("enrollment.write", waiting.join, ("S1", "K1"), {}),
    "waiting.leave": ("enrollment.write", waiting.leave, ("S1", "K1"), {}),
    "waiting.list_offers": ("courses.read", waiting.list_offers, (), {}),
    "waiting.list_waiting": ("courses.read", waiting.list_waiting, ("K1",), {}),
    "waiting.pass_on": ("enrollment.write", waiting.pass_on, ("S1", "K1"), {}),
    "weeks.student_week": ("courses.read", weeks.student_week, ("S1",), {}),
}  # fmt: skip
"""Function -> the action it needs, and a call that would pass."""

OWN_OR_ANY: dict[str, tuple[str, Callable[..., Any], tuple[Any, ...]]] = {
    "attempts.finish": ("tests.write", attempts.finish, (1,)),
    "attempts.load_result": ("tests.read", attempts.load_result, (1,)),
}
"""What a student does with an own attempt, and others with any, for which they need the action."""

OWN = {"people.change_own_password"}
"""What everybody does for themselves."""
OPEN = {"people.sign_in", "people.has_admin", "settings.school", "weeks.current_semester", "zones.school_day"}
"""What needs nobody: it comes before signing in."""
UPKEEP = {"demo.fill", "install.cluster", "install.install", "install.upgrade", "install.session.changing",
          "install.state.state", "install.verify.verify", "install.verify.verify_rules", "install.verify.verify_server",
          "install.verify.verify_statistics", "zones.look"}  # fmt: skip
"""What the technician runs on the database itself, with its own password or file."""


class Reached(Exception):
    """The permission was given: the database would be asked."""


class Asked:
    """A database that only tells that it was asked."""

    name = "sqlite"

    def read(self, *args: Any, **kw: Any) -> Any:
        raise Reached

    write = read


def public_functions() -> set[str]:
    """Every public function of the layer that takes a database."""
    found = set()
    for module in pkgutil.walk_packages(data.__path__, "data."):
        if ".migrations" in module.name:
            continue
        room = importlib.import_module(module.name)
        for name, function in inspect.getmembers(room, inspect.isfunction):
            own = function.__module__ == module.name and not name.startswith("_")
            if own and "db" in inspect.signature(function).parameters:
                found.add(f"{module.name}.{name}".removeprefix("data."))
    return found


def test_every_public_function_is_declared():
    assert public_functions() == FUNCTIONS.keys() | OWN_OR_ANY.keys() | OWN | OPEN | UPKEEP


def test_a_function_that_asks_for_nobody_is_declared_so():
    for name in FUNCTIONS:
        assert list(inspect.signature(FUNCTIONS[name][1]).parameters)[:2] == ["db", "who"], name


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_who_may(name: str, role: str):
    action, function, args, kw = FUNCTIONS[name]
    who = Actor(1, "u", "x", role)
    if role in ACTIONS[action]:
        with pytest.raises(Reached):
            function(Asked(), who, *args, **kw)
        return
    with pytest.raises(RuleError) as refused:
        function(Asked(), who, *args, **kw)
    assert (refused.value.code, refused.value.table) == ("NOT_ALLOWED", "")
    assert refused.value.facts == {"action": action, "role": role}


@pytest.mark.parametrize("name", OWN_OR_ANY)
def test_who_may_with_any_or_with_an_own_one(name: str):
    action, function, args = OWN_OR_ANY[name]
    for role in ROLES:
        with pytest.raises((Reached, RuleError)) as answer:
            function(Asked(), Actor(1, "u", "x", role), *args)
        allowed = role in ACTIONS[action] | ACTIONS["tests.take"]
        assert answer.type is (Reached if allowed else RuleError), role
        assert allowed or answer.value.facts == {"action": action, "role": role}


WHO_MAY = {
    "admin": set(ACTIONS) - {"tests.take"},
    "registrar": set(ACTIONS) - {"periods.lock", "users.read", "users.write", "audit.read", "tests.take"},
    "teacher": {"periods.read", "schedules.read", "marks.read", "marks.write", "students.read", "structure.read",
                "results.read", "courses.read", "tests.read", "tests.write", "committees.read"},
    "viewer": {"periods.read", "schedules.read", "marks.read", "students.read", "structure.read", "results.read",
               "courses.read", "tests.read", "committees.read"},
    "student": {"tests.take"},
}  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
def test_the_roles(role: str):
    who = Actor(1, "u", "x", role)
    assert {action for action in ACTIONS if may(who, action)} == WHO_MAY[role]
    for action in WHO_MAY[role]:
        require(who, action)


def test_every_action_is_asked_for_somewhere():
    assert {action for action, *_rest in FUNCTIONS.values()} == set(ACTIONS)


def test_an_action_nobody_declared_is_a_mistake():
    with pytest.raises(KeyError):
        may(Actor(1, "u", "x", "admin"), "marks.burn")


def test_users_are_listed_to_administrators_only():
    for role in ("registrar", "teacher", "viewer"):
        who = Actor(1, "u", "x", role)
        with pytest.raises(RuleError) as refused:
            structure.choices(Asked(), who, "users")
        assert refused.value.facts == refusal(who, "users.read").facts
