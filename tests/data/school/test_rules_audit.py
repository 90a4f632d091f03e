"""The audit trail: every change told once, as it ended, and nothing changed or deleted in it."""

from datetime import UTC, datetime

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

EXCUSED = "بعذر"


@pytest.fixture
def sheet(school: School) -> tuple[School, int, int]:
    """A school with one student on one sheet, and the id of that row."""
    enrollment = school.student()
    exam = school.exam(school.period())
    return school, exam, enrollment


def key(school: School, exam: int, enrollment: int) -> int:
    return school.hand.one(
        "SELECT id FROM student_exam_scores WHERE exam_schedule_id = ? AND enrollment_id = ?", exam, enrollment
    )


def test_a_mark_from_its_row_to_its_end(sheet):
    school, exam, enrollment = sheet
    row = key(school, exam, enrollment)
    assert school.trail("student_exam_scores", row) == []
    school.mark(exam, enrollment, score=12.5)
    school.mark(exam, enrollment, score=12.5)
    school.mark(exam, enrollment, is_present=0, absence_type=EXCUSED, excuse_details="سفر", score=3)
    school.mark(exam, enrollment, is_present=1)
    school.mark(exam, enrollment, teacher_notes="a", score=7)
    school.mark(exam, enrollment, teacher_notes="A")
    school.hand.run("DELETE FROM student_exam_scores WHERE id = ?", row)
    assert school.trail("student_exam_scores", row) == [
        ("score", None, "12.50"),
        ("score", "12.50", "0.00"), ("is_present", "1", "0"), ("absence_type", None, EXCUSED),
        ("excuse_details", None, "سفر"),
        ("score", "0.00", None), ("is_present", "0", "1"), ("absence_type", EXCUSED, None),
        ("excuse_details", "سفر", None),
        ("score", None, "7.00"), ("teacher_notes", None, "a"),
        ("teacher_notes", "a", "A"),
        ("score", "7.00", None), ("teacher_notes", "A", None),
    ]  # fmt: skip


def test_a_typed_row_tells_what_is_not_empty(sheet):
    school, exam, enrollment = sheet
    school.hand.run("DELETE FROM student_exam_scores")
    place = {"exam_schedule_id": exam, "enrollment_id": enrollment}
    row = school.insert("student_exam_scores", **place, score=9, is_present=0, absence_type=EXCUSED)
    assert school.trail("student_exam_scores", row) == [
        ("score", None, "0.00"), ("is_present", None, "0"), ("absence_type", None, EXCUSED),
    ]  # fmt: skip


def test_what_is_refused_leaves_no_trace(sheet):
    school, exam, enrollment = sheet
    before = school.hand.one("SELECT COUNT(*) FROM audit_trail")
    assert school.mark_refused(exam, enrollment, score=21) == "SCORE_OUT_OF_RANGE"
    assert school.mark_refused(exam, enrollment, is_present=0) == "ABSENCE_TYPE_REQUIRED"
    assert school.hand.one("SELECT COUNT(*) FROM audit_trail") == before


def whole_second() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def test_the_moment_is_utc_and_the_account_is_told(sheet, engine: str):
    school, exam, enrollment = sheet
    if engine == "mysql":
        school.hand.run("SET timestamp = 1000000000, time_zone = '+05:00'")
    before = whole_second()
    school.mark(exam, enrollment, score=1)
    at, account, user, reason = school.hand.rows(
        "SELECT at, account, user_id, reason FROM audit_trail WHERE table_name = 'student_exam_scores'"
    )[0]
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(at)
    assert before <= moment.replace(microsecond=0) <= whole_second()
    assert (user, reason) == (None, None)
    own = "file" if engine == "sqlite" else school.hand.one("SELECT USER()").split("@")[0] + "@"
    assert account.startswith(own)


def sign(school: School, user: int | None, reason: str | None) -> None:
    if school.hand.engine == "mysql":
        school.hand.run("SET @rasd_user_id = ?, @rasd_reason = ?", user, reason)
        return
    school.hand.run("DELETE FROM rule_session")
    if user or reason:
        school.hand.run("INSERT INTO rule_session (id, user_id, reason) VALUES (1, ?, ?)", user, reason)


def told(school: School, table: str, row: int) -> list[tuple]:
    return school.hand.rows(
        "SELECT column_name, old_value, new_value, user_id, reason FROM audit_trail"
        " WHERE table_name = ? AND row_key = ? ORDER BY id",
        table,
        str(row),
    )


def test_who_and_why(sheet):
    school, exam, enrollment = sheet
    row = key(school, exam, enrollment)
    sign(school, 7, "تصحيح")
    school.mark(exam, enrollment, score=1)
    sign(school, None, None)
    school.mark(exam, enrollment, score=2)
    assert told(school, "student_exam_scores", row) == [
        ("score", None, "1.00", 7, "تصحيح"),
        ("score", "1.00", "2.00", None, None),
    ]


def of(lines: list[tuple], *columns: str) -> list[tuple]:
    """Those lines that tell of one of these columns; tests/data/school/test_rules_record.py looks at the others."""
    return [line for line in lines if line[0] in columns]


def test_a_lock_and_its_reasons(school: School):
    period = school.period()
    school.lock(period, lock_reason="انتهى")
    school.lock(period, 0)
    school.lock(period)
    school.lock(period, 0, lock_reason="خطأ")
    school.lock(period)
    sign(school, 3, "من التطبيق")
    school.lock(period, 0, lock_reason="من اليد")
    assert of(told(school, "exam_periods", period), "is_locked", "lock_reason") == [
        ("is_locked", "0", "1", None, "انتهى"), ("lock_reason", None, "انتهى", None, "انتهى"),
        ("is_locked", "1", "0", None, None), ("lock_reason", "انتهى", None, None, None),
        ("is_locked", "0", "1", None, None),
        ("is_locked", "1", "0", None, "خطأ"),
        ("is_locked", "0", "1", None, None),
        ("is_locked", "1", "0", 3, "من التطبيق"),
    ]  # fmt: skip


def test_who_locked_is_the_one_signed_in(school: School, hand: Hand):
    user = school.insert("users", username="u", full_name="u", role="admin", password_hash="x")
    period = school.period()
    sign(school, user, "x")
    school.lock(period)
    assert hand.one("SELECT locked_by_user_id FROM exam_periods WHERE id = ?", period) == user


def test_an_exams_maximum_and_date(school: School, hand: Hand):
    exam = school.exam(school.period(), 3)
    hand.run("UPDATE exam_schedules SET max_score = 30, exam_date = ? WHERE id = ?", day(4), exam)
    hand.run("UPDATE exam_schedules SET start_time = '10:00' WHERE id = ?", exam)
    hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    assert of(school.trail("exam_schedules", exam), "max_score", "exam_date") == [
        ("max_score", None, "20.00"), ("exam_date", None, day(3)),
        ("max_score", "20.00", "30.00"), ("exam_date", day(3), day(4)),
        ("max_score", "30.00", None), ("exam_date", day(4), None),
    ]  # fmt: skip


def test_an_enrollment(school: School, hand: Hand):
    enrollment, second = school.student(), school.section()
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrollment)
    hand.run("UPDATE enrollments SET classroom_id = ?, enrolled_on = '2026-09-01' WHERE id = ?", second, enrollment)
    hand.run("UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = ?", enrollment)
    hand.run("DELETE FROM enrollments WHERE id = ?", enrollment)
    first, last = str(school.classroom), str(second)
    assert school.trail("enrollments", enrollment) == [
        ("student_id", None, student), ("classroom_id", None, first), ("status", None, "ACTIVE"),
        ("classroom_id", first, last), ("enrolled_on", None, "2026-09-01"),
        ("status", "ACTIVE", "WITHDRAWN"),
        ("student_id", student, None), ("classroom_id", last, None), ("status", "WITHDRAWN", None),
    ]  # fmt: skip


def test_a_role(school: School, hand: Hand):
    user = school.insert("users", username="u", full_name="u", role="teacher", password_hash="x")
    hand.run("UPDATE users SET role = 'admin', is_active = 0 WHERE id = ?", user)
    hand.run("UPDATE users SET full_name = 'v' WHERE id = ?", user)
    hand.run("DELETE FROM users WHERE id = ?", user)
    assert of(school.trail("users", user), "role", "is_active") == [
        ("role", None, "teacher"),
        ("role", "teacher", "admin"), ("is_active", "1", "0"),
        ("role", "admin", None),
    ]  # fmt: skip


def test_a_course(school: School, hand: Hand):
    for student in ("A", "B"):
        school.insert("students", unique_id=student, name=student, college_id="C1")
    for course in ("X", "Y"):
        school.insert("courses", unique_id=course, name=course, course_code=course, college_id="C1")
    school.insert("student_course_mapping", unique_id="M", student_id="A", course_id="X")
    hand.run("UPDATE student_course_mapping SET course_id = 'Y'")
    hand.run("DELETE FROM student_course_mapping")
    assert school.trail("student_course_mapping", "M") == [
        ("student_id", None, "A"), ("course_id", None, "X"),
        ("course_id", "X", "Y"),
        ("student_id", "A", None), ("course_id", "Y", None),
    ]  # fmt: skip


def test_the_audit_is_closed(sheet, hand: Hand):
    school, exam, enrollment = sheet
    school.mark(exam, enrollment, score=1)
    row = hand.one("SELECT MAX(id) FROM audit_trail")
    assert hand.refused("UPDATE audit_trail SET new_value = '20'") == "AUDIT_CLOSED"
    assert hand.refused("DELETE FROM audit_trail WHERE id = ?", row) == "AUDIT_CLOSED"
    replace = "REPLACE INTO audit_trail (id, table_name, row_key, column_name, account) VALUES (?, 't', '1', 'c', 'me')"
    assert hand.refused(replace, row) == "AUDIT_CLOSED"
    assert hand.run("INSERT INTO audit_trail (table_name, row_key, column_name, account) VALUES ('t', '1', 'c', 'me')")
    clause = "ON CONFLICT (id) DO UPDATE SET" if hand.engine == "sqlite" else "ON DUPLICATE KEY UPDATE"
    upsert = f"INSERT INTO audit_trail (id, table_name, row_key, column_name, account) VALUES (?, 't', '1', 'c', 'me') {clause} account = 'x'"  # noqa: E501
    assert hand.refused(upsert, row) == "AUDIT_CLOSED"
