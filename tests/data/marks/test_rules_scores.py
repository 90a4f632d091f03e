"""Marks, presence and absence: what a hand may type and what is refused."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

EXCUSED, UNEXCUSED = "بعذر", "بدون_عذر"


@pytest.fixture
def sheet(school: School) -> tuple[School, int, int, int]:
    """A school, a period, an exam out of 20 and one student on its sheet."""
    enrollment = school.student()
    period = school.period()
    return school, period, school.exam(period), enrollment


@pytest.mark.parametrize("score", [0, 20, 19.99, 0.01, 12.5, None])
def test_marks_within_the_maximum_are_kept(sheet, score):
    school, _, exam, enrollment = sheet
    school.mark(exam, enrollment, score=score)
    assert school.stands(exam, enrollment) == (score, 1, None, None)


@pytest.mark.parametrize("score", [20.01, -0.01, 21, 999, -5])
def test_marks_outside_are_refused(sheet, score):
    school, _, exam, enrollment = sheet
    school.mark(exam, enrollment, score=7)
    assert school.mark_refused(exam, enrollment, score=score) == "SCORE_OUT_OF_RANGE"
    assert school.stands(exam, enrollment)[0] == 7


def test_absence_makes_zero_and_needs_its_type(sheet):
    school, _, exam, enrollment = sheet
    assert school.mark_refused(exam, enrollment, is_present=0) == "ABSENCE_TYPE_REQUIRED"
    assert school.mark_refused(exam, enrollment, is_present=0, score=25) == "ABSENCE_TYPE_REQUIRED"
    school.mark(exam, enrollment, is_present=0, absence_type=EXCUSED, excuse_details="سفر", score=25)
    assert school.stands(exam, enrollment) == (0, 0, EXCUSED, "سفر")
    assert school.mark_refused(exam, enrollment, absence_type=None) == "ABSENCE_TYPE_REQUIRED"
    school.mark(exam, enrollment, absence_type=UNEXCUSED, score=11)
    assert school.stands(exam, enrollment) == (0, 0, UNEXCUSED, "سفر")


def test_present_again_is_not_yet_marked(sheet):
    school, _, exam, enrollment = sheet
    school.mark(exam, enrollment, is_present=0, absence_type=EXCUSED, excuse_details="سفر")
    school.mark(exam, enrollment, is_present=1)
    assert school.stands(exam, enrollment) == (None, 1, None, None)
    school.mark(exam, enrollment, score=0)
    assert school.stands(exam, enrollment) == (0, 1, None, None)


def test_present_again_with_a_mark_keeps_it(sheet):
    school, _, exam, enrollment = sheet
    school.mark(exam, enrollment, is_present=0, absence_type=EXCUSED)
    school.mark(exam, enrollment, is_present=1, score=14)
    assert school.stands(exam, enrollment) == (14, 1, None, None)
    school.mark(exam, enrollment, is_present=0, absence_type=EXCUSED)
    school.mark(exam, enrollment, is_present=1, score=0)
    assert school.stands(exam, enrollment)[0] is None


def test_present_student_has_no_absence_type(sheet):
    school, _, exam, enrollment = sheet
    school.mark(exam, enrollment, score=9, absence_type=EXCUSED, excuse_details="x")
    assert school.stands(exam, enrollment) == (9, 1, None, None)


def test_unknown_absence_type_is_refused(sheet):
    school, _, exam, enrollment = sheet
    refusal = school.mark_refused(exam, enrollment, is_present=0, absence_type="بدون عذر")
    assert refusal in ("VALIDATION_ERROR", "1265")


@pytest.mark.parametrize("column", ["exam_schedule_id", "enrollment_id", "id"])
def test_a_score_keeps_its_place(sheet, column):
    school, period, exam, enrollment = sheet
    other = school.exam(period, 6) if column == "exam_schedule_id" else school.student()
    assert school.mark_refused(exam, enrollment, **{column: other + 1000}) == "VALIDATION_ERROR"
    if column != "id":
        assert school.mark_refused(exam, enrollment, **{column: other}) == "VALIDATION_ERROR"


def row(school: School, exam: int, enrollment: int, **values) -> int:
    return school.insert("student_exam_scores", exam_schedule_id=exam, enrollment_id=enrollment, **values)


@pytest.fixture
def unlisted(school: School) -> tuple[School, int, int, int]:
    """An exam, and a student of its level who has no row on its sheet."""
    enrollment = school.student()
    period = school.period()
    exam = school.exam(period)
    school.hand.run("DELETE FROM student_exam_scores")
    return school, period, exam, enrollment


@pytest.mark.parametrize("score", [None, 0, 20, 7.25])
def test_a_typed_row_is_held_by_the_maximum(unlisted, score):
    school, _, exam, enrollment = unlisted
    row(school, exam, enrollment, score=score)
    assert school.stands(exam, enrollment) == (score, 1, None, None)
    assert school.mark_refused(exam, enrollment, score=20.01) == "SCORE_OUT_OF_RANGE"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"score": 20.01}, "SCORE_OUT_OF_RANGE"),
        ({"score": -0.01}, "SCORE_OUT_OF_RANGE"),
        ({"is_present": 0}, "ABSENCE_TYPE_REQUIRED"),
        ({"is_present": 0, "absence_type": ""}, "VALIDATION_ERROR"),
        ({"is_present": 2}, "VALIDATION_ERROR"),
    ],
)
def test_typed_rows_that_are_refused(unlisted, values, code):
    school, _, exam, enrollment = unlisted
    with pytest.raises(Exception, match=rf"{code}|1265|Data truncated"):
        row(school, exam, enrollment, **values)
    assert school.sheet(exam) == []


def test_a_typed_absence_is_finished(unlisted):
    school, _, exam, enrollment = unlisted
    row(school, exam, enrollment, score=13, is_present=0, absence_type=UNEXCUSED)
    assert school.stands(exam, enrollment) == (0, 0, UNEXCUSED, None)


def test_a_student_of_another_level_or_year_is_refused(unlisted):
    school, _, exam, _ = unlisted
    level = school.insert("grade_levels", name="آخر")
    year = school.insert("academic_years", name="قديم", start_date=day(-500), end_date=day(-210))
    foreign = [school.student(school.section(level)), school.student(school.section(year=year), academic_year_id=year)]
    insert = "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id) VALUES (?, ?)"
    for enrollment in foreign:
        assert school.hand.refused(insert, exam, enrollment) == "VALIDATION_ERROR"
    assert school.hand.refused(insert, exam, 9999) == "REFERENCE"
    assert school.hand.refused(insert, 9999, foreign[0]) == "REFERENCE"


def test_one_row_each(sheet, hand: Hand):
    school, _, exam, enrollment = sheet
    insert = "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id) VALUES (?, ?)"
    assert hand.refused(insert, exam, enrollment) == "DUPLICATE"


def test_locked_rows_do_not_change(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    other = school.student()
    hand.run("DELETE FROM student_exam_scores WHERE enrollment_id = ?", other)
    school.mark(exam, enrollment, score=5)
    school.lock(period)
    for values in ({"score": 6}, {"score": 25}, {"is_present": 0}, {"teacher_notes": "x"}, {"enrollment_id": other}):
        assert school.mark_refused(exam, enrollment, **values) == "PERIOD_LOCKED"
    insert = "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score) VALUES (?, ?, ?)"
    assert hand.refused(insert, exam, other, 3) == "PERIOD_LOCKED"
    assert hand.refused(insert, exam, other, 300) == "PERIOD_LOCKED"
    assert hand.refused("DELETE FROM student_exam_scores WHERE enrollment_id = ?", enrollment) == "PERIOD_LOCKED"
    assert hand.refused("DELETE FROM student_exam_scores") == "PERIOD_LOCKED"
    school.lock(period, 0)
    school.mark(exam, enrollment, score=6)
    assert school.stands(exam, enrollment)[0] == 6


def test_many_rows_in_one_statement_stand_or_fall_together(school: School, hand: Hand):
    students = [school.student() for _ in range(3)]
    exam = school.exam(school.period())
    cases = " ".join(f"WHEN {one} THEN {mark}" for one, mark in zip(students, (5, 21, 7), strict=True))
    update = f"UPDATE student_exam_scores SET score = CASE enrollment_id {cases} END"
    assert hand.refused(update) == "SCORE_OUT_OF_RANGE"
    assert [school.stands(exam, one)[0] for one in students] == [None] * 3
    hand.run(update.replace("21", "20"))
    assert [school.stands(exam, one)[0] for one in students] == [5, 20, 7]
