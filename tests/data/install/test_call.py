"""Procedures by hand: the same on either engine, whole or not at all."""

import pytest

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError
from data.install import call
from tests.data.install.test_verify import SCHOOL
from tests.hand import Hand


@pytest.fixture
def school(hand: Hand) -> Hand:
    """The little school, typed by hand."""
    for statement in SCHOOL:
        hand.run(statement)
    return hand


def test_a_sheet_is_filled_with_who_is_missing(database: Database, school: Hand) -> None:
    school.run("DELETE FROM student_exam_scores WHERE exam_schedule_id = 1")
    assert call(database, CONSOLE, "sp_populate_exam_scores", ["1"]) == []
    assert school.rows("SELECT enrollment_id, score FROM student_exam_scores WHERE exam_schedule_id = 1") == [(1, None)]
    call(database, CONSOLE, "sp_populate_exam_scores", [1])
    assert school.one("SELECT COUNT(*) FROM student_exam_scores WHERE exam_schedule_id = 1") == 1


def test_grades_are_computed_and_the_strict_form_refuses_a_gap(database: Database, school: Hand) -> None:
    call(database, CONSOLE, "sp_fill_final_exam_score", [1, 1])
    assert school.one("SELECT COUNT(*) FROM semester_grades") > 0
    before = school.rows("SELECT id, computed_at FROM semester_grades")
    school.run("UPDATE student_exam_scores SET score = NULL WHERE exam_schedule_id = 1")
    with pytest.raises(RuleError) as refusal:
        call(database, CONSOLE, "sp_fill_final_exam_score_strict", [1, 1])
    assert refusal.value.code == "MARKS_INCOMPLETE"
    exam = school.rows(
        "SELECT b.name, p.name FROM exam_schedules x JOIN subjects b ON b.id = x.subject_id"
        " JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = 1"
    )
    assert refusal.value.facts == {"missing": 1, "exams": [(*exam[0], 1)]}
    assert school.rows("SELECT id, computed_at FROM semester_grades") == before


@pytest.mark.parametrize(
    ("name", "args", "code"),
    [
        ("sp_nothing", [], "NOT_FOUND"),
        ("sp_populate_exam_scores; DROP TABLE users", [1], "NOT_FOUND"),
        ("trg_exam_scores_gone", [], "NOT_FOUND"),
        ("sp_populate_exam_scores", [], "VALIDATION_ERROR"),
        ("sp_populate_exam_scores", [1, 2], "VALIDATION_ERROR"),
        ("sp_populate_exam_scores", ["1 OR 1"], "VALIDATION_ERROR"),
    ],
)
def test_what_is_no_procedure_or_takes_other_arguments_is_refused(
    database: Database, name: str, args: list, code: str
) -> None:
    with pytest.raises(RuleError) as refusal:
        call(database, CONSOLE, name, args)
    assert refusal.value.code == code


@pytest.mark.parametrize("role", ["teacher", "viewer", "student"])
def test_only_who_plans_exams_may(database: Database, role: str) -> None:
    with pytest.raises(RuleError) as refusal:
        call(database, Actor(1, "t", "T", role), "sp_populate_exam_scores", [1])
    assert refusal.value.code == "NOT_ALLOWED"
