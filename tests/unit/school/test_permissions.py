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
from data.courses import bulk_registration, catalogue, registration, student_weeks, timetables, verdicts, waitlist
from data.courses.records import CourseChange, CoursePlan, CoursesPlan, SlotPlan
from data.db.engine import Actor
from data.db.errors import RuleError
from data.db.tables import ROLES
from data.exams import periods, schedules
from data.exams.records import SchedulePlan
from data.install import call
from data.marks import mark_sheets
from data.marks.records import Mark
from data.quizzes import attempts, authoring, mark_transfer, statistics
from data.quizzes.records import Carried, CarryPlan, OnlineTestPlan, QuestionPlan
from data.results import reports, semester_grades
from data.results.records import Scope
from data.school import accounts, audit, settings, structure
from data.school.permissions import ACTIONS, may, refusal, require
from data.seating import committees, sessions
from data.seating.records import CommitteeSize, Seated, SessionPlan, SpreadPlan, SpreadRule
from data.students import enrollment, search
from data.students.importing import plans
from data.students.records import StudentPlan

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
    "quizzes.attempts.give_answer": ("tests.take", attempts.give_answer, (1, 1, 0), {}),
    "quizzes.attempts.list_attempts": ("tests.read", attempts.list_attempts, (), {}),
    "quizzes.attempts.load_attempt": ("tests.read", attempts.load_attempt, (1,), {}),
    "quizzes.attempts.load_paper": ("tests.take", attempts.load_paper, (1,), {}),
    "quizzes.attempts.offered_tests": ("tests.take", attempts.offered_tests, (), {}),
    "quizzes.attempts.own_results": ("tests.take", attempts.own_results, (), {}),
    "quizzes.attempts.start_attempt": ("tests.take", attempts.start_attempt, (1,), {}),
    "school.audit.list_changes": ("audit.read", audit.list_changes, (), {}),
    "quizzes.mark_transfer.carry": ("marks.write", mark_transfer.carry, (CarryPlan(1, "", Decimal(1), None, []),), {}),
    "quizzes.mark_transfer.plan_carry": ("marks.write", mark_transfer.plan_carry, (1, 1), {}),
    "quizzes.mark_transfer.undo_carry": ("marks.write", mark_transfer.undo_carry, (Carried(),), {}),
    "seating.committees.clear_seat": ("committees.write", committees.clear_seat, (1,), {}),
    "seating.committees.list_committees": ("committees.read", committees.list_committees, (1,), {}),
    "seating.committees.list_seats": ("committees.read", committees.list_seats, (1,), {}),
    "seating.committees.move_seat": ("committees.write", committees.move_seat, (1, "x", "1"), {}),
    "seating.committees.plan_spread": ("committees.write", committees.plan_spread, (1, SPREAD), {}),
    "seating.committees.spread": ("committees.write", committees.spread, (SEATS,), {}),
    "seating.committees.undo_spread": ("committees.write", committees.undo_spread, (Seated(1, (), ()),), {}),
    "courses.registration.drop": ("enrollment.write", registration.drop, ("S1", "K1"), {}),
    "courses.registration.enroll": ("enrollment.write", registration.enroll, ("S1", "K1"), {}),
    "courses.registration.swap": ("enrollment.write", registration.swap, ("S1", ["K1"], "K2"), {}),
    "courses.registration.undo": ("enrollment.write", registration.undo, (CourseChange(),), {}),
    "courses.bulk_registration.apply_plan": ("enrollment.write", bulk_registration.apply_plan, (CoursesPlan([]),), {}),
    "courses.bulk_registration.plan_section": ("enrollment.write", bulk_registration.plan_section, (1,), {}),
    "courses.bulk_registration.plan_students": (
        "enrollment.write", bulk_registration.plan_students, (["S1"], ["K1"]), {},
    ),
    "courses.bulk_registration.plan_table": (
        "enrollment.write", bulk_registration.plan_table, (plans.Table(("id",), ()), ["K1"]), {},
    ),
    "courses.catalogue.create_course": ("courses.write", catalogue.create_course, (COURSE,), {}),
    "courses.catalogue.delete_course": ("courses.write", catalogue.delete_course, ("K1",), {}),
    "courses.catalogue.edit_course": ("courses.write", catalogue.edit_course, ("K1", COURSE), {}),
    "courses.catalogue.list_courses": ("courses.read", catalogue.list_courses, (), {}),
    "courses.catalogue.list_enrolled": ("courses.read", catalogue.list_enrolled, ("K1",), {}),
    "courses.catalogue.load_course": ("courses.read", catalogue.load_course, ("K1",), {}),
    "students.enrollment.create_student": ("students.write", enrollment.create_student, (STUDENT,), {}),
    "students.enrollment.edit_student": ("students.write", enrollment.edit_student, ("S1", STUDENT), {}),
    "students.enrollment.enroll": ("enrollment.write", enrollment.enroll, ("S1", 1), {}),
    "students.enrollment.load_student": ("students.read", enrollment.load_student, ("S1",), {}),
    "students.enrollment.move": ("enrollment.write", enrollment.move, (1, 1), {}),
    "students.enrollment.place": ("enrollment.write", enrollment.place, ("S1", 1), {}),
    "students.enrollment.return_student": ("enrollment.write", enrollment.return_student, (1,), {}),
    "students.enrollment.withdraw": ("enrollment.write", enrollment.withdraw, (1,), {}),
    "seating.sessions.delete_session": ("committees.write", sessions.delete_session, (1,), {}),
    "seating.sessions.list_sessions": ("committees.read", sessions.list_sessions, (), {}),
    "seating.sessions.save_session": ("committees.write", sessions.save_session, (SessionPlan("x"),), {}),
    "students.search.find_students": ("students.read", search.find_students, ("x",), {}),
    "students.search.page_with": ("students.read", search.page_with, ("S1",), {}),
    "students.search.similar_students": ("students.read", search.similar_students, (STUDENT,), {}),
    "students.importing.plans.apply_students": ("import", plans.apply_students, (plans.ImportPlan((), ()),), {}),
    "students.importing.plans.plan_students": (
        "import", plans.plan_students, (plans.Table(("unique_id", "name"), ()),), {},
    ),
    "install.call.call": ("schedules.write", call, ("sp_populate_exam_scores", [1]), {}),
    "quizzes.authoring.add_question": ("tests.write", authoring.add_question, (1, QUESTION), {}),
    "quizzes.authoring.add_section": ("tests.write", authoring.add_section, (1, "x"), {}),
    "quizzes.authoring.create_test": ("tests.write", authoring.create_test, (TEST,), {}),
    "quizzes.authoring.delete_question": ("tests.write", authoring.delete_question, (1,), {}),
    "quizzes.authoring.delete_section": ("tests.write", authoring.delete_section, (1,), {}),
    "quizzes.authoring.delete_test": ("tests.write", authoring.delete_test, (1,), {}),
    "quizzes.authoring.edit_question": ("tests.write", authoring.edit_question, (1, QUESTION), {}),
    "quizzes.authoring.edit_test": ("tests.write", authoring.edit_test, (1, TEST), {}),
    "quizzes.authoring.list_tests": ("tests.read", authoring.list_tests, (), {}),
    "quizzes.authoring.load_test": ("tests.read", authoring.load_test, (1,), {}),
    "quizzes.authoring.move_question": ("tests.write", authoring.move_question, (1, 1, 0), {}),
    "quizzes.authoring.move_section": ("tests.write", authoring.move_section, (1, 0), {}),
    "quizzes.authoring.rename_section": ("tests.write", authoring.rename_section, (1, "x"), {}),
    "school.accounts.add_user": ("users.write", accounts.add_user, ("u", "منى", "viewer", "long enough"), {}),
    "school.accounts.list_users": ("users.read", accounts.list_users, (), {}),
    "school.accounts.save_user": (
        "users.write", accounts.save_user, (1,),
        {"username": "u", "full_name": "x", "role": "viewer", "is_active": True, "student_id": None},
    ),
    "school.accounts.set_password": ("users.write", accounts.set_password, (1, "long enough"), {}),
    "school.accounts.set_role": ("users.write", accounts.set_role, (1, "viewer"), {}),
    "school.accounts.set_user_active": ("users.write", accounts.set_user_active, (1, False), {}),
    "exams.periods.delete_period": ("periods.write", periods.delete_period, (1,), {}),
    "exams.periods.list_periods": ("periods.read", periods.list_periods, (), {}),
    "exams.periods.lock_period": ("periods.lock", periods.lock_period, (1,), {}),
    "exams.periods.lock_preview": ("periods.read", periods.lock_preview, (1,), {}),
    "exams.periods.save_period": ("periods.write", periods.save_period, ("x", "FINAL", 1, DAY, DAY), {}),
    "exams.periods.set_period_active": ("periods.write", periods.set_period_active, (1, True), {}),
    "exams.periods.unlock_period": ("periods.lock", periods.unlock_period, (1, "reason"), {}),
    "results.reports.compare": ("results.read", reports.compare, ("subject", Scope(), Scope()), {}),
    "results.reports.judged_by": ("results.read", reports.judged_by, (1,), {}),
    "results.reports.list_results": ("results.read", reports.list_results, ("exam", Scope()), {}),
    "exams.schedules.create_schedule": ("schedules.write", schedules.create_schedule, (EXAM,), {}),
    "exams.schedules.delete_schedule": ("schedules.write", schedules.delete_schedule, (1,), {}),
    "exams.schedules.edit_schedule": ("schedules.write", schedules.edit_schedule, (1, EXAM), {}),
    "exams.schedules.list_schedules": ("schedules.read", schedules.list_schedules, (), {}),
    "exams.schedules.load_schedule": ("schedules.read", schedules.load_schedule, (1,), {}),
    "exams.schedules.populate": ("schedules.write", schedules.populate, (1,), {}),
    "marks.mark_sheets.list_sections": ("marks.read", mark_sheets.list_sections, (1,), {}),
    "marks.mark_sheets.load_sheet": ("marks.read", mark_sheets.load_sheet, (1, 1), {}),
    "marks.mark_sheets.save_mark": ("marks.write", mark_sheets.save_mark, (1, Mark(), Mark(Decimal(5))), {}),
    "marks.mark_sheets.sheet_changes": ("marks.read", mark_sheets.sheet_changes, (1, 1, None), {}),
    "results.semester_grades.grade_sources": ("results.read", semester_grades.grade_sources, (1, 1, 1), {}),
    "results.semester_grades.list_grades": ("results.read", semester_grades.list_grades, (1, 1), {}),
    "results.semester_grades.list_stale": ("results.read", semester_grades.list_stale, (1,), {}),
    "results.semester_grades.refill": ("grades.write", semester_grades.refill, (1, [1]), {}),
    "school.settings.save_settings": ("structure.write", settings.save_settings, (), {"school_name": "x"}),
    "school.structure.choices": ("structure.read", structure.choices, ("years",), {}),
    "school.structure.delete_item": ("structure.write", structure.delete_item, ("years", 1), {}),
    "school.structure.list_items": ("structure.read", structure.list_items, ("years",), {}),
    "school.structure.save_item": ("structure.write", structure.save_item, ("years", {"name": "x"}), {}),
    "quizzes.statistics.list_leaders": ("results.read", statistics.list_leaders, (1,), {}),
    "quizzes.statistics.list_performers": ("results.read", statistics.list_performers, (), {}),
    "quizzes.statistics.list_section_performance": ("results.read", statistics.list_section_performance, (1,), {}),
    "quizzes.statistics.list_test_statistics": ("results.read", statistics.list_test_statistics, (), {}),
    "courses.timetables.add_slot": ("courses.write", timetables.add_slot, (SLOT,), {}),
    "courses.timetables.change_slot": ("courses.write", timetables.change_slot, ("T1", SLOT, SLOT), {}),
    "courses.timetables.delete_slot": ("courses.write", timetables.delete_slot, ("T1",), {}),
    "courses.timetables.double_uses": ("courses.read", timetables.double_uses, (), {}),
    "courses.timetables.slot_double_uses": ("courses.read", timetables.slot_double_uses, (SLOT,), {}),
    "courses.timetables.who_is_hurt": ("courses.read", timetables.who_is_hurt, (SLOT,), {}),
    "courses.verdicts.list_verdicts": ("courses.read", verdicts.list_verdicts, ("S1",), {}),
    "courses.waitlist.join": ("enrollment.write", waitlist.join, ("S1", "K1"), {}),
    "courses.waitlist.leave": ("enrollment.write", waitlist.leave, ("S1", "K1"), {}),
    "courses.waitlist.list_offers": ("courses.read", waitlist.list_offers, (), {}),
    "courses.waitlist.list_waiting": ("courses.read", waitlist.list_waiting, ("K1",), {}),
    "courses.waitlist.pass_on": ("enrollment.write", waitlist.pass_on, ("S1", "K1"), {}),
    "courses.student_weeks.student_week": ("courses.read", student_weeks.student_week, ("S1",), {}),
}  # fmt: skip
"""Function -> the action it needs, and a call that would pass."""

OWN_OR_ANY: dict[str, tuple[str, Callable[..., Any], tuple[Any, ...]]] = {
    "quizzes.attempts.finish": ("tests.write", attempts.finish, (1,)),
    "quizzes.attempts.load_result": ("tests.read", attempts.load_result, (1,)),
}
"""What a student does with an own attempt, and others with any, for which they need the action."""

OWN = {"school.accounts.change_own_password"}
"""What everybody does for themselves."""
OPEN = {"school.accounts.sign_in", "school.accounts.has_admin", "school.settings.school",
        "courses.student_weeks.current_semester", "school.time_zones.school_day"}
"""What needs nobody: it comes before signing in."""
UPKEEP = {"demo.filling.fill", "install.cluster", "install.install", "install.upgrade", "install.session.changing",
          "install.state.state", "install.verify.verify", "install.verify.verify_rules", "install.verify.verify_server",
          "install.verify.verify_statistics", "school.time_zones.look"}  # fmt: skip
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
