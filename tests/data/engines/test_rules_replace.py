"""REPLACE, INSERT IGNORE and upserts do not get past a rule."""

from collections.abc import Callable

import pytest

from tests.data.courses.typed_courses import Courses
from tests.data.typed_school import School, day
from tests.hand import Hand

EXCUSED = "بعذر"


PRAGMAS = {
    "foreign_keys on": ("ON", "OFF"),
    "foreign_keys off": ("OFF", "OFF"),
    "recursive_triggers on": ("ON", "ON"),
}
"""How foreign_keys and recursive_triggers may stand in a stock client of SQLite."""


@pytest.fixture(params=["mysql", *PRAGMAS])
def setting(request: pytest.FixtureRequest) -> str:
    """A server's session, or SQLite as its pragmas may stand."""
    return request.param


@pytest.fixture
def engine(setting: str) -> str:
    """The engine of that setting."""
    return "sqlite" if setting in PRAGMAS else "mysql"


@pytest.fixture
def hand(open_hand: Callable[[], Hand], setting: str) -> Hand:
    """A stock client with that setting."""
    hand = open_hand()
    if setting in PRAGMAS:
        keys, recursive = PRAGMAS[setting]
        hand.run(f"PRAGMA foreign_keys = {keys}")
        hand.run(f"PRAGMA recursive_triggers = {recursive}")
    return hand


def ignore(hand: Hand, sql: str) -> str:
    return sql.replace("INSERT", "INSERT OR IGNORE" if hand.engine == "sqlite" else "INSERT IGNORE", 1)


def upsert(hand: Hand, key: str) -> str:
    return f"ON CONFLICT ({key}) DO UPDATE SET" if hand.engine == "sqlite" else "ON DUPLICATE KEY UPDATE"


MARK = "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score) VALUES (?, ?, ?)"
PLACE = "exam_schedule_id, enrollment_id"


@pytest.fixture
def sheet(school: School) -> tuple[School, int, int, int]:
    """A school, a period, an exam and one student with 7 of 20."""
    enrollment, period = school.student(), school.period()
    exam = school.exam(period)
    school.mark(exam, enrollment, score=7)
    return school, period, exam, enrollment


def test_ignore_skips_a_duplicate_and_nothing_else(sheet, hand: Hand):
    school, _, exam, enrollment = sheet
    hand.run(ignore(hand, MARK), exam, enrollment, 9)
    assert school.stands(exam, enrollment)[0] == 7
    assert hand.refused(ignore(hand, MARK), exam, enrollment, 21) == "SCORE_OUT_OF_RANGE"
    other = school.student(status="WITHDRAWN")
    hand.run(ignore(hand, MARK), exam, other, 9)
    assert school.stands(exam, other)[0] == 9


def test_an_upsert_is_an_update(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    clause = upsert(hand, PLACE)
    hand.run(f"{MARK} {clause} score = 12", exam, enrollment, 1)
    assert school.stands(exam, enrollment)[0] == 12
    assert hand.refused(f"{MARK} {clause} score = 21", exam, enrollment, 1) == "SCORE_OUT_OF_RANGE"
    hand.run(f"{MARK} {clause} is_present = 0, absence_type = '{EXCUSED}'", exam, enrollment, 1)
    assert school.stands(exam, enrollment) == (0, 0, EXCUSED, None)
    school.lock(period)
    assert hand.refused(f"{MARK} {clause} score = 3", exam, enrollment, 1) == "PERIOD_LOCKED"


def test_replacing_a_mark_is_told_as_two_changes(sheet, hand: Hand):
    school, _, exam, enrollment = sheet
    old = hand.one("SELECT id FROM student_exam_scores")
    hand.run(MARK.replace("INSERT", "REPLACE"), exam, enrollment, 9)
    new = hand.one("SELECT id FROM student_exam_scores")
    trail = school.trail("student_exam_scores", old) + school.trail("student_exam_scores", new) * (old != new)
    assert trail == [("score", None, "7.00"), ("score", "7.00", None), ("score", None, "9.00")]
    assert hand.refused(MARK.replace("INSERT", "REPLACE"), exam, enrollment, 99) == "SCORE_OUT_OF_RANGE"
    assert school.stands(exam, enrollment)[0] == 9


def test_a_locked_mark_is_not_replaced(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    row = hand.one("SELECT id FROM student_exam_scores")
    open_exam = school.exam(school.period(), 2)
    hand.run("DELETE FROM student_exam_scores WHERE exam_schedule_id = ?", open_exam)
    school.lock(period)
    assert hand.refused(MARK.replace("INSERT", "REPLACE"), exam, enrollment, 9) == "PERIOD_LOCKED"
    steal = "REPLACE INTO student_exam_scores (id, exam_schedule_id, enrollment_id) VALUES (?, ?, ?)"
    assert hand.refused(steal, row, open_exam, enrollment) == "PERIOD_LOCKED"
    assert school.stands(exam, enrollment)[0] == 7


def test_periods_are_not_replaced(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    replace = (
        "REPLACE INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)"
        " VALUES (?, ?, ?, 'x', 'FINAL', ?, ?)"
    )
    values = (period, school.year, school.semester, day(-20), day(20))
    assert hand.refused(replace, *values) == "REFERENCE"
    school.lock(period)
    assert hand.refused(replace, *values) == "PERIOD_LOCKED"
    empty = school.period()
    school.lock(empty)
    assert hand.refused(replace, empty, *values[1:]) == "PERIOD_LOCKED"
    school.lock(empty, 0)
    hand.run(replace, empty, *values[1:])
    assert hand.one("SELECT name FROM exam_periods WHERE id = ?", empty) == "x"
    assert school.mark_refused(exam, enrollment, score=1) == "PERIOD_LOCKED"


def test_exams_with_marks_are_not_replaced(sheet, hand: Hand):
    school, period, exam, enrollment = sheet
    replace = (
        "REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " VALUES (?, ?, ?, ?, ?, 5)"
    )
    values = (exam, period, school.subject, school.level, day(1))
    assert hand.refused(replace, *values) == "EXAM_HAS_MARKS"
    assert school.stands(exam, enrollment)[0] == 7
    school.lock(period)
    assert hand.refused(replace, *values) == "PERIOD_LOCKED"
    elsewhere = school.period()
    assert hand.refused(replace, exam, elsewhere, *values[2:]) == "PERIOD_LOCKED"
    assert hand.one("SELECT max_score FROM exam_schedules WHERE id = ?", exam) == 20


def test_the_empty_rows_of_a_replaced_exam_are_exchanged(school: School, hand: Hand):
    level, enrollment = school.level, school.student()
    other = school.insert("grade_levels", name="آخر")
    elsewhere = school.student(classroom=school.section(level=other))
    exam = school.exam(school.period())
    replace = (
        "REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " SELECT id, exam_period_id, subject_id, ?, exam_date, 5 FROM exam_schedules"
    )
    on_sheet = "SELECT enrollment_id FROM student_exam_scores"
    for place, student in ((other, elsewhere), (level, enrollment), (level, enrollment)):
        hand.run(replace, place)
        assert hand.rows(on_sheet) == [(student,)]
    told = [("max_score", None, "5.00"), ("max_score", "5.00", None), ("max_score", None, "5.00")]
    assert [line for line in school.trail("exam_schedules", exam) if line[0] == "max_score"][-3:] == told


def test_enrollments_on_a_sheet_are_not_replaced(sheet, hand: Hand):
    school, _, exam, enrollment = sheet
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrollment)
    replace = "REPLACE INTO enrollments (student_id, classroom_id, academic_year_id) VALUES (?, ?, ?)"
    assert hand.refused(replace, student, school.classroom, school.year) == "REFERENCE"
    assert hand.one("SELECT id FROM enrollments") == enrollment
    hand.run("DELETE FROM student_exam_scores")
    hand.run("DELETE FROM exam_schedules")
    hand.run(replace, student, school.section(), school.year)
    assert ("status", "ACTIVE", None) in school.trail("enrollments", enrollment)
    assert hand.one("SELECT COUNT(*) FROM enrollments") == 1


@pytest.mark.parametrize("by_id", [True, False])
def test_the_empty_rows_of_a_replaced_enrollment_go_along(school: School, hand: Hand, by_id: bool):
    old, exam, period = school.student(), None, school.period()
    exam = school.exam(period)
    (student,) = hand.rows("SELECT student_id FROM enrollments")[0]
    columns = ", ".join(["id"] * by_id + ["student_id", "classroom_id", "academic_year_id"])
    values = [old] * by_id + [student, school.section(), school.year]
    replace = f"REPLACE INTO enrollments ({columns}) VALUES ({', '.join('?' * len(values))})"
    school.lock(period)
    assert hand.refused(replace, *values) == "PERIOD_LOCKED"
    school.lock(period, 0)
    school.mark(exam, old, score=7)
    assert hand.refused(replace, *values) == "REFERENCE"
    school.mark(exam, old, score=None)
    seat = school.insert(
        "exam_assignments", exam_session_id=school.insert("exam_sessions", exam_name="x"), enrollment_id=old
    )  # noqa: E501
    assert hand.refused(replace, *values) == "REFERENCE"
    hand.run("DELETE FROM exam_assignments WHERE id = ?", seat)
    hand.run(replace, *values)
    new = hand.one("SELECT id FROM enrollments")
    assert (new == old) == by_id
    assert hand.rows("SELECT enrollment_id, score FROM student_exam_scores") == [(new, None)]
    assert ("status", "ACTIVE", None) in school.trail("enrollments", old)


def test_a_submitted_attempt_is_not_replaced(school: School, hand: Hand):
    school.insert("users", id=1, username="u", full_name="u", role="student", password_hash="x")
    school.insert("exams", id=1, name="e")
    school.insert("sections", id=1, exam_id=1, name="s")
    school.insert("questions", id=1, section_id=1, marks=2)
    school.insert("attempts", id=1, user_id=1, exam_id=1)
    school.insert("attempt_answers", attempt_id=1, question_id=1, is_correct=1)
    replace = "REPLACE INTO attempts (id, user_id, exam_id) VALUES (1, ?, 1)"
    assert hand.refused(replace, 1) == "REFERENCE"
    hand.run("UPDATE attempts SET status = 'submitted'")
    assert hand.refused(replace, 1) == "ATTEMPT_SUBMITTED"
    assert hand.refused(replace, 9) == "ATTEMPT_SUBMITTED"


def test_parents_in_use_are_not_replaced(sheet, hand: Hand):
    school, *_ = sheet
    level = school.insert("grade_levels", name="آخر")
    for sql in (
        f"REPLACE INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES ({school.classroom}, {level}, {school.year}, 'x')",  # noqa: E501
        f"REPLACE INTO semesters (id, academic_year_id, name, start_date, end_date) VALUES ({school.semester}, {school.year}, 'x', '{day(1)}', '{day(2)}')",  # noqa: E501
        "REPLACE INTO subjects (name) VALUES ('رياضيات')",
        f"REPLACE INTO grade_levels (id, name) VALUES ({school.level}, 'x')",
        "REPLACE INTO students (unique_id, name, college_id) VALUES ('S2', 'x', 'C1')",
        "REPLACE INTO colleges (unique_id, name) VALUES ('C1', 'x')",
    ):
        assert hand.refused(sql) == "REFERENCE", sql
    hand.run(f"REPLACE INTO grade_levels (id, name) VALUES ({level}, 'y')")


def test_a_replaced_account_is_told(school: School, hand: Hand):
    account = "(username, full_name, role, password_hash) VALUES ('u', 'u', ?, 'x')"
    old = hand.run(f"INSERT INTO users {account}", "viewer")
    hand.run(f"REPLACE INTO users {account}", "admin")
    new = hand.one("SELECT id FROM users")
    told = school.trail("users", old) + school.trail("users", new)
    assert [line for line in told if line[0] == "role"] == [
        ("role", None, "viewer"),
        ("role", "viewer", None),
        ("role", None, "admin"),
    ]


@pytest.mark.parametrize("setting", PRAGMAS, indirect=True)
def test_update_or_replace_takes_no_row_away(sheet, hand: Hand):
    school, _, _, enrollment = sheet
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrollment)
    left = school.enroll(student, status="WITHDRAWN")
    change = "UPDATE OR REPLACE enrollments SET status = 'ACTIVE' WHERE id = ?"
    fires = hand.one("PRAGMA recursive_triggers")
    assert hand.refused(change, left) == ("REFERENCE" if fires else "VALIDATION_ERROR")
    for name in ("u", "v"):
        school.insert("users", username=name, full_name=name, role="admin", password_hash="x")
    take = "UPDATE OR REPLACE users SET username = 'u' WHERE username = 'v'"
    assert hand.refused(take) == "VALIDATION_ERROR"
    assert hand.one("SELECT COUNT(*) FROM users") == 2


def test_several_rows_with_a_refused_one(school: School, hand: Hand):
    students = [school.student() for _ in range(3)]
    exam = school.exam(school.period())
    hand.run("DELETE FROM student_exam_scores")
    rows = ", ".join(f"({exam}, {one}, {mark})" for one, mark in zip(students, (1, 21, 3), strict=True))
    insert = f"INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score) VALUES {rows}"
    for statement in (insert, ignore(hand, insert), insert.replace("INSERT", "REPLACE")):
        assert hand.refused(statement) == "SCORE_OUT_OF_RANGE"
        assert school.sheet(exam) == []


def test_a_course_taken_is_not_lost_by_its_rowid(hand: Hand):
    """A rowid that is in use takes its row away as a key does; MariaDB has none, and says so."""
    courses = Courses(hand)
    student, friend, waiting = (courses.student() for _ in range(3))
    full, free = courses.course(capacity=1), courses.course()
    held = courses.enroll(student, full)
    courses.wait(waiting, full, 1)
    take = "REPLACE INTO student_course_mapping (rowid, unique_id, student_id, course_id) VALUES (1, 'x', ?, ?)"
    if hand.engine == "mysql":
        assert hand.refused(take, friend, free) == "1054"
        return
    hand.run(take, friend, free)
    assert courses.offered(full) == [waiting] and courses.held(full) == []
    other = courses.enroll(student, free)
    hand.run("UPDATE OR REPLACE student_course_mapping SET rowid = 2 WHERE unique_id = 'x'")
    told = (
        "SELECT row_key, old_value FROM audit_trail WHERE new_value IS NULL AND column_name = 'course_id' ORDER BY id"
    )
    assert hand.rows(told) == [(held, full), (other, free)]
    for sql in (
        "REPLACE INTO students (rowid, unique_id, name, college_id) VALUES (2, 'x', 'x', 'C1')",
        f"UPDATE OR REPLACE students SET rowid = 2 WHERE unique_id = '{waiting}'",
        "REPLACE INTO courses (rowid, unique_id, name, course_code, college_id) VALUES (1, 'x', 'x', 'x', 'C1')",
        f"UPDATE OR REPLACE courses SET rowid = 1 WHERE unique_id = '{free}'",
        "REPLACE INTO colleges (rowid, unique_id, name) VALUES (1, 'x', 'x')",
        "UPDATE OR REPLACE colleges SET rowid = 1 WHERE unique_id = 'C2'",
    ):
        assert hand.refused(sql) == "REFERENCE", sql
    # -1 stands for none given: a row of that number would be taken for one that each INSERT replaces.
    for table in ("students", "courses", "colleges", "student_course_mapping"):
        assert hand.refused(f"UPDATE {table} SET rowid = -1") == "VALIDATION_ERROR", table
    assert hand.refused(take.replace("(1,", "(-1,").replace("'x'", "'y'"), friend, full) == "VALIDATION_ERROR"
    assert not hand.rows("PRAGMA foreign_key_check")


def test_an_offer_that_is_replaced_is_offered_again(hand: Hand):
    courses = Courses(hand)
    holder, first, second, third = (courses.student() for _ in range(4))
    course = courses.course(capacity=1)
    held = courses.enroll(holder, course)
    courses.wait(first, course, 1)
    courses.wait(second, course, 2)
    hand.run("DELETE FROM student_course_mapping WHERE unique_id = ?", held)
    assert courses.offered(course) == [first]
    replace = "REPLACE INTO course_waiting (course_id, student_id, place) VALUES (?, ?, ?)"
    hand.run(replace, course, first, 9)
    courses.offer(course)
    assert courses.offered(course) == [second]
    hand.run(replace, course, third, 2)
    courses.offer(course)
    # Where the delete trigger fires, the seat is offered before the new row is there.
    fires = hand.engine == "sqlite" and hand.one("PRAGMA recursive_triggers")
    assert courses.offered(course) == ([first] if fires else [third])
    if hand.engine == "sqlite":
        hand.run("UPDATE OR REPLACE course_waiting SET place = 2 WHERE place = 9")
        assert courses.offered(course) == [first]
