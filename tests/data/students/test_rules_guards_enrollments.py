"""Every condition of the rules of enrollments: whose marks hold one, what goes first, and what a move may change."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

STATUS = "UPDATE enrollments SET status = ? WHERE id = ?"
MOVE = "UPDATE enrollments SET classroom_id = ? WHERE id = ?"
REPLACE = "REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (?, ?, ?, ?)"


def _student(hand: Hand, enrollment: int) -> str:
    return hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrollment)


def _another_year(school: School) -> int:
    return school.insert("academic_years", name="آخر", start_date=day(-500), end_date=day(-300))


@pytest.fixture
def beside(school: School) -> int:
    """Another student's enrollment, marked on a sheet of a period that is locked; who comes later is not on it."""
    enrollment, period = school.student(), school.period()
    school.mark(school.exam(period), enrollment, score=5)
    school.lock(period)
    return enrollment


def test_the_marks_of_another_keep_no_level(school: School, hand: Hand, beside: int):
    enrollment = school.student()
    there = school.section(school.insert("grade_levels", name="آخر"))
    hand.run(MOVE, there, enrollment)
    assert hand.one("SELECT classroom_id FROM enrollments WHERE id = ?", enrollment) == there
    assert hand.refused(MOVE, there, beside) == "VALIDATION_ERROR"


def test_the_marks_of_another_let_one_be_replaced(school: School, hand: Hand, beside: int):
    enrollment = school.student()
    hand.run(REPLACE, enrollment, _student(hand, enrollment), school.section(), school.year)
    assert ("status", "ACTIVE", None) in school.trail("enrollments", enrollment)
    assert hand.one("SELECT COUNT(*) FROM enrollments") == 2


def test_one_with_marks_is_a_reference_also_on_a_locked_sheet(school: School, hand: Hand, beside: int):
    values = (beside, _student(hand, beside), school.section(), school.year)
    assert hand.refused(REPLACE, *values) == "REFERENCE"


def test_the_row_of_its_id_is_replaced_before_the_one_of_its_student(school: School, hand: Hand):
    first, locked = school.student(), school.period()
    school.exam(locked)
    school.lock(locked)
    hand.run(STATUS, "WITHDRAWN", first)
    student = _student(hand, first)
    second = school.enroll(student)
    school.mark(school.exam(school.period()), second, score=5)
    values = (student, school.section(), school.year)
    assert hand.refused(REPLACE, first, *values) == "PERIOD_LOCKED"
    assert hand.refused(REPLACE, second, *values) == "REFERENCE"
    school.lock(locked, 0)
    assert hand.refused(REPLACE, first, *values) == "REFERENCE"


def test_a_missing_section_is_a_reference_also_on_a_locked_sheet(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    school.exam(period)
    school.lock(period)
    assert hand.refused(MOVE, 9999, enrollment) == "REFERENCE"
    assert hand.refused(MOVE, school.section(school.insert("grade_levels", name="آخر")), enrollment) == "PERIOD_LOCKED"


def test_another_year_of_the_same_level(school: School, hand: Hand):
    enrollment, exam = school.student(), school.exam(school.period())
    year = _another_year(school)
    there = school.section(year=year)
    school.insert("students", unique_id="N", name="ن", college_id="C1")
    move = "UPDATE enrollments SET classroom_id = ?, academic_year_id = ? WHERE id = ?"
    school.mark(exam, enrollment, score=5)
    assert hand.refused(move, there, year, enrollment) == "VALIDATION_ERROR"
    school.mark(exam, enrollment, score=None)
    both = move.replace("SET", "SET student_id = 'N',")
    assert hand.refused(both, there, year, enrollment) == "VALIDATION_ERROR"
    hand.run(move, there, year, enrollment)
    assert school.sheet(exam) == []


def test_only_who_leaves_loses_empty_rows(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    exam = school.exam(period)
    school.lock(period)
    hand.run(STATUS, "WITHDRAWN", enrollment)
    school.lock(period, 0)
    hand.run(STATUS, "TRANSFERRED", enrollment)
    assert school.sheet(exam) == [enrollment]
    hand.run(STATUS, "ACTIVE", enrollment)
    hand.run(STATUS, "TRANSFERRED", enrollment)
    assert school.sheet(exam) == []


@pytest.mark.parametrize("fires", ["OFF", "ON"])
def test_update_or_replace_takes_no_empty_enrollment_away(school: School, hand: Hand, fires: str):
    if hand.engine == "mysql":
        pytest.skip("SQLite alone has UPDATE OR REPLACE")
    hand.run(f"PRAGMA recursive_triggers = {fires}")
    enrollment = school.student()
    left = school.enroll(_student(hand, enrollment), status="WITHDRAWN")
    change = "UPDATE OR REPLACE enrollments SET status = 'ACTIVE' WHERE id = ?"
    assert hand.refused(change, left) == "VALIDATION_ERROR"
    assert hand.rows("SELECT id, status FROM enrollments ORDER BY id") == [(enrollment, "ACTIVE"), (left, "WITHDRAWN")]
