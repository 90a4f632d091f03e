"""Writing online tests: sections and questions in order, the total from the database, and what is refused, with why."""

from dataclasses import replace
from decimal import Decimal

import pytest
import sqlalchemy as sa

from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError
from data.quizzes.attempts import load_attempt
from data.quizzes.authoring import (
    SORTS,
    add_question,
    add_section,
    create_test,
    delete_question,
    delete_section,
    delete_test,
    edit_question,
    edit_test,
    list_tests,
    load_test,
    move_question,
    move_section,
    rename_section,
)
from data.quizzes.records import OnlineTestPlan, QuestionPlan
from tests.data.quizzes.written_quizzes import CHOICES, pupil, question, taken, written
from tests.data.staff import staff
from tests.data.typed_school import School
from tests.hand import Hand

PLAN = OnlineTestPlan("اختبار")


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def laid_out(database: Database, test: int) -> list[tuple[str, Decimal, list[Decimal]]]:
    sections = load_test(database, CONSOLE, test).sections
    return [(part.name, part.marks, [one.plan.marks for one in part.questions]) for part in sections]


def keys(database: Database, test: int) -> tuple[list[int], list[int]]:
    """The sections and the questions of a test in order."""
    sections = load_test(database, CONSOLE, test).sections
    return [part.id for part in sections], [one.id for part in sections for one in part.questions]


# --- Writing


def test_a_test_comes_back_as_it_was_written(database: Database, school: School):
    plan = OnlineTestPlan("اختبار <b>", 2026, school.subject, school.level, True)
    test = written(database, [("2.5", 3), ()], **{name: getattr(plan, name) for name in plan.__dataclass_fields__})
    found = load_test(database, CONSOLE, test)
    assert (found.test.plan, found.test.subject, found.test.total_marks) == (plan, "رياضيات", Decimal("5.50"))
    assert (found.test.sections, found.test.questions, found.test.in_progress, found.test.submitted) == (2, 2, 0, 0)
    assert laid_out(database, test) == [("القسم 1", Decimal("5.5"), [Decimal("2.5"), 3]), ("القسم 2", 0, [])]
    assert found.sections[0].questions[0].plan == question("2.5")
    edit_test(database, CONSOLE, test, replace(plan, name="آخر", year=None, subject_id=None, is_open=False))
    assert load_test(database, CONSOLE, test).test.plan == OnlineTestPlan("آخر", None, None, school.level)


def test_the_total_follows_every_change(database: Database):
    test = written(database, [(2, 3), (5,)])
    (first, second), (one, two, three) = keys(database, test)
    steps = [
        (lambda: edit_question(database, CONSOLE, one, question("4.25")), "12.25"),
        (lambda: delete_question(database, CONSOLE, two), "9.25"),
        (lambda: move_question(database, CONSOLE, three, first, 0), "9.25"),
        (lambda: delete_section(database, CONSOLE, second), "9.25"),
        (lambda: add_question(database, CONSOLE, first, question(1)), "10.25"),
        (lambda: delete_section(database, CONSOLE, first), "0"),
    ]
    for act, total in steps:
        act()
        assert load_test(database, CONSOLE, test).test.total_marks == Decimal(total)
    assert laid_out(database, test) == []


def test_sections_and_questions_are_moved_about(database: Database):
    test = written(database, [(1, 2, 3), (4,)])
    (first, second), (one, _two, three, four) = keys(database, test)
    move_question(database, CONSOLE, three, first, 0)
    move_question(database, CONSOLE, one, first, 99)
    assert laid_out(database, test)[0][2] == [3, 2, 1]
    move_question(database, CONSOLE, three, second, 0)
    move_section(database, CONSOLE, second, 0)
    rename_section(database, CONSOLE, first, "الأخير")
    assert laid_out(database, test) == [("القسم 2", 7, [3, 4]), ("الأخير", 3, [2, 1])]
    move_question(database, CONSOLE, four, first, 1)
    assert laid_out(database, test)[1] == ("الأخير", 7, [2, 4, 1])
    other = written(database, [(9,)])
    move_question(database, CONSOLE, four, keys(database, other)[0][0], -5)
    assert laid_out(database, other) == [("القسم 1", 13, [4, 9])]
    assert load_test(database, CONSOLE, test).test.total_marks == 6


def test_a_deleted_test_takes_its_parts_along(database: Database, hand: Hand):
    test, other = written(database), written(database)
    delete_test(database, CONSOLE, test)
    assert refusal(lambda: load_test(database, CONSOLE, test)).code == "NOT_FOUND"
    assert (hand.one("SELECT count(*) FROM sections"), hand.one("SELECT count(*) FROM questions")) == (2, 3)
    assert laid_out(database, other)


def test_a_question_that_other_sql_wrote_is_shown_and_completed(database: Database, hand: Hand):
    test = written(database, [()])
    [section], _none = keys(database, test)
    for choices in ("NULL", "'no list'", "'{}'"):
        hand.run(f"INSERT INTO questions (section_id, marks, choices) VALUES (?, 3, {choices})", section)
    found = load_test(database, CONSOLE, test).sections[0].questions
    assert [one.plan for one in found] == [QuestionPlan("", (), None, Decimal(3))] * 3
    edit_question(database, CONSOLE, found[1].id, question(3))
    assert load_test(database, CONSOLE, test).sections[0].questions[1].plan == question(3)


# --- Lists


def test_lists_are_sorted_filtered_and_cut_by_one_query(database: Database, school: School):
    ids = {name: written(database, [(marks,)], name=name, year=year, is_open=marks > 2)
           for name, year, marks in (("ب", 2026, 1), ("أ", None, 3), ("100%", 2024, 5))}  # fmt: skip
    taken(database, pupil(school), ids["أ"], [0])
    sent: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))

    def names(**asked) -> list[str]:
        sent.clear()
        page = list_tests(database, CONSOLE, **asked)
        assert len([one for one in sent if one.startswith("SELECT")]) == 1
        return [*(test.plan.name for test in page.rows), page.total]

    assert names() == ["100%", "أ", "ب", 3]
    assert names(sort="year") == ["أ", "100%", "ب", 3]
    assert names(sort="-total_marks") == ["100%", "أ", "ب", 3]
    assert names(sort="-attempts", limit=1) == ["أ", 3]
    assert names(sort="name", limit=1, offset=1) == ["أ", 3]
    assert names(term="%") == ["100%", 1]
    assert names(is_open=False) == ["ب", 1]
    assert names(term="nothing") == [0]
    for sort in SORTS:
        assert names(sort=sort)[-1] == 3
    with pytest.raises(KeyError):
        list_tests(database, CONSOLE, sort="id; DROP TABLE exams")
    found = list_tests(database, CONSOLE, term="أ").rows[0]
    assert (found.sections, found.questions, found.in_progress, found.submitted) == (1, 1, 0, 1)


# --- Refusals


QUESTIONS = [
    ({"text": " \n"}, {"field": "text"}),
    ({"choices": ()}, {"field": "choices", "fewest": 2}),
    ({"choices": ("نعم", " نعم")}, {"field": "choices", "fewest": 2}),
    ({"choices": ("نعم", "لا", " ")}, {"field": "choices", "fewest": 2}),
    ({"right": 3}, {"field": "right_choice"}),
    ({"right": -1}, {"field": "right_choice"}),
    ({"right": None}, {"field": "right_choice"}),
    ({"marks": Decimal(0)}, {"field": "marks", "value": Decimal(0)}),
    ({"marks": Decimal("NaN")}, {"field": "marks"}),
    ({"marks": Decimal("0.001")}, {"field": "marks", "value": Decimal("0.001")}),
    ({"marks": Decimal(1000)}, {"field": "marks", "value": Decimal(1000)}),
]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_question_that_is_not_whole_is_refused(database: Database):
    """Before any engine is asked."""
    test = written(database, [(2,)])
    [section], [key] = keys(database, test)
    for change, facts in QUESTIONS:
        plan = replace(question(), **change)
        for act in (
            lambda plan=plan: add_question(database, CONSOLE, section, plan),
            lambda plan=plan: edit_question(database, CONSOLE, key, plan),
        ):
            refused = refusal(act)
            assert (refused.code, refused.table) == ("VALIDATION_ERROR", "questions")
            assert facts.items() <= refused.facts.items()
    for change, facts in (
        ({"name": " "}, {"field": "name"}),
        ({"name": "ن" * 151}, {"field": "name", "longest": 150}),
        ({"year": 40000}, {"field": "year", "value": 40000}),
    ):
        refused = refusal(lambda change=change: edit_test(database, CONSOLE, test, replace(PLAN, **change)))
        assert (refused.code, refused.facts) == ("VALIDATION_ERROR", facts)
    assert refusal(lambda: add_section(database, CONSOLE, test, "")).facts == {"field": "name"}
    assert refusal(lambda: rename_section(database, CONSOLE, section, "ن" * 151)).facts["longest"] == 150
    assert laid_out(database, test) == [("القسم 1", 2, [2])]


def test_what_is_not_there_is_told(database: Database):
    test = written(database, [(2,)])
    [section], [key] = keys(database, test)
    missing = {
        "grade_level_id": lambda: create_test(database, CONSOLE, replace(PLAN, grade_level_id=99)),
        "subject_id": lambda: edit_test(database, CONSOLE, test, replace(PLAN, subject_id=99)),
        "exam_id": lambda: add_section(database, CONSOLE, 99, "x"),
        "section_id": lambda: move_question(database, CONSOLE, key, 99, 0),
    }
    for field, act in missing.items():
        refused = refusal(act)
        assert (refused.code, refused.facts["field"], refused.facts["value"]) == ("NOT_FOUND", field, 99)
    assert refusal(lambda: add_question(database, CONSOLE, 99, question())).facts["field"] == "section_id"
    for act in (
        lambda: load_test(database, CONSOLE, 99),
        lambda: edit_test(database, CONSOLE, 99, PLAN),
        lambda: delete_test(database, CONSOLE, 99),
        lambda: rename_section(database, CONSOLE, 99, "x"),
        lambda: move_section(database, CONSOLE, 99, 0),
        lambda: delete_section(database, CONSOLE, 99),
        lambda: edit_question(database, CONSOLE, 99, question()),
        lambda: move_question(database, CONSOLE, 99, section, 0),
        lambda: delete_question(database, CONSOLE, 99),
    ):
        assert refusal(act).code == "NOT_FOUND"


def test_what_is_answered_keeps_its_choices_and_its_place(database: Database, school: School):
    test = written(database, [(2, 3), (5,)])
    (first, second), (one, two, three) = keys(database, test)
    attempt = taken(database, pupil(school), test, [0, None, 1], done=False)
    for change in ({"right": 1}, {"choices": CHOICES[:2]}):
        refused = refusal(lambda change=change: edit_question(database, CONSOLE, one, replace(question(), **change)))
        assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"field": "choices", "answered": 1})
    edit_question(database, CONSOLE, one, replace(question(4), text="نص آخر"))
    edit_question(database, CONSOLE, two, replace(question(3), right=1))
    assert school.hand.one("SELECT score FROM attempts WHERE id = ?", attempt) == 4
    move_question(database, CONSOLE, three, first, 0)
    assert laid_out(database, test)[0][2] == [5, 4, 3]
    away = keys(database, written(database, [(1,)]))[0][0]
    refused = refusal(lambda: move_question(database, CONSOLE, one, away, 0))
    assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"field": "section_id", "answered": 1})
    for act, facts in (
        (lambda: delete_question(database, CONSOLE, one), {"by": "attempt_answers", "count": 1}),
        (lambda: delete_section(database, CONSOLE, first), {"by": "attempt_answers", "count": 2}),
        (lambda: delete_test(database, CONSOLE, test), {"by": "attempts", "count": 1}),
    ):
        refused = refusal(act)
        assert (refused.code, facts.items() <= refused.facts.items()) == ("IN_USE", True)
    delete_section(database, CONSOLE, second)
    assert [one.answered for one in load_test(database, CONSOLE, test).sections[0].questions] == [1, 1, 0]


def test_right_answers_are_for_who_may_edit_the_test(database: Database, school: School):
    test = written(database)
    attempt = taken(database, pupil(school), test, (0, 1))
    for role in ("admin", "registrar", "teacher", "viewer"):
        who, edits = staff(school, role), role != "viewer"
        questions = [one for section in load_test(database, who, test).sections for one in section.questions]
        answers = load_attempt(database, who, attempt).answers
        assert {one.plan.right for one in questions} == ({0} if edits else {None}), role
        assert {one.question.plan.right for one in answers} == ({0} if edits else {None}), role
        assert [one.is_correct for one in answers] == ([True, False, None] if edits else [None] * 3), role
    edit_test(database, CONSOLE, test, OnlineTestPlan("اختبار العلوم"))
    assert [one.is_correct for one in load_attempt(database, who, attempt).answers] == [True, False, None]
