"""Waiting lists: a seat given back is offered to the first who fits, once, and held until it is taken."""

from collections.abc import Callable

import pytest

from tests.data.courses.typed_courses import Courses, refusal
from tests.hand import Hand


@pytest.fixture(params=["mysql", "sqlite", "sqlite recursive"])
def engine(request: pytest.FixtureRequest) -> str:
    """A server, or SQLite with recursive_triggers off and on."""
    return request.param.split()[0]


@pytest.fixture
def hand(open_hand: Callable[[], Hand], request: pytest.FixtureRequest) -> Hand:
    hand = open_hand()
    if "recursive" in request.node.name:
        hand.run("PRAGMA recursive_triggers = ON")
    return hand


@pytest.fixture
def courses(hand: Hand) -> Courses:
    return Courses(hand)


@pytest.fixture
def full(courses: Courses) -> tuple[str, str, list[str]]:
    """A course of one seat, who has it, and three who wait in order; the first holds a course that clashes."""
    course, holder = courses.course("Monday 09:00 10:00", capacity=1), courses.student()
    courses.enroll(holder, course)
    waiting = [courses.student() for _ in range(3)]
    courses.enroll(waiting[0], courses.course("Monday 09:30 10:30"))
    for place, student in enumerate(waiting, 1):
        courses.wait(student, course, place)
    return course, holder, waiting


def leave(courses: Courses, student: str, course: str) -> None:
    courses.hand.run("DELETE FROM student_course_mapping WHERE student_id = ? AND course_id = ?", student, course)


def test_a_seat_given_back_is_offered_to_the_first_who_fits(courses: Courses, full):
    course, holder, waiting = full
    assert courses.offered(course) == []
    leave(courses, holder, course)
    assert courses.offered(course) == [waiting[1]]
    for other in (holder, waiting[2]):
        assert refusal(courses.enroll, other, course).code == "COURSE_FULL"
    courses.enroll(waiting[1], course)
    assert courses.offered(course) == [] and courses.held(course) == [waiting[1]]
    assert courses.hand.one("SELECT COUNT(*) FROM course_waiting") == 2


def test_the_seat_of_a_course_left_for_another_is_offered(courses: Courses, full):
    course, holder, waiting = full
    other = courses.course()
    courses.hand.run("UPDATE student_course_mapping SET course_id = ? WHERE student_id = ?", other, holder)
    assert courses.offered(course) == [waiting[1]]


def test_a_raised_capacity_is_offered(courses: Courses, full):
    course, _, waiting = full
    courses.set("courses", course, capacity=2)
    assert courses.offered(course) == [waiting[1]]
    assert refusal(courses.set, "courses", course, capacity=1).code == "COURSE_FULL"
    courses.set("courses", course, capacity=9)
    assert courses.offered(course) == waiting[1:]
    courses.enroll(courses.student(), course)


def test_an_offer_given_up_goes_to_the_next(courses: Courses, full):
    course, holder, waiting = full
    leave(courses, holder, course)
    courses.hand.run("DELETE FROM course_waiting WHERE student_id = ?", waiting[1])
    if courses.hand.engine == "mysql":
        # Until somebody offers it, nobody is overtaken all the same.
        assert refusal(courses.enroll, holder, course).code == "COURSE_FULL"
    courses.offer(course)
    assert courses.offered(course) == [waiting[2]]
    courses.hand.run("UPDATE course_waiting SET offered_at = NULL, place = 9 WHERE student_id = ?", waiting[2])
    courses.offer(course)
    assert courses.offered(course) == [waiting[2]]


def test_who_waits_and_fits_takes_a_free_seat(courses: Courses, full):
    course, holder, waiting = full
    leave(courses, holder, course)
    courses.hand.run("DELETE FROM course_waiting WHERE student_id = ?", waiting[1])
    courses.enroll(waiting[2], course)
    assert courses.held(course) == [waiting[2]]
    assert refusal(courses.enroll, waiting[1], course).code == "COURSE_FULL"


def test_who_fits_later_is_not_overtaken(courses: Courses):
    course = courses.course("Monday 09:00 10:00", capacity=1)
    waiting, stranger = courses.student(), courses.student()
    held = courses.enroll(waiting, courses.course("Monday 09:30 10:30"))
    courses.wait(waiting, course, 1)
    courses.hand.run("DELETE FROM student_course_mapping WHERE unique_id = ?", held)
    assert refusal(courses.enroll, stranger, course).code == "COURSE_FULL"
    courses.enroll(waiting, course)


def test_a_seat_is_not_offered_twice(courses: Courses, full):
    course, holder, waiting = full
    leave(courses, holder, course)
    for sql in (
        "UPDATE course_waiting SET offered_at = '2026-01-01 10:00:00' WHERE student_id = ?",
        "INSERT INTO course_waiting (course_id, place, offered_at, student_id)"
        f" VALUES ('{course}', 9, '2026-01-01 10:00:00', ?)",
    ):
        student = waiting[2] if sql.startswith("UPDATE") else courses.student()
        assert courses.hand.refused(sql, student) == "COURSE_FULL"
    courses.offer(course)
    assert courses.offered(course) == [waiting[1]]


def test_who_may_wait(courses: Courses, full):
    course, holder, waiting = full
    assert refusal(courses.wait, holder, course, 9).code == "VALIDATION_ERROR"
    assert refusal(courses.wait, courses.student("C2"), course, 9).code == "COLLEGE_CONSTRAINT"
    assert refusal(courses.wait, "nobody", course, 9).code == "REFERENCE"
    assert refusal(courses.wait, courses.student(), "nothing", 9).code == "REFERENCE"
    assert refusal(courses.wait, waiting[0], course, 9).code == "DUPLICATE"
    assert refusal(courses.wait, courses.student(), course, 1).code == "DUPLICATE"
    for change in ("student_id = 's1'", f"course_id = '{courses.course()}'", "id = 99"):
        assert courses.hand.refused(f"UPDATE course_waiting SET {change} WHERE place = 2") == "VALIDATION_ERROR"


def test_who_changed_college_is_passed_over(courses: Courses, full):
    course, holder, waiting = full
    courses.set("students", waiting[1], college_id="C2")
    leave(courses, holder, course)
    assert courses.offered(course) == [waiting[2]]


def test_offers_of_a_replaced_mapping(courses: Courses, full):
    course, holder, waiting = full
    key = courses.hand.one("SELECT unique_id FROM student_course_mapping WHERE course_id = ?", course)
    courses.hand.run(
        "REPLACE INTO student_course_mapping (unique_id, student_id, course_id)"
        f" VALUES ('{key}', '{holder}', '{courses.course()}')"
    )
    assert courses.offered(course) == [waiting[1]]


def test_without_a_capacity_nothing_is_offered(courses: Courses, full):
    course, _, waiting = full
    courses.set("courses", course, capacity=None)
    courses.offer(course)
    assert courses.offered(course) == []
    courses.enroll(waiting[2], course)
    courses.set("courses", course, capacity=3)
    assert courses.offered(course) == [waiting[1]]
    assert refusal(courses.enroll, courses.student(), course).code == "COURSE_FULL"
