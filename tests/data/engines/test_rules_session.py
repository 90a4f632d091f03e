"""A server's own ways: what a session can switch off (sql_mode, foreign keys, CHECKs, the clock), joined updates."""

import pymysql
import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand
from tests.session_settings import SETTINGS, apply


@pytest.fixture
def engine() -> str:
    """Settings of a MySQL session."""
    return "mysql"


@pytest.fixture
def sheet(school: School) -> tuple[School, int, int, int]:
    """A school, a period, an exam and one student on its sheet."""
    enrollment, period = school.student(), school.period()
    return school, period, school.exam(period), enrollment


def test_foreign_key_checks_off(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    level = school.insert("grade_levels", name="آخر")
    section = school.section(level)
    hand.run("SET foreign_key_checks = 0")
    refused = [
        "UPDATE student_exam_scores SET score = 5",
        "UPDATE student_exam_scores SET max_score = 100",
        f"INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id) VALUES ({exam}, {enrollment})",
        "DELETE FROM student_exam_scores",
        "UPDATE exam_schedules SET is_locked = 1",
        "DELETE FROM exam_schedules",
        f"UPDATE exam_schedules SET grade_level_id = {level}",
        "UPDATE exam_periods SET is_locked = 1",
        "DELETE FROM exam_periods",
        f"UPDATE enrollments SET classroom_id = {section}",
        "DELETE FROM enrollments",
        f"UPDATE classrooms SET grade_level_id = {level}",
        f"UPDATE semesters SET start_date = '{day(1)}'",
    ]
    parents = ("academic_years", "semesters", "grade_levels", "classrooms", "subjects", "students", "colleges")
    refused += [f"DELETE FROM {table}" for table in parents]
    for sql in refused:
        assert hand.refused(sql) == "VALIDATION_ERROR", sql
    hand.run("SET foreign_key_checks = 1")
    school.lock(period)
    hand.run("SET foreign_key_checks = 0")
    for sql in refused[:5] + ["DELETE FROM exam_periods", "UPDATE exam_periods SET name = 'x'"]:
        assert hand.refused(sql) == "PERIOD_LOCKED", sql


def test_copies_cannot_be_forged(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    other = school.student(status="WITHDRAWN")
    forged = (
        "INSERT INTO student_exam_scores"
        " (exam_schedule_id, enrollment_id, score, grade_level_id, academic_year_id, max_score, is_locked)"
        f" VALUES ({exam}, {other}, 90, {school.level}, {school.year}, ?, ?)"
    )
    assert hand.refused(forged, 100, 0) == "REFERENCE"
    for change in ("max_score = 100", "is_locked = 1", "grade_level_id = 77", "academic_year_id = 77"):
        assert hand.refused(f"UPDATE student_exam_scores SET {change}") == "REFERENCE", change
    for change in ("is_locked = 1", "academic_year_id = 77"):
        assert hand.refused(f"UPDATE exam_schedules SET {change}") == "REFERENCE", change
    school.lock(period)
    assert hand.refused(forged, 20, 0) in ("REFERENCE", "SCORE_OUT_OF_RANGE")
    assert hand.refused(forged, 100, 0) == "REFERENCE"
    assert hand.refused("UPDATE student_exam_scores SET is_locked = 0, score = 9") == "PERIOD_LOCKED"
    assert hand.refused("UPDATE exam_schedules SET is_locked = 0") == "PERIOD_LOCKED"
    assert school.stands(exam, enrollment)[0] is None


@pytest.mark.parametrize(
    "setting", ["sql_mode = ''", "check_constraint_checks = 0", "sql_mode = '', check_constraint_checks = 0"]
)  # noqa: E501
def test_sloppy_sessions(sheet, hand: Hand, setting):
    school, period, exam, enrollment = sheet
    other = school.student(status="WITHDRAWN")
    # A strict session hears of most from the engine, before any rule.
    wrong = {"VALIDATION_ERROR"} if "sql_mode" in setting else {"VALIDATION_ERROR", "1264", "1265", "1292", "1366"}
    hand.run(f"SET {setting}")
    assert school.mark_refused(exam, enrollment, score=21) == "SCORE_OUT_OF_RANGE"
    for values in ({"score": 99999}, {"is_present": 2}, {"is_present": 0, "absence_type": "x"}):
        assert school.mark_refused(exam, enrollment, **values) in wrong, values
    assert school.mark_refused(exam, enrollment, is_present=None) == "VALIDATION_ERROR"
    rows = f"({exam}, {enrollment}, NULL), ({exam}, {other}, NULL)"
    for verb in ("INSERT", "REPLACE", "INSERT IGNORE"):
        into = f"{verb} INTO student_exam_scores (exam_schedule_id, enrollment_id, is_present)"
        assert hand.refused(f"{into} VALUES {rows}") == "VALIDATION_ERROR", verb
        assert hand.refused(f"{into} SELECT {exam}, {other}, NULL") == "VALIDATION_ERROR", verb
    user = school.insert("users", username="u", full_name="u", role="viewer", password_hash="x")
    for change in (
        "exam_periods SET is_locked = 2",
        "exam_periods SET type = 'x'",
        "exam_periods SET start_date = '2026-02-31'",
        "exam_schedules SET exam_date = '2026-02-31'",
        "exam_schedules SET max_score = 'abc'",
        "exam_schedules SET start_time = '-01:00'",
        "exam_schedules SET start_time = '30:00'",
        "enrollments SET status = 'x'",
        "enrollments SET status = NULL",
        f"users SET role = 'owner' WHERE id = {user}",
    ):
        assert hand.refused(f"UPDATE {change}") in wrong, change


def test_ignored_refusals_lose_no_rows(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    level = school.insert("grade_levels", name="آخر")
    section = school.section(level)
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrollment)
    for update in ("grade_level_id = ?, created_by = 999", "grade_level_id = ?, subject_id = 999"):
        assert hand.refused(f"UPDATE IGNORE exam_schedules SET {update}", level) == "VALIDATION_ERROR"
    assert school.sheet(exam) == [enrollment]
    assert hand.refused("UPDATE IGNORE exam_schedules SET grade_level_id = 999") == "VALIDATION_ERROR"
    past = school.exam(period, -1)
    left = school.enroll(student, status="WITHDRAWN")
    school.insert("student_exam_scores", exam_schedule_id=past, enrollment_id=left)
    back = "UPDATE IGNORE enrollments SET classroom_id = ?, status = 'ACTIVE' WHERE id = ?"
    assert hand.refused(back, section, left) == "VALIDATION_ERROR"
    assert left in school.sheet(past)
    session = school.insert("exam_sessions", exam_name="x")
    school.insert("exam_assignments", exam_session_id=session, enrollment_id=enrollment)
    hand.run("DELETE IGNORE FROM enrollments WHERE id = ?", enrollment)
    assert enrollment in school.sheet(exam)


def test_today_does_not_follow_the_sessions_clock(school: School, hand: Hand):
    exam = school.exam(school.period(), -1)
    hand.run("SET timestamp = UNIX_TIMESTAMP() - 10 * 86400")
    assert school.student() not in school.sheet(exam)


def test_moments_that_rules_write_do_not_follow_the_sessions_clock(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    school.insert("grading_policies", academic_year_id=school.year)
    user = school.insert("users", username="u", full_name="u", role="student", password_hash="x")
    test = school.insert("exams", name="x")
    hand.run("SET timestamp = 86400")
    school.mark(exam, enrollment, score=7)
    school.lock(period)
    hand.run("UPDATE grading_policies SET pass_percentage = 40")
    school.insert("attempts", user_id=user, exam_id=test, status="submitted")
    for moment in (
        "updated_at) FROM student_exam_scores",
        "locked_at) FROM exam_periods",
        "kept_at) FROM exam_policies",
        "kept_at) FROM semester_policies",
        "started_at) FROM attempts",
        "finished_at) FROM attempts",
        "at) FROM audit_trail",
    ):
        assert hand.one(f"SELECT MIN({moment}").year >= 2026, moment


def test_safe_updates_keep_no_rule_from_its_work(sheet, hand: Hand):
    """A session that refuses UPDATE and DELETE without a key refuses none of what the rules do by one."""
    school, period, exam, enrollment = sheet
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrollment)
    level = school.insert("grade_levels", name="آخر")
    other = school.section()
    hand.run("SET sql_safe_updates = 1")
    assert hand.refused("UPDATE enrollments SET status = 'WITHDRAWN'") == "1175"
    for values in ("status = 'WITHDRAWN'", "status = 'ACTIVE'", f"classroom_id = {other}"):
        hand.run(f"UPDATE enrollments SET {values} WHERE id = ?", enrollment)
    assert school.sheet(exam) == [enrollment]
    for change in (f"grade_level_id = {level}", f"grade_level_id = {school.level}", f"exam_date = '{day(6)}'"):
        hand.run(f"UPDATE exam_schedules SET {change} WHERE id = ?", exam)
    policy = school.insert("grading_policies", academic_year_id=school.year)
    school.mark(exam, enrollment, score=7)
    school.lock(period)
    hand.run("UPDATE grading_policies SET pass_percentage = 40 WHERE id = ?", policy)
    school.lock(period, 0)
    school.call("sp_populate_exam_scores", exam_schedule_id=exam)
    school.call("sp_fill_final_exam_score", semester_id=school.semester, classroom_id=other)
    school.mark(exam, enrollment, score=None)
    hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    hand.run("DELETE FROM exam_periods WHERE id = ?", period)
    _courses_and_tests(school, hand, student)


def _courses_and_tests(school: School, hand: Hand, student: str) -> None:
    """Take and give back a seat that another waits for; answer a test, correct it, take a question away."""
    school.insert("students", unique_id="W", name="طالب", college_id="C1")
    school.insert("courses", unique_id="K", name="م", course_code="K", college_id="C1", capacity=1)
    slot = {"course_id": "K", "day": "Monday", "start_time": "09:00", "end_time": "10:00"}
    school.insert("course_timetables", unique_id="T", **slot)
    school.insert("student_course_mapping", unique_id="M", student_id=student, course_id="K")
    school.insert("course_waiting", course_id="K", student_id="W", place=1)
    hand.run("UPDATE course_timetables SET end_time = '11:00' WHERE unique_id = 'T'")
    hand.run("DELETE FROM student_course_mapping WHERE unique_id = 'M'")
    assert hand.one("SELECT offered_at IS NULL FROM course_waiting") == 0
    hand.run("UPDATE courses SET capacity = 2 WHERE unique_id = 'K'")
    user = school.insert("users", username="u", full_name="u", role="student", password_hash="x")
    test = school.insert("exams", name="x")
    section = school.insert("sections", exam_id=test, name="x")
    question = school.insert("questions", section_id=section, marks=2)
    attempt = school.insert("attempts", user_id=user, exam_id=test)
    answer = school.insert("attempt_answers", attempt_id=attempt, question_id=question, is_correct=1)
    hand.run("UPDATE questions SET marks = 3 WHERE id = ?", question)
    assert hand.rows("SELECT score FROM attempts") == hand.rows("SELECT total_marks FROM exams") == [(3,)]
    hand.run("DELETE FROM attempt_answers WHERE id = ?", answer)
    hand.run("UPDATE attempts SET status = 'submitted' WHERE id = ?", attempt)
    hand.run("DELETE FROM questions WHERE id = ?", question)
    assert hand.rows("SELECT score FROM attempts") == hand.rows("SELECT total_marks FROM exams") == [(0,)]


def test_a_session_that_may_join_little_writes_little(sheet, hand: Hand):
    """The server refuses the trigger's own queries then, and with them the statement: nothing passes unseen."""
    school, period, exam, enrollment = sheet
    school.mark(exam, enrollment, score=7)
    school.lock(period)
    hand.run("SET max_join_size = 1")
    for sql in (
        "UPDATE student_exam_scores SET score = 21",
        "UPDATE exam_schedules SET max_score = 1",
        "DELETE FROM exam_schedules",
        "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        f" VALUES ({period}, {school.subject}, {school.level}, '{day(90)}', 20)",
        f"INSERT INTO semesters (academic_year_id, name, start_date, end_date) VALUES ({school.year}, 'x',"
        f" '{day(-50)}', '{day(50)}')",
        "INSERT INTO students (unique_id, name, college_id) VALUES ('L', 'x', 'gone')",
    ):
        assert hand.refused(sql) in ("1104", "PERIOD_LOCKED", "VALIDATION_ERROR", "REFERENCE"), sql


@pytest.mark.parametrize(
    "setting", ["sql_mode = 'ALLOW_INVALID_DATES'", "max_error_count = 0", "foreign_key_checks = 0", "sql_notes = 0"]
)
def test_a_setting_for_one_statement_is_a_setting(sheet, hand: Hand, setting):
    for change in ("score = 1.005", "is_present = 2"):
        statement = f"SET STATEMENT {setting} FOR UPDATE student_exam_scores SET {change}"
        assert hand.refused(statement) == "VALIDATION_ERROR", change


def test_what_the_rules_are_tried_under_needs_no_right(hand: Hand):
    """Any account may set it for itself, so it must not matter."""
    hand.run("CREATE OR REPLACE USER plain")
    plain = Hand("mysql", pymysql.connect(host=hand.connection.host, port=hand.connection.port, user="plain"))
    for name in SETTINGS["mysql"]:
        apply(plain, name)
    plain.close()
    hand.run("DROP USER plain")


def test_a_level_or_period_without_its_lock_rows_is_refused(school: School, hand: Hand):
    period = school.period()
    hand.run("DELETE FROM rule_locks WHERE scope = 'exam_period'")
    with pytest.raises(Exception, match="VALIDATION_ERROR.*rule_locks"):
        school.exam(period)
    fresh = school.period()
    hand.run("DELETE FROM rule_locks WHERE scope = 'grade_level'")
    with pytest.raises(Exception, match="VALIDATION_ERROR.*rule_locks"):
        school.exam(fresh)
    with pytest.raises(Exception, match="VALIDATION_ERROR.*rule_locks"):
        school.student()


def test_a_year_without_its_lock_row_closes_nothing_and_changes_no_policy(school: School, hand: Hand):
    period = school.period()
    dates = {"start_date": day(101), "end_date": day(150)}
    semester = school.insert("semesters", academic_year_id=school.year, name="آخر", **dates)
    hand.run("DELETE FROM rule_locks WHERE scope = 'academic_year'")
    for statement in (
        "UPDATE exam_periods SET is_locked = 1",
        "UPDATE exam_periods SET type = 'DIAGNOSTIC'",
        f"DELETE FROM exam_periods WHERE id = {period}",
        f"INSERT INTO grading_policies (academic_year_id) VALUES ({school.year})",
    ):
        with pytest.raises(Exception, match="VALIDATION_ERROR.*rule_locks"):
            hand.run(statement)
    with pytest.raises(Exception, match="VALIDATION_ERROR.*rule_locks"):
        hand.run("UPDATE exam_periods SET semester_id = ?", semester)


def test_lock_rows_come_and_go_with_their_parents(school: School, hand: Hand):
    rows = "SELECT COUNT(*) FROM rule_locks WHERE scope = ? AND parent_id = ?"
    period, level = school.period(), school.insert("grade_levels", name="آخر")
    assert [hand.one(rows, "exam_period", period), hand.one(rows, "grade_level", level)] == [1, 8]
    assert hand.one(rows, "semester", school.semester) == 1
    hand.run("DELETE FROM exam_periods WHERE id = ?", period)
    hand.run("DELETE FROM grade_levels WHERE id = ?", level)
    hand.run("DELETE FROM semesters WHERE id = ?", school.semester)
    assert [hand.one(rows, "exam_period", period), hand.one(rows, "grade_level", level)] == [0, 0]
    assert hand.one(rows, "semester", school.semester) == 0
    year = school.insert("academic_years", name="آخر", start_date=day(200), end_date=day(300))
    assert hand.one(rows, "academic_year", year) == 1
    hand.run("DELETE FROM academic_years WHERE id = ?", year)
    assert hand.one(rows, "academic_year", year) == 0


def test_joined_updates(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    exam = school.exam(period)
    hand.run(
        "UPDATE student_exam_scores s JOIN enrollments e ON e.id = s.enrollment_id"
        " JOIN exam_schedules x ON x.id = s.exam_schedule_id SET s.score = x.max_score WHERE e.status = 'ACTIVE'"
    )
    assert school.stands(exam, enrollment)[0] == 20
    hand.run("UPDATE exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id SET x.exam_date = p.end_date")
    both = (
        "UPDATE exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id"
        " SET p.is_locked = 1, x.max_score = 1 WHERE p.id = ?"
    )
    assert hand.refused(both, period) in ("MAX_SCORE_TOO_LOW", "PERIOD_LOCKED")
    assert hand.rows("SELECT is_locked FROM exam_periods") == [(0,)]
