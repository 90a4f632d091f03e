"""SQLite stores what it is given: the form of dates, times, moments and numbers stands in the triggers."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

WRONG_DATES = ["2026-2-1", "2026-02-30", "01/02/2026", "2026-02-01 10:00", "tomorrow", "", 20260201, 1.5, "2026-13-01"]
WRONG_TIMES = ["9:00", "09:60", "24:00", "09:00:00.000000", "09:00Z", "nine", "", 900, "-01:00"]
WRONG_MOMENTS = ["2026-02-01", "2026-02-01T10:00:00", "2026-02-01 10:00", "2026-02-01 10:00:00.5", "now", 0]


@pytest.fixture
def engine() -> str:
    """Only SQLite lets another form of a date through by itself."""
    return "sqlite"


@pytest.mark.parametrize("wrong", WRONG_DATES)
def test_dates_in_another_form(school: School, hand: Hand, wrong):
    period, exam = school.period(), school.exam(school.period())
    session = school.insert("exam_sessions", exam_name="x")
    enrollment = school.student()
    changes = {
        "academic_years": ["start_date", "end_date"], "semesters": ["start_date", "end_date"],
        "exam_periods": ["start_date", "end_date"], "exam_schedules": ["exam_date"],
        "students": ["birth_date"], "enrollments": ["enrolled_on", "left_on"],
        "exam_sessions": ["start_date", "end_date"],
    }  # fmt: skip
    for table, columns in changes.items():
        for column in columns:
            assert hand.refused(f"UPDATE {table} SET {column} = ?", wrong) == "VALIDATION_ERROR", (table, column)
    insert = "INSERT INTO students (unique_id, name, college_id, birth_date) VALUES ('B', 'b', 'C1', ?)"
    assert hand.refused(insert, wrong) == "VALIDATION_ERROR"
    assert period and exam and session and enrollment


@pytest.mark.parametrize("wrong", WRONG_TIMES)
def test_times_in_another_form(school: School, hand: Hand, wrong):
    period = school.period()
    exam = school.exam(period, start_time="10:00")
    school.exam(period, start_time="11:00:30")
    assert hand.refused("UPDATE exam_schedules SET start_time = ? WHERE id = ?", wrong, exam) == "VALIDATION_ERROR"
    school.insert("courses", unique_id="X", name="x", course_code="x", college_id="C1")
    slot = "INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time) VALUES (?, 'X', 'Monday', ?, ?)"  # noqa: E501
    hand.run(slot, "T", "09:00", "10:00:00")
    assert hand.refused(slot, "U", wrong, "23:00") == "VALIDATION_ERROR"
    assert hand.refused(slot, "U", "00:00", wrong) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE course_timetables SET start_time = ?", wrong) == "VALIDATION_ERROR"


@pytest.mark.parametrize("wrong", WRONG_MOMENTS)
def test_moments_in_another_form(school: School, hand: Hand, wrong):
    school.exam(school.period())
    user = school.insert("users", username="u", full_name="u", role="admin", password_hash="x")
    enrollment = school.student()
    exam = school.insert("exams", name="x")
    school.insert("attempts", user_id=user, exam_id=exam)
    session = school.insert("exam_sessions", exam_name="x")
    link = {"exam_session_id": session, "exam_period_id": hand.one("SELECT id FROM exam_periods")}
    school.insert("exam_session_periods", **link)
    columns = {
        "users": "created_at", "students": "created_at", "enrollments": "created_at", "exam_periods": "created_at",
        "exam_schedules": "created_at", "student_exam_scores": "updated_at", "exam_sessions": "created_at",
        "exam_session_periods": "created_at", "attempts": "finished_at",
    }  # fmt: skip
    for table, column in columns.items():
        assert hand.one(f"SELECT COUNT(*) FROM {table}"), table
        assert hand.refused(f"UPDATE {table} SET {column} = ?", wrong) == "VALIDATION_ERROR", table
    line = "INSERT INTO audit_trail (at, table_name, row_key, column_name, account) VALUES (?, 't', '1', 'c', 'me')"
    hand.run(line, "2026-01-05 10:00:00")
    assert hand.refused(line, wrong) == "VALIDATION_ERROR"
    assert enrollment


def test_times_are_compared_as_times(school: School, hand: Hand):
    period = school.period()
    school.exam(period, 1, start_time="10:00", duration_minutes=60)
    school.exam(period, 1, start_time="11:00:00", duration_minutes=60)
    clash = {"start_time": "10:59:59", "duration_minutes": 1, "exam_date": day(1)}
    with pytest.raises(Exception, match="EXAM_CONFLICT"):
        school.exam(period, **clash)


@pytest.mark.parametrize("value", ["abc", 1.005, "1O", b"5"])
def test_numbers_in_another_form(school: School, hand: Hand, value):
    enrollment, period = school.student(), school.period()
    exam = school.exam(period)
    assert school.mark_refused(exam, enrollment, score=value) in ("SCORE_OUT_OF_RANGE", "VALIDATION_ERROR")
    assert hand.refused("UPDATE exam_schedules SET max_score = ?", value) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE exam_schedules SET duration_minutes = ?", value) == "VALIDATION_ERROR"


def test_checks_switched_off(school: School, hand: Hand):
    enrollment = school.student()
    exam = school.exam(school.period())
    user = school.insert("users", username="u", full_name="u", role="admin", password_hash="x")
    policy = school.insert("grading_policies", academic_year_id=school.year)
    hand.run("PRAGMA ignore_check_constraints = ON")
    for values in ({"score": 1.005}, {"is_present": 2}, {"is_present": 0, "absence_type": "x"}):
        assert school.mark_refused(exam, enrollment, **values) == "VALIDATION_ERROR"
    for change in (
        "enrollments SET status = 'GONE'",
        "exam_periods SET type = 'WEEKLY'",
        "exam_periods SET is_locked = 2",
        "users SET role = 'owner'",
        "users SET is_active = 2",
        "grading_policies SET excused_absence = 'HALF'",
    ):
        assert hand.refused(f"UPDATE {change}") == "VALIDATION_ERROR", change
    assert user and policy
