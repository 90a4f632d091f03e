"""Statements that read what they write: copies of plans, promotions, joins."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand


def test_a_plan_copied_into_another_period(school: School, hand: Hand):
    enrollment, one, other = school.student(), school.period(), school.period()
    for on in (1, 2):
        school.exam(one, on)
    hand.run(
        "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " SELECT ?, subject_id, grade_level_id, exam_date, max_score FROM exam_schedules WHERE exam_period_id = ?",
        other,
        one,
    )
    assert hand.rows("SELECT enrollment_id FROM student_exam_scores") == [(enrollment,)] * 4


def test_a_year_promoted_into_the_next(school: School, hand: Hand):
    students = [school.student() for _ in range(3)]
    year = school.insert("academic_years", name="next", start_date=day(-10), end_date=day(300))
    semester = school.insert("semesters", academic_year_id=year, name="1", start_date=day(-10), end_date=day(100))
    level = school.insert("grade_levels", name="آخر")
    section = school.section(level, year)
    period = school.period(academic_year_id=year, semester_id=semester, start_date=day(-5))
    exam = school.exam(period, grade_level_id=level)
    hand.run(
        "INSERT INTO enrollments (student_id, classroom_id, academic_year_id)"
        " SELECT student_id, ?, ? FROM enrollments WHERE academic_year_id = ?",
        section,
        year,
        school.year,
    )
    assert len(school.sheet(exam)) == len(students)
    assert not set(school.sheet(exam)) & set(students)


def test_rows_typed_by_a_query(school: School, hand: Hand):
    enrollment = school.student()
    exam = school.exam(school.period())
    hand.run("DELETE FROM student_exam_scores")
    query = (
        "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score)"
        " SELECT x.id, e.id, ? FROM exam_schedules x CROSS JOIN enrollments e"
    )
    assert hand.refused(query, 20.01) == "SCORE_OUT_OF_RANGE"
    hand.run(query, 20)
    assert school.stands(exam, enrollment)[0] == 20


def test_marks_and_dates_changed_by_a_query(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    exam = school.exam(period)
    hand.run(
        "UPDATE student_exam_scores SET score = ? WHERE exam_schedule_id IN"
        " (SELECT x.id FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id WHERE p.id = ?)",
        9,
        period,
    )
    assert school.stands(exam, enrollment)[0] == 9
    hand.run(
        "UPDATE exam_schedules SET exam_date = (SELECT p.end_date FROM exam_periods p WHERE p.id = exam_period_id)"
    )
    assert str(hand.one("SELECT exam_date FROM exam_schedules")) == day(20)
    hand.run("UPDATE exam_periods SET is_locked = 1 WHERE id IN (SELECT exam_period_id FROM exam_schedules)")
    assert school.mark_refused(exam, enrollment, score=1) == "PERIOD_LOCKED"


def test_numbers_typed_as_text(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    exam = school.exam(period, max_score="20.50")
    school.mark(exam, enrollment, score="20.50")
    assert school.mark_refused(exam, enrollment, score="20.51") == "SCORE_OUT_OF_RANGE"


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_without_a_journal_a_transaction_keeps_what_was_refused(school: School, hand: Hand):
    """SQLite then takes nothing back, and says so of itself: verify names what stays. Outside a transaction it does."""
    hand.run("CREATE TEMP TRIGGER late AFTER UPDATE ON grade_levels BEGIN SELECT RAISE(ABORT, 'VALIDATION_ERROR'); END")
    change = "UPDATE grade_levels SET sort_order = 7"
    for mode, stays in (("MEMORY", 0), ("OFF", 7)):
        assert hand.one(f"PRAGMA journal_mode = {mode}") == mode.lower()
        assert hand.refused(change) == "VALIDATION_ERROR"
        assert hand.one("SELECT sort_order FROM grade_levels") == 0
        hand.run("BEGIN")
        assert hand.refused(change) == "VALIDATION_ERROR"
        assert hand.one("SELECT sort_order FROM grade_levels") == stays
        hand.run("COMMIT")
