"""A refusal becomes a sentence, in both languages, whatever facts came along."""

import ast
import re
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from data.db import errors
from data.db.errors import RuleError, Unavailable
from data.school.permissions import ACTIONS as PERMISSIONS
from tui.commands.reasons import REASONS
from tui.language import refusals as module
from tui.language.i18n import Customs, catalogue, follow, set_language
from tui.language.refusals import RULES, UNAVAILABLE, explain

DATA = Path(errors.__file__).parents[1]
CONTRACT = (
    "VALIDATION_ERROR",
    "TIMETABLE_CONFLICT",
    "ENROLLMENT_CONFLICT",
    "INVALID_STUDENT",
    "INVALID_COURSE",
    "COLLEGE_CONSTRAINT",
    "TIMETABLE_UPDATE_BLOCKED",
    "COURSE_FULL",
    "SCORE_OUT_OF_RANGE",
    "ABSENCE_TYPE_REQUIRED",
    "PERIOD_LOCKED",
    "EXAM_OUTSIDE_PERIOD",
    "EXAM_CONFLICT",
    "EXAM_HAS_MARKS",
    "MAX_SCORE_TOO_LOW",
    "MARKS_INCOMPLETE",
    "ATTEMPT_SUBMITTED",
    "AUDIT_CLOSED",
    "DUPLICATE",
    "NOT_FOUND",
    "IN_USE",
    "NOT_ALLOWED",
    "CHANGED",
)


def raised() -> set[str]:
    """Every code that `data` raises: the first argument of each `RuleError(…)`, by literal or by constant."""
    codes = set()
    for path in DATA.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            name: value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(value := node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name) and (name := target.id)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "RuleError" and node.args:
                codes |= _code(node.args[0], constants)
    return codes


def _code(argument: ast.expr, constants: dict[str, object]) -> set[str]:
    if isinstance(argument, ast.Constant):
        return {argument.value}
    if isinstance(argument, ast.Name):
        return {str(constants.get(argument.id, getattr(errors, argument.id, "")))} - {""}
    return set()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("code", CONTRACT)
def test_every_code_of_the_contract_has_a_sentence_without_any_fact(code, language):
    set_language(language)
    sentence = explain(RuleError(code))
    assert len(sentence) > 15
    assert "{" not in sentence
    assert bool(re.search("[؀-ۿ]", sentence)) == (language == "ar")


def test_every_code_that_data_raises_has_a_sentence():
    of_the_command_line = REASONS.keys() | {"BAD_FILE"}
    assert raised() - RULES.keys() - of_the_command_line == set()


def test_the_codes_of_data_are_found():
    assert {"NOT_ALLOWED", "SIGN_IN_FAILED", "LAST_ADMIN", "WEAK_PASSWORD", "REASON_REQUIRED"} <= raised()


def test_every_reason_has_a_sentence():
    told = re.search(r"reason: (.*?)\.\n", Unavailable.__doc__, re.DOTALL)[1]
    assert set(re.findall(r"`([A-Z_]+)`", told)) == UNAVAILABLE.keys()


def test_the_barest_sentence_of_each_code_needs_no_fact():
    assert [code for code, sentences in RULES.items() if "{" in sentences[-1]] == []


def test_every_permission_has_a_name_in_arabic():
    assert set(PERMISSIONS) <= module.ACTIONS.keys()
    assert [name for name in module.ACTIONS.values() if catalogue("ar").gettext(name) == name] == []


def plain(text: str) -> str:
    """A sentence without the isolates around its values."""
    return text.translate({0x2068: None, 0x2069: None})


def test_the_fullest_sentence_that_the_facts_allow_is_said():
    facts = {"period": "First monthly", "locked_at": datetime(2026, 8, 9), "locked_by": None}
    assert plain(explain(RuleError("PERIOD_LOCKED", "exam_periods", facts))).startswith(
        "“First monthly” was locked on 9 Aug 2026"
    )
    assert plain(explain(RuleError("PERIOD_LOCKED", "", {"period": "First"}))).startswith("“First” is locked")
    assert explain(RuleError("PERIOD_LOCKED")).startswith("The exam period is locked")


def test_numbers_dates_and_roles_are_told_in_the_language():
    facts = {"max_score": Decimal("20.00"), "score": Decimal("21.50")}
    assert explain(RuleError("SCORE_OUT_OF_RANGE", "", facts)) == (
        "A mark here is from 0 to 20; 21.5 was not saved. Correct it."
    )
    set_language("ar")
    assert "معلّم" in explain(RuleError("NOT_ALLOWED", "", {"action": "periods.lock", "role": "teacher"}))
    outside = {
        "exam_date": date(2026, 9, 20),
        "period": "الأولى",
        "start_date": date(2026, 9, 1),
        "end_date": date(2026, 9, 9),
    }
    assert "20 سبتمبر 2026" in explain(RuleError("EXAM_OUTSIDE_PERIOD", "", outside))


def test_days_in_the_wrong_order_are_told():
    wrong = RuleError("VALIDATION_ERROR", "", {"field": "end_date", "order": (date(2026, 9, 9), date(2026, 9, 1))})
    assert explain(wrong) == "The last day, 1 Sep 2026, is before the first, 9 Sep 2026. Turn them round."


def test_a_name_in_a_sentence_keeps_its_own_direction():
    assert "\u2068الأولى\u2069" in explain(RuleError("PERIOD_LOCKED", "", {"period": "الأولى"}))


def test_braces_in_a_fact_are_only_text():
    assert "{0} {x}" in explain(RuleError("PERIOD_LOCKED", "", {"period": "{0} {x}"}))


def test_a_write_that_may_have_been_kept_says_so():
    assert "not known" in explain(Unavailable("GONE", unknown=True))
    assert "not known" not in explain(Unavailable("GONE"))


def test_what_nobody_expected_is_told_with_its_name():
    assert "ZeroDivisionError" in explain(ZeroDivisionError("division by zero"))


def test_only_a_lost_connection_counts_as_lost():
    assert module.is_lost(Unavailable("GONE"))
    assert not module.is_lost(Unavailable("FULL"))
    assert not module.is_lost(RuleError("PERIOD_LOCKED"))
    assert module.is_refusal(RuleError("PERIOD_LOCKED"))


def test_a_clash_of_courses_tells_both_and_the_day_in_the_language():
    facts = {
        "student": "Huda", "course": "Algebra", "other_course": "Biology", "day": "Monday", "start": time(9),
        "end": time(10, 30), "other_start": time(10), "other_end": time(11),
    }  # fmt: skip
    assert plain(explain(RuleError("ENROLLMENT_CONFLICT", "", facts))).startswith(
        "Algebra (Monday 09:00–10:30) clashes with Biology (10:00–11:00)."
    )
    del facts["course"], facts["other_start"]
    assert plain(explain(RuleError("ENROLLMENT_CONFLICT", "", facts))).startswith("Huda would have two lessons at once")
    set_language("ar")
    assert "الاثنين" in plain(explain(RuleError("ENROLLMENT_CONFLICT", "", facts)))


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"capacity": 30, "taken": 30, "waiting": 4}, "Art is full: 30 of 30 seats are taken, 4 waiting."),
        (
            {"capacity": 30, "taken": 29, "offered": 1, "waiting": 4},
            "Art is full: of 30 seats 29 are taken and 1 offered",
        ),
        ({"capacity": 30, "taken": 30, "waiting": None}, "Art is full: 30 of 30 seats are taken. "),
        ({"capacity": 30, "taken": 29, "waiting": 4, "kept": 1}, "The free seats of Art belong to those who wait"),
        ({"capacity": 9, "least": 12}, "Seats of Art that are taken or offered already: 12."),
    ],
)
def test_a_full_course_tells_its_seats(facts, told):
    assert plain(explain(RuleError("COURSE_FULL", "", {"course": "Art"} | facts))).startswith(told)


def test_missing_marks_tell_how_many_and_where():
    exams = [("Physics", "Final", 7), ("Art", "Final", 5), ("Music", "First", 2), ("Sport", "First", 1)]
    refusal = RuleError("MARKS_INCOMPLETE", "", {"missing": 15, "exams": exams})
    assert plain(explain(refusal)).startswith(
        "Marks are still missing (15). Enter them first: Physics, Final (7) · Art, Final (5) · Music, First (2) · …"
    )
    set_language("ar")
    follow(Customs(digits="arabic"))
    assert "(١٥). ارصدها أولًا: Physics، Final (٧) · Art، Final (٥)" in plain(explain(refusal))
    follow(Customs())
