"""UPDATE IGNORE: MariaDB runs what follows an update also for a row that a key or a reference refused."""

from contextlib import suppress
from typing import Any

import pytest

from data.db.engine import Database
from data.install import verify
from data.install.verify import verify_statistics
from tests.data.courses.typed_courses import Courses
from tests.hand import Hand, Refused

TESTS = (
    "INSERT INTO exams (id, name) VALUES (1, 'e')",
    "INSERT INTO sections (id, exam_id, name) VALUES (1, 1, 's')",
    "INSERT INTO questions (id, section_id, marks) VALUES (1, 1, 5), (2, 1, 3)",
    "INSERT INTO attempts (id, user_id, exam_id) VALUES (1, 1, 1), (2, 2, 1)",
    "INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (1, 1, 1, 1), (2, 1, 2, 1)",
)
UPDATES = (
    "attempts SET user_id = 9 WHERE id = 1",
    "attempts SET user_id = 9, status = 'submitted' WHERE id = 1",
    "attempts SET id = 2, user_id = 2 WHERE id = 1",
    "attempt_answers SET question_id = 1 WHERE id = 2",
    "attempt_answers SET id = 1, is_correct = 0 WHERE id = 2",
    "questions SET section_id = 9 WHERE id = 1",
    "questions SET section_id = 9, marks = 7 WHERE id = 1",
    "sections SET exam_id = 9 WHERE id = 1",
)


def ignoring(hand: Hand, update: str, *values: Any) -> None:
    """Run an update that leaves out what it cannot do, and do not mind if all of it is refused."""
    with suppress(Refused):
        hand.run(f"UPDATE {'OR IGNORE' if hand.engine == 'sqlite' else 'IGNORE'} {update}", *values)


@pytest.fixture
def taken(hand: Hand) -> Hand:
    """A test with two questions, both answered by one of two students."""
    for number in (1, 2):
        hand.run(
            "INSERT INTO users (id, username, full_name, role, password_hash) VALUES (?, ?, 'x', 'student', '-')",
            number,
            f"u{number}",
        )
    for statement in TESTS:
        hand.run(statement)
    return hand


def test_sums_of_tests_stay_what_the_rows_say(database: Database, taken: Hand):
    for update in UPDATES:
        ignoring(taken, update)
        assert (update, verify_statistics(database)) == (update, [])
    assert taken.rows("SELECT score, user_id, status FROM attempts WHERE id = 1") == [(8, 1, "in_progress")]


def test_seats_stay_what_the_rows_say(database: Database, hand: Hand):
    courses = Courses(hand)
    one, other = courses.student(), courses.student()
    small, large = courses.course(capacity=2), courses.course(capacity=2)
    for course in (small, large):
        courses.enroll(one, course)
    courses.enroll(other, large)
    updates = (
        ("student_course_mapping SET course_id = ? WHERE course_id = ? AND student_id = ?", small, large, one),
        ("student_course_mapping SET course_id = 'none' WHERE course_id = ?", large),
        ("student_course_mapping SET student_id = ? WHERE course_id = ? AND student_id = ?", other, large, one),
        ("courses SET college_id = 'none' WHERE unique_id = ?", small),
        ("students SET college_id = 'none', name = 'x' WHERE unique_id = ?", one),
    )
    for update, *values in updates:
        ignoring(hand, update, *values)
        broken = [found for found in verify(database) if "check" in found.facts]
        assert (update, broken) == (update, [])
    courses.enroll(courses.student(), small)
    with pytest.raises(Refused, match="COURSE_FULL"):
        courses.enroll(courses.student(), small)


def test_a_refused_change_of_account_or_enrollment_is_not_told(database: Database, taken: Hand, school: Any):
    enrollment = school.student()
    before = taken.rows("SELECT COUNT(*) FROM audit_trail")
    for update in (
        "users SET username = 'u2', role = 'admin' WHERE id = 1",
        f"enrollments SET classroom_id = 999 WHERE id = {enrollment}",
    ):
        ignoring(taken, update)
        assert (update, taken.rows("SELECT COUNT(*) FROM audit_trail")) == (update, before)
