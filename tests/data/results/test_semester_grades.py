"""Semester grades: what is stored and what would be, what each is made of, and filling a section again."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError
from data.db.tables import EXCUSED, UNEXCUSED
from data.results.records import Grade, GradeRow, StaleSection, Weights
from data.results.semester_grades import grade_sources, list_grades, list_stale, refill
from data.students.enrollment import withdraw
from tests.data.staff import assign, staff
from tests.data.typed_school import School, day


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def grade(monthly: object, midterm: object, final: object, total: object, passed: bool | None) -> Grade:
    parts = (
        None if part is None else Decimal(str(part)).quantize(Decimal("0.01")) for part in (monthly, midterm, final)
    )
    return Grade(*parts, None if total is None else Decimal(str(total)).quantize(Decimal("0.01")), passed)


class Term:
    """Two students with a monthly, a midterm and a final exam of twenty, all marked, and one in another section."""

    def __init__(self, db: Database, school: School) -> None:
        self.db, self.school = db, school
        self.room, self.other = school.classroom, school.section()
        self.one, self.two, self.three = school.student(), school.student(), school.student(self.other)
        self.exams = [
            school.exam(school.period(type=kind), 5 - number)
            for number, kind in enumerate(("MONTHLY", "MIDTERM", "FINAL"))
        ]
        for exam, marks in zip(self.exams, ((20, 10), (10, 5), (14, 2)), strict=True):
            for enrollment, mark in zip((self.one, self.two), marks, strict=True):
                school.mark(exam, enrollment, score=mark)

    def rows(self, **asked: int) -> list[GradeRow]:
        return list_grades(self.db, CONSOLE, self.school.semester, self.room, **asked)

    def stale(self) -> dict[int, tuple[int, int, int]]:
        found = list_stale(self.db, CONSOLE, self.school.semester)
        return {one.classroom_id: (one.stale, one.new, one.missing) for one in found}

    def refill(self, *rooms: int, **asked: object) -> int:
        return refill(self.db, CONSOLE, self.school.semester, rooms or (self.room,), **asked)

    def stored(self) -> list[tuple[object, ...]]:
        return self.school.hand.rows(
            "SELECT enrollment_id, monthly_score, midterm_score, final_score, total, is_passed FROM semester_grades"
            " ORDER BY enrollment_id"
        )


@pytest.fixture
def term(database: Database, school: School) -> Term:
    return Term(database, school)


def test_grades_before_and_after_they_are_filled(term: Term):
    first, second = term.rows()
    assert (first.enrollment_id, first.student_id, first.student, first.subject) == (term.one, "S3", "طالب", "رياضيات")
    assert (first.stored, first.now, first.computed_at) == (None, grade(100, 50, 70, 70, True), None)
    assert (second.now, second.missing, second.stale) == (grade(50, 25, 10, "22.5", False), 0, False)
    assert term.stale() == {term.room: (0, 2, 0), term.other: (0, 1, 3)}
    assert term.refill() == 2
    first, second = term.rows()
    assert (first.stored, first.stale, second.stored == second.now) == (first.now, False, True)
    assert first.computed_at is not None
    assert term.stale() == {term.other: (0, 1, 3)}
    assert term.refill() == 0
    assert term.rows(subject_id=99) == []


def test_a_mark_or_a_policy_changed_since_makes_them_stale(term: Term):
    term.refill()
    term.school.mark(term.exams[2], term.two, score=20)
    first, second = term.rows()
    assert (first.stale, second.stale, second.stored, second.now) == (
        False, True, grade(50, 25, 10, "22.5", False), grade(50, 25, 100, "67.5", True),
    )  # fmt: skip
    assert term.stale()[term.room] == (1, 0, 0)
    term.school.insert("grading_policies", academic_year_id=term.school.year, pass_percentage=71)
    assert term.stale()[term.room] == (2, 0, 0)
    assert term.refill() == 2
    assert [row.stored.is_passed for row in term.rows() if row.stored] == [False, False]
    assert list_stale(term.db, CONSOLE, term.school.semester) == [
        StaleSection(term.other, term.school.hand.one("SELECT name FROM grade_levels"),
                     term.school.hand.one("SELECT name FROM classrooms WHERE id = ?", term.other), 0, 1, 3)
    ]  # fmt: skip


def test_a_missing_mark_is_said_and_never_counted_as_zero(term: Term):
    term.school.mark(term.exams[2], term.two, score=None)
    assert [row.missing for row in term.rows()] == [0, 1]
    assert term.rows()[1].now == grade(50, 25, None, None, None)
    error = refusal(lambda: term.refill(strict=True))
    assert (error.code, error.facts["missing"], error.facts["classroom_id"]) == ("MARKS_INCOMPLETE", 1, term.room)
    assert term.stored() == []
    assert term.refill() == 2
    assert term.rows()[1].stored == grade(50, 25, None, None, None)
    assert term.stale() == {term.room: (0, 0, 1), term.other: (0, 1, 3)}


def test_sections_are_filled_all_or_none(term: Term):
    steps: list[tuple[int, int]] = []
    error = refusal(lambda: term.refill(term.room, term.other, strict=True))
    assert (error.facts["classroom_id"], error.facts["missing"], term.stored()) == (term.other, 3, [])

    class Stopped(Exception):
        """Whoever watches has had enough."""

    def stop(done: int, total: int) -> None:
        steps.append((done, total))
        if done == total:
            raise Stopped

    with pytest.raises(Stopped):
        term.refill(term.room, term.other, progress=stop)
    assert (steps, term.stored()) == ([(1, 2), (2, 2)], [])
    assert term.refill(term.room, term.other) == 3
    assert len(term.stored()) == 3


def test_who_left_keeps_what_was_stored_and_is_not_listed(term: Term):
    term.refill()
    withdraw(term.db, CONSOLE, term.two)
    term.school.mark(term.exams[0], term.two, score=20)
    before = term.stored()
    assert [row.enrollment_id for row in term.rows()] == [term.one]
    assert term.room not in term.stale()
    assert term.refill() == 0
    assert term.stored() == before


def test_a_grade_without_an_exam_left_is_stale_until_it_is_filled_again(term: Term):
    art = term.school.insert("subjects", name="فنون")
    exam = term.school.exam(term.school.period(), 1, subject_id=art)
    term.refill()
    term.school.hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    gone = term.rows(subject_id=art)
    assert [(row.stored, row.now, row.stale) for row in gone] == [(grade(None, None, None, None, None), None, True)] * 2
    assert term.stale()[term.room] == (2, 0, 0)
    assert term.refill() == 2
    assert (term.rows(subject_id=art), len(term.stored())) == ([], 2)


def test_what_a_grade_is_made_of(term: Term):
    school = term.school
    school.mark(term.exams[1], term.one, is_present=0, absence_type=EXCUSED)
    school.mark(term.exams[2], term.one, is_present=0, absence_type=UNEXCUSED)
    diagnostic = school.exam(school.period(type="DIAGNOSTIC"), 1)
    school.mark(diagnostic, term.one, score=3)
    school.exam(school.period(type="MONTHLY"), 8, max_score=30)
    made = grade_sources(term.db, CONSOLE, term.one, school.subject, school.semester)
    assert [(row.type, row.score, row.percentage, row.counts) for row in made.rows] == [
        ("MONTHLY", Decimal(20), Decimal(100), True), ("MONTHLY", None, None, True),
        ("MIDTERM", Decimal(0), None, False), ("FINAL", Decimal(0), Decimal(0), True),
    ]  # fmt: skip
    assert made.weights == Weights(20, 30, 50, 50, "NONE", None)
    assert str(made.rows[0].exam_date) == day(5)
    school.insert("grading_policies", academic_year_id=school.year, subject_id=school.subject, final_weight=70,
                  monthly_weight=0, excused_absence="ZERO", unexcused_absence="LEFT_OUT")  # fmt: skip
    school.insert("grading_policies", academic_year_id=school.year, final_weight=1)
    made = grade_sources(term.db, CONSOLE, term.one, school.subject, school.semester)
    assert [(row.percentage, row.counts) for row in made.rows[2:]] == [(Decimal(0), True), (None, False)]
    assert made.weights == Weights(0, 30, 70, 50, "SUBJECT", None)
    assert [(row.policy, row.kept_at) for row in made.rows[:1]] == [("SUBJECT", None)]
    assert refusal(lambda: grade_sources(term.db, CONSOLE, 99, school.subject, school.semester)).code == "NOT_FOUND"


def test_two_who_fill_at_once_and_a_mark_beside_them(term: Term):
    for score in (1, 20, 7):
        with ThreadPoolExecutor(2) as pool:
            done = [pool.submit(term.refill, term.room, term.other) for _who in range(2)]
            term.school.mark(term.exams[2], term.two, score=score)
        assert all(one.exception() is None for one in done)
        term.refill()
        assert [row.stale for row in term.rows()] == [False, False]
        assert term.rows()[1].stored.final_score == score * 5


def test_a_teacher_reads_the_grades_of_what_is_assigned(term: Term):
    teacher, other = staff(term.school, "teacher"), staff(term.school, "teacher")
    art = term.school.insert("subjects", name="فنون")
    assign(term.school, teacher, term.room)
    assign(term.school, other, term.room, art)
    assign(term.school, other, term.other)
    semester, subject = term.school.semester, term.school.subject
    assert len(list_grades(term.db, teacher, semester, term.room)) == 2
    assert not list_grades(term.db, other, semester, term.room)
    assert not list_grades(term.db, teacher, semester, term.other)
    assert {one.classroom_id for one in list_stale(term.db, teacher, semester)} == {term.room}
    assert len(grade_sources(term.db, teacher, term.one, subject, semester).rows) == 3
    for who, enrollment in ((other, term.one), (teacher, term.three)):
        with pytest.raises(RuleError) as refused:
            grade_sources(term.db, who, enrollment, subject, semester)
        assert (refused.value.code, refused.value.facts["action"]) == ("NOT_ALLOWED", "results.read")
