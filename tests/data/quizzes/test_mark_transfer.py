"""Carrying a test's best attempts to a mark sheet: the preview is what happens, in one step that can be taken back."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError
from data.db.tables import EXCUSED, exam_periods
from data.marks.mark_sheets import load_sheet, save_mark
from data.marks.records import Mark
from data.marks.rounding import share
from data.quizzes.attempts import finish, start_attempt
from data.quizzes.authoring import add_question, edit_question, load_test
from data.quizzes.mark_transfer import carry, plan_carry, undo_carry
from data.quizzes.records import CarryPlan
from tests.data.quizzes.written_quizzes import pupil, question, taken, written
from tests.data.staff import assign, staff
from tests.data.typed_school import School


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


class Carrying:
    """A test of ten marks, an exam of twenty, and students with attempts of all kinds, in the order of their names."""

    def __init__(self, database: Database, school: School) -> None:
        self.db, self.school = database, school
        self.test = written(database, [(2, 3), (5,)])
        self.period = school.period()
        self.people = [pupil(school) for _number in range(6)]
        self.exam = school.exam(self.period)
        for who, tries in zip(
            self.people, ([[0, 0, 1]], [[0, 1, 1], [1, 0, 0]], [], [[0, 0, 0]], [[1, 1, 1]], [[0]]), strict=True
        ):
            for given in tries:
                taken(database, who, self.test, given)
        taken(database, self.people[0], self.test, [0, 0, 0], done=False)
        taken(database, self.people[2], self.test, [0], done=False)
        self.enrollments = school.sheet(self.exam)
        school.mark(self.exam, self.enrollments[3], is_present=0, absence_type=EXCUSED)
        school.mark(self.exam, self.enrollments[4], score=3, teacher_notes="ملاحظة")
        school.mark(self.exam, self.enrollments[5], score=4)

    def plan(self, who: Actor = CONSOLE, **asked: object) -> CarryPlan:
        return plan_carry(self.db, who, self.test, self.exam, **asked)

    def marks(self) -> list[Mark]:
        return [row.mark for row in load_sheet(self.db, CONSOLE, self.exam, self.school.classroom).rows]

    def scores(self) -> list[Decimal | None]:
        return [mark.score for mark in self.marks()]


@pytest.fixture
def carrying(database: Database, school: School) -> Carrying:
    return Carrying(database, school)


def test_the_preview_is_what_happens(carrying: Carrying):
    before = carrying.marks()
    plan = carrying.plan()
    assert [(row.verdict, row.best, row.new and row.new.score) for row in plan.rows] == [
        ("gets", 5, 10), ("gets", 8, 16), ("no_attempt", None, None), ("absent", 10, None), ("has_mark", 0, 0),
        ("same", 2, 4),
    ]  # fmt: skip
    assert plan.counts == {"gets": 2, "no_attempt": 1, "absent": 1, "has_mark": 1, "same": 1}
    assert [row.old for row in plan.rows] == before and (plan.total_marks, plan.exam.max_score) == (10, 20)
    told: list[tuple[int, int]] = []
    carried = carry(carrying.db, CONSOLE, plan, lambda *given: told.append(given))
    assert told == [(1, 2), (2, 2)]
    assert carrying.marks() == [row.new if row.verdict == "gets" else row.old for row in plan.rows]
    assert {row.verdict for row in carrying.plan().rows[:2]} == {"same"}
    back = undo_carry(carrying.db, CONSOLE, carried)
    assert carrying.marks() == before
    undo_carry(carrying.db, CONSOLE, back)
    assert carrying.scores()[:2] == [10, 16]


def test_marks_are_replaced_only_when_asked_and_absences_never(carrying: Carrying):
    before = carrying.marks()
    plan = carrying.plan(replace=True)
    assert [row.verdict for row in plan.rows] == ["gets", "gets", "no_attempt", "absent", "gets", "same"]
    carried = carry(carrying.db, CONSOLE, plan)
    assert carrying.marks()[4] == Mark(Decimal(0), teacher_notes="ملاحظة") and carrying.marks()[3] == before[3]
    undo_carry(carrying.db, CONSOLE, carried)
    assert carrying.marks() == before


def test_scaling_rounds_half_up():
    cases = (
        ("1", "3", "20", "6.67"), ("2", "3", "20", "13.33"), ("1", "8", "0.1", "0.01"), ("1", "16", "0.24", "0.02"),
        ("10", "10", "17.5", "17.50"), ("0.01", "9999999.99", "1", "0.00"),
    )  # fmt: skip
    for reached, total, maximum, score in cases:
        assert str(share(Decimal(reached), Decimal(total), Decimal(maximum))) == score


def test_one_section_alone(carrying: Carrying):
    other = carrying.school.section()
    carrying.school.hand.run("UPDATE enrollments SET classroom_id = ? WHERE id = ?", other, carrying.enrollments[0])
    assert [row.verdict for row in carrying.plan(classroom_id=other).rows] == ["gets"]
    carry(carrying.db, CONSOLE, carrying.plan(classroom_id=other))
    assert len(carrying.plan().rows) == 6 and carrying.plan(classroom_id=other).rows[0].verdict == "same"
    assert carrying.plan(classroom_id=carrying.school.classroom).counts["gets"] == 1


def test_a_teacher_carries_to_the_own_section_and_sees_no_other(carrying: Carrying):
    school = carrying.school
    other = school.section()
    school.hand.run("UPDATE enrollments SET classroom_id = ? WHERE id = ?", other, carrying.enrollments[5])
    teacher = staff(school, "teacher")
    assert {(row.verdict, row.old, row.new, row.best) for row in carrying.plan(teacher).rows} == {
        ("not_taught", Mark(), None, None)
    }
    assign(school, teacher)
    plan = carrying.plan(teacher)
    assert (plan.counts["gets"], plan.counts["not_taught"], len(plan.rows)) == (2, 1, 6)
    whole = carrying.plan(replace=True)
    school.mark(carrying.exam, carrying.enrollments[5], score=None)
    stranger = carrying.plan(CONSOLE, classroom_id=other)
    assert refusal(lambda: carry(carrying.db, teacher, stranger)).facts["action"] == "marks.write"
    assert carrying.scores()[0] is None
    carried = carry(carrying.db, teacher, whole)
    assert carrying.scores()[:2] == [10, 16]
    assert refusal(lambda: undo_carry(carrying.db, staff(school, "teacher"), carried)).code == "NOT_ALLOWED"


def test_what_is_not_there_or_worth_nothing(carrying: Carrying):
    db = carrying.db
    for act, table in (
        (lambda: plan_carry(db, CONSOLE, 99, carrying.exam), "exams"),
        (lambda: plan_carry(db, CONSOLE, carrying.test, 99), "exam_schedules"),
        (lambda: carrying.plan(classroom_id=99), "classrooms"),
    ):
        refused = refusal(act)
        assert (refused.code, refused.table) == ("NOT_FOUND", table)
    refused = refusal(lambda: plan_carry(db, CONSOLE, written(db, [()]), carrying.exam))
    assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"field": "total_marks"})


def test_a_locked_period_is_told_before_and_refused_after(carrying: Carrying):
    plan = carrying.plan()
    carrying.school.lock(carrying.period)
    assert carrying.plan().counts == {"locked": 6}
    refused = refusal(lambda: carry(carrying.db, CONSOLE, plan))
    assert refused.code == "PERIOD_LOCKED" and {"period", "locked_at", "student"} <= refused.facts.keys()
    carrying.school.lock(carrying.period, 0)
    carried = carry(carrying.db, CONSOLE, plan)
    carrying.school.lock(carrying.period)
    assert refusal(lambda: undo_carry(carrying.db, CONSOLE, carried)).code == "PERIOD_LOCKED"
    assert carrying.scores()[:2] == [10, 16]


def test_a_preview_that_no_longer_holds_is_refused_whole(carrying: Carrying):
    db, school, plan = carrying.db, carrying.school, carrying.plan()
    school.mark(carrying.exam, carrying.enrollments[1], score=7)
    refused = refusal(lambda: carry(db, CONSOLE, plan))
    assert (refused.code, refused.facts["student"], refused.facts["theirs"].score) == (
        "CHANGED",
        plan.rows[1].student,
        7,
    )
    assert carrying.scores()[:2] == [None, 7]
    school.mark(carrying.exam, carrying.enrollments[1], score=None)
    school.hand.run("UPDATE exam_schedules SET max_score = 40 WHERE id = ?", carrying.exam)
    refused = refusal(lambda: carry(db, CONSOLE, plan))
    assert (refused.code, refused.table) == ("CHANGED", "exam_schedules")
    school.hand.run("UPDATE exam_schedules SET max_score = 20 WHERE id = ?", carrying.exam)
    add_question(db, CONSOLE, load_test(db, CONSOLE, carrying.test).sections[0].id, question(10))
    refused = refusal(lambda: carry(db, CONSOLE, plan))
    assert (refused.code, refused.table) == ("CHANGED", "exams")
    assert [row.new and row.new.score for row in carrying.plan().rows[:2]] == [5, 8]
    assert carrying.scores()[:2] == [None, None]


def test_what_was_changed_since_is_not_taken_back(carrying: Carrying):
    carried = carry(carrying.db, CONSOLE, carrying.plan())
    row = carrying.plan().rows[0]
    save_mark(carrying.db, staff(carrying.school), row.score_id, row.old, replace(row.old, score=Decimal(1)))
    refused = refusal(lambda: undo_carry(carrying.db, CONSOLE, carried))
    assert (refused.code, refused.facts["student"], refused.facts["theirs"].score) == ("CHANGED", row.student, 1)
    assert refused.facts["by"] and refused.facts["at"]
    assert carrying.scores()[:2] == [1, 16]


def test_a_carrying_that_is_stopped_keeps_nothing(carrying: Carrying):
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Stopped

    plan = carrying.plan()
    with pytest.raises(Stopped):
        carry(carrying.db, CONSOLE, plan, stop)
    assert carrying.scores()[:2] == [None, None]


def test_a_better_attempt_and_dearer_questions_are_carried_next_time(carrying: Carrying):
    carry(carrying.db, CONSOLE, carrying.plan())
    finish(carrying.db, carrying.people[0], start_attempt(carrying.db, carrying.people[0], carrying.test))
    assert [row.new and row.new.score for row in carrying.plan(replace=True).rows[:3]] == [20, 16, None]
    key = load_test(carrying.db, CONSOLE, carrying.test).sections[1].questions[0].id
    edit_question(carrying.db, CONSOLE, key, question("3.1"))
    assert [row.new and row.new.score for row in carrying.plan(replace=True).rows[:2]] == [20, Decimal("15.06")]


def test_races_against_marks_and_the_lock_lose_nothing(carrying: Carrying):
    """Whoever comes second is refused or overwrites nothing: the sheet is either the whole carrying or none of it."""
    db, plan = carrying.db, carrying.plan()
    row = plan.rows[1]

    def outcome(act) -> str:
        try:
            act()
        except RuleError as error:
            return error.code
        return ""

    def lock() -> None:
        statement = exam_periods.update().values(is_locked=True)
        db.write(None, lambda connection: connection.execute(statement))

    rivals = (lambda: save_mark(db, CONSOLE, row.score_id, Mark(), Mark(Decimal(9))), lock)
    for turn in range(4):
        with ThreadPoolExecutor(2) as pool:
            told = list(pool.map(outcome, (lambda: carry(db, CONSOLE, plan), rivals[turn % 2])))
        scores = carrying.scores()[:2]
        if turn % 2:
            assert (told[0], scores) in [("", [10, 16]), ("PERIOD_LOCKED", [None, None])]
        else:
            assert (told, scores) in [(["", "CHANGED"], [10, 16]), (["CHANGED", ""], [None, 9])]
        carrying.school.lock(carrying.period, 0)
        for enrollment in carrying.enrollments[:2]:
            carrying.school.mark(carrying.exam, enrollment, score=None)
