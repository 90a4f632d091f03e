"""Exam periods: their dates, and the lock with its stamps."""

from datetime import UTC, datetime

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

PERIOD = (
    "INSERT INTO exam_periods (academic_year_id, semester_id, name, type, start_date, end_date)"
    " VALUES (?, ?, 'x', 'FINAL', ?, ?)"
)


@pytest.mark.parametrize(("start", "end"), [(5, 4), (-101, 5), (5, 101), (-200, 200)])
def test_dates_that_do_not_fit(school: School, hand: Hand, start, end):
    assert hand.refused(PERIOD, school.year, school.semester, day(start), day(end)) == "VALIDATION_ERROR"
    period = school.period()
    change = "UPDATE exam_periods SET start_date = ?, end_date = ? WHERE id = ?"
    assert hand.refused(change, day(start), day(end), period) == "VALIDATION_ERROR"


@pytest.mark.parametrize(("start", "end"), [(4, 4), (-100, 100)])
def test_dates_that_fit(school: School, hand: Hand, start, end):
    assert hand.run(PERIOD, school.year, school.semester, day(start), day(end))


def test_references(school: School, hand: Hand):
    assert hand.refused(PERIOD, school.year, 9999, day(1), day(2)) == "REFERENCE"
    other = school.insert("academic_years", name="آخر", start_date=day(-200), end_date=day(160))
    assert hand.refused(PERIOD, other, school.semester, day(1), day(2)) == "VALIDATION_ERROR"
    period = school.period()
    school.exam(period)
    assert hand.refused("DELETE FROM exam_periods WHERE id = ?", period) == "REFERENCE"
    assert hand.refused("DELETE FROM semesters WHERE id = ?", school.semester) == "REFERENCE"


def test_dates_changed_under_exams(school: School, hand: Hand):
    period = school.period()
    school.exam(period, 5)
    change = "UPDATE exam_periods SET start_date = ?, end_date = ? WHERE id = ?"
    assert hand.refused(change, day(-20), day(4), period) == "EXAM_OUTSIDE_PERIOD"
    assert hand.refused(change, day(6), day(20), period) == "EXAM_OUTSIDE_PERIOD"
    hand.run(change, day(5), day(5), period)


def test_a_semester_holds_its_periods(school: School, hand: Hand):
    period = school.period()
    change = "UPDATE semesters SET start_date = ?, end_date = ? WHERE id = ?"
    for start, end in ((-19, 100), (-100, 19), (30, 20)):
        assert hand.refused(change, day(start), day(end), school.semester) == "VALIDATION_ERROR"
    hand.run(change, day(-20), day(20), school.semester)
    school.lock(period)
    assert hand.refused(change, day(-19), day(20), school.semester) == "VALIDATION_ERROR"
    hand.run(change, day(-30), day(30), school.semester)


def test_a_period_with_exams_keeps_its_year(school: School, hand: Hand):
    year = school.insert("academic_years", name="آخر", start_date=day(-200), end_date=day(160))
    semester = school.insert("semesters", academic_year_id=year, name="أول", start_date=day(-100), end_date=day(100))
    period = school.period()
    exam = school.exam(period)
    change = "UPDATE exam_periods SET academic_year_id = ?, semester_id = ? WHERE id = ?"
    assert hand.refused(change, year, semester, period) == "VALIDATION_ERROR"
    hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    hand.run(change, year, semester, period)


def stamps(school: School, period: int) -> tuple:
    rows = school.hand.rows("SELECT locked_at, locked_by_user_id, lock_reason FROM exam_periods WHERE id = ?", period)
    return rows[0]


def whole_second() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def moment(value) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def test_locking_stamps_and_unlocking_clears(school: School, hand: Hand):
    user = school.insert("users", username="u", full_name="u", role="admin", password_hash="x")
    period = school.period()
    before = whole_second()
    school.lock(period, locked_by_user_id=user, lock_reason="انتهى")
    at, who, reason = stamps(school, period)
    assert before <= moment(at).replace(microsecond=0) <= whole_second()
    assert (who, reason) == (user, "انتهى")
    school.lock(period, 0)
    assert stamps(school, period) == (None, None, None)


def test_stamps_cannot_be_forged(school: School, hand: Hand):
    period = school.period()
    hand.run("UPDATE exam_periods SET locked_at = '2001-01-01 00:00:00', lock_reason = 'x' WHERE id = ?", period)
    assert stamps(school, period) == (None, None, None)
    hand.run("UPDATE exam_periods SET is_locked = 1, locked_at = '2001-01-01 00:00:00' WHERE id = ?", period)
    assert moment(stamps(school, period)[0]).year > 2001
    for change in ("locked_at = '2001-01-01 00:00:00'", "locked_at = NULL", "locked_by_user_id = 7"):
        assert hand.refused(f"UPDATE exam_periods SET {change} WHERE id = ?", period) == "PERIOD_LOCKED"
    made = hand.run(
        "INSERT INTO exam_periods"
        " (academic_year_id, semester_id, name, type, start_date, end_date, is_locked, locked_at)"
        " VALUES (?, ?, 'x', 'FINAL', ?, ?, 1, '2001-01-01 00:00:00')",
        school.year, school.semester, day(1), day(2),
    )  # fmt: skip
    assert moment(stamps(school, made)[0]).year > 2001


def test_while_locked_nothing_changes_but_the_lock(school: School, hand: Hand):
    period = school.period()
    school.exam(period)
    school.lock(period)
    changes = (
        "name = 'y'", "type = 'FINAL'", f"start_date = '{day(-19)}'", f"end_date = '{day(19)}'", "is_active = 0",
        "is_locked = 0, name = 'y'", "id = 77", "start_date = '2099-01-01'", "created_at = '2001-01-01 00:00:00'",
    )  # fmt: skip
    for change in changes:
        assert hand.refused(f"UPDATE exam_periods SET {change} WHERE id = ?", period) == "PERIOD_LOCKED", change
    assert hand.refused("DELETE FROM exam_periods WHERE id = ?", period) == "PERIOD_LOCKED"
    hand.run("UPDATE exam_periods SET lock_reason = 'لأن' WHERE id = ?", period)
    hand.run("UPDATE exam_periods SET is_locked = 1 WHERE id = ?", period)
    assert stamps(school, period)[2] == "لأن"
    school.lock(period, 0)
    hand.run("UPDATE exam_periods SET name = 'y' WHERE id = ?", period)


def test_a_change_of_case_alone_is_a_change(school: School, hand: Hand):
    period = school.period(name="Final")
    school.lock(period)
    assert hand.refused("UPDATE exam_periods SET name = 'FINAL' WHERE id = ?", period) == "PERIOD_LOCKED"


def test_an_empty_open_period_is_deleted(school: School, hand: Hand):
    period = school.period()
    hand.run("DELETE FROM exam_periods WHERE id = ?", period)
    assert hand.one("SELECT COUNT(*) FROM exam_periods") == 0


def test_several_periods_in_one_statement(school: School, hand: Hand):
    one, other = school.period(), school.period()
    enrollment = school.student()
    exams = [school.exam(one, 1), school.exam(other, 2)]
    hand.run("UPDATE exam_periods SET is_locked = 1")
    for exam in exams:
        assert school.mark_refused(exam, enrollment, score=1) == "PERIOD_LOCKED"
    hand.run("UPDATE exam_periods SET is_locked = 1 - is_locked WHERE id = ?", other)
    school.mark(exams[1], enrollment, score=1)
    assert school.mark_refused(exams[0], enrollment, score=1) == "PERIOD_LOCKED"
