"""The rules of courses, slots and enrollment in courses, as typed by hand on both engines."""

import pytest

from tests.data.courses.typed_courses import ARABIC, Courses, refusal
from tests.hand import Hand

NINE = "Monday 09:00 10:00"
OVERLAPS = {
    "the same": "Monday 09:00 10:00",
    "inside": "Monday 09:15 09:45",
    "around": "Monday 08:30 10:30",
    "over the start": "Monday 08:30 09:01",
    "over the end": "Monday 09:59 10:30",
    "the same start": "Monday 09:00 09:30",
    "the same end": "Monday 09:30 10:00",
}
APART = {
    "before, touching": "Monday 08:00 09:00",
    "after, touching": "Monday 10:00:00 11:00:00",
    "another day": "Tuesday 09:00 10:00",
}
overlapping = pytest.mark.parametrize("at", OVERLAPS.values(), ids=OVERLAPS)
apart = pytest.mark.parametrize("at", APART.values(), ids=APART)


@pytest.fixture
def courses(hand: Hand) -> Courses:
    """Two colleges and two semesters."""
    return Courses(hand)


def code(*arguments, **values) -> str:
    return refusal(*arguments, **values).code


# --- slots of a course


@overlapping
def test_slots_of_a_course_do_not_overlap(courses: Courses, at: str):
    course, other = courses.course(NINE), courses.course()
    assert code(courses.slot, course, at) == "TIMETABLE_CONFLICT"
    day, start, end = at.split()
    other_day = courses.slot(course, f"Sunday {start} {end}")
    assert code(courses.set, "course_timetables", other_day, day=day) == "TIMETABLE_CONFLICT"
    other_time = courses.slot(course, "Monday 14:00 15:00")
    assert code(courses.set, "course_timetables", other_time, start_time=start, end_time=end) == "TIMETABLE_CONFLICT"
    other_course = courses.slot(other, at)
    assert code(courses.set, "course_timetables", other_course, course_id=course) == "TIMETABLE_CONFLICT"


@apart
def test_slots_that_touch_are_apart(courses: Courses, at: str):
    course, other = courses.course(NINE), courses.course()
    key = courses.slot(other, at)
    courses.set("course_timetables", key, course_id=course)
    student = courses.student()
    courses.enroll(student, course)
    clear = courses.course()
    courses.enroll(student, clear)
    courses.slot(clear, "Monday 12:00 13:00")


@pytest.mark.parametrize(
    "at", ["Monday 10:00 10:00", "Monday 10:00 09:00", "Someday 09:00 10:00", "Monday 10:00 25:00"]
)
def test_a_slot_has_a_day_and_starts_before_it_ends(courses: Courses, hand: Hand, at: str):
    course = courses.course(NINE)
    day, start, end = at.split()
    known = {"VALIDATION_ERROR", "CHECK", "1265"}
    assert code(courses.slot, course, at) in known
    key = hand.one("SELECT unique_id FROM course_timetables")
    assert code(courses.set, "course_timetables", key, day=day, start_time=start, end_time=end) in known
    if hand.engine == "mysql":
        hand.run("SET sql_mode = '', check_constraint_checks = 0")
        if day != "Monday":
            assert code(courses.slot, course, at) == "VALIDATION_ERROR"
        elif start >= end:
            assert code(courses.set, "course_timetables", key, start_time=start, end_time=end) == "VALIDATION_ERROR"


# --- who takes what


def test_student_and_course_exist(courses: Courses):
    student, course = courses.student(), courses.course(NINE, capacity=0)
    assert code(courses.enroll, "nobody", "nothing") == "INVALID_STUDENT"
    assert code(courses.enroll, None, course) == "INVALID_STUDENT"
    assert code(courses.enroll, student, "nothing") == "INVALID_COURSE"
    assert code(courses.enroll, student, None) == "INVALID_COURSE"
    held = courses.enroll(student, courses.course())
    assert code(courses.set, "student_course_mapping", held, student_id="nobody") == "INVALID_STUDENT"
    assert code(courses.set, "student_course_mapping", held, course_id="nothing") == "INVALID_COURSE"
    assert code(courses.slot, "nothing", NINE) == "REFERENCE"


def test_one_college(courses: Courses):
    here, there = courses.course(), courses.course(college="C2")
    student, other = courses.student(), courses.student("C2")
    held = courses.enroll(student, here)
    assert code(courses.enroll, student, there) == "COLLEGE_CONSTRAINT"
    assert code(courses.set, "student_course_mapping", held, course_id=there) == "COLLEGE_CONSTRAINT"
    assert code(courses.set, "student_course_mapping", held, student_id=other) == "COLLEGE_CONSTRAINT"
    assert code(courses.set, "students", student, college_id="C2") == "COLLEGE_CONSTRAINT"
    assert code(courses.set, "courses", here, college_id="C2") == "COLLEGE_CONSTRAINT"
    courses.hand.run("DELETE FROM student_course_mapping")
    courses.set("students", student, college_id="C2")
    courses.set("courses", here, college_id="C2")
    courses.enroll(student, here)


def test_a_course_is_held_once(courses: Courses):
    student, course = courses.student(), courses.course(NINE, capacity=1)
    courses.enroll(student, course)
    assert code(courses.enroll, student, course) == "DUPLICATE"


def test_a_course_is_never_fuller_than_its_seats(courses: Courses):
    course, other = courses.course(capacity=2), courses.course()
    first, second, third = (courses.student() for _ in range(3))
    courses.enroll(first, course)
    courses.enroll(second, course)
    moved = courses.enroll(third, other)
    assert code(courses.enroll, third, course) == "COURSE_FULL"
    assert code(courses.set, "student_course_mapping", moved, course_id=course) == "COURSE_FULL"
    assert code(courses.set, "courses", course, capacity=1) == "COURSE_FULL"
    assert code(courses.set, "courses", course, capacity=-1) == "VALIDATION_ERROR"
    courses.set("courses", course, capacity=None)
    courses.enroll(third, course)
    assert code(courses.set, "courses", course, capacity=2) == "COURSE_FULL"
    courses.set("courses", course, capacity=3)
    fourth = courses.student()
    assert code(courses.enroll, fourth, course) == "COURSE_FULL"
    courses.hand.run("DELETE FROM student_course_mapping WHERE student_id = ?", first)
    courses.enroll(fourth, course)
    assert code(courses.enroll, first, course) == "COURSE_FULL"
    courses.set("student_course_mapping", courses.hand.one(
        "SELECT unique_id FROM student_course_mapping WHERE student_id = ? AND course_id = ?", second, course
    ), student_id=first)  # fmt: skip
    assert courses.held(course) == sorted([first, third, fourth])


@overlapping
def test_a_students_courses_never_clash(courses: Courses, at: str):
    student = courses.student()
    courses.enroll(student, courses.course(NINE))
    clashing, clear = courses.course("Sunday 08:00 09:00", at), courses.course("Sunday 08:00 09:00")
    assert code(courses.enroll, student, clashing) == "ENROLLMENT_CONFLICT"
    held = courses.enroll(student, clear)
    assert code(courses.set, "student_course_mapping", held, course_id=clashing) == "ENROLLMENT_CONFLICT"
    other = courses.student()
    theirs = courses.enroll(other, clashing)
    assert code(courses.set, "student_course_mapping", theirs, student_id=student) == "ENROLLMENT_CONFLICT"


def test_a_swap_in_one_statement_frees_the_hour(courses: Courses):
    student = courses.student()
    held = courses.enroll(student, courses.course(NINE))
    other = courses.course("Monday 09:30 10:30")
    courses.set("student_course_mapping", held, course_id=other)
    assert courses.held(other) == [student]


@overlapping
def test_a_timetable_change_never_hurts_who_is_enrolled(courses: Courses, at: str):
    student, course = courses.student(), courses.course("Friday 07:00 08:00")
    courses.enroll(student, courses.course(NINE))
    courses.enroll(student, course)
    day, start, end = at.split()
    assert code(courses.slot, course, at) == "TIMETABLE_UPDATE_BLOCKED"
    key = courses.slot(course, f"Sunday {start} {end}")
    assert code(courses.set, "course_timetables", key, day=day) == "TIMETABLE_UPDATE_BLOCKED"
    key = courses.slot(course, "Monday 14:00 15:00")
    assert code(courses.set, "course_timetables", key, start_time=start, end_time=end) == "TIMETABLE_UPDATE_BLOCKED"
    key = courses.slot(courses.course(), at)
    assert code(courses.set, "course_timetables", key, course_id=course) == "TIMETABLE_UPDATE_BLOCKED"
    courses.hand.run("DELETE FROM student_course_mapping WHERE course_id = ?", course)
    courses.set("course_timetables", key, course_id=course)


def test_courses_of_different_semesters_do_not_clash(courses: Courses):
    student = courses.student()
    first = courses.course(NINE, semester_id=1)
    second, always = courses.course(NINE, semester_id=2), courses.course(NINE)
    courses.enroll(student, first)
    courses.enroll(student, second)
    assert code(courses.enroll, student, always) == "ENROLLMENT_CONFLICT"
    assert code(courses.set, "courses", second, semester_id=1) == "ENROLLMENT_CONFLICT"
    assert code(courses.set, "courses", second, semester_id=None) == "ENROLLMENT_CONFLICT"
    late = courses.slot(second, "Monday 12:00 13:00")
    courses.set("course_timetables", late, start_time="13:00", end_time="14:00")
    courses.slot(first, "Monday 13:00 14:00")
    courses.hand.run("DELETE FROM student_course_mapping WHERE course_id = ?", first)
    courses.set("courses", second, semester_id=None)
    assert code(courses.enroll, student, first) == "ENROLLMENT_CONFLICT"


def test_the_first_of_several_speaks(courses: Courses):
    student, stranger = courses.student(), courses.student("C2")
    courses.enroll(student, courses.course(NINE))
    course = courses.course(NINE, capacity=0)
    assert code(courses.enroll, "nobody", course) == "INVALID_STUDENT"
    assert code(courses.enroll, stranger, course) == "COLLEGE_CONSTRAINT"
    assert code(courses.enroll, student, course) == "COURSE_FULL"
    courses.set("courses", course, capacity=1)
    assert code(courses.enroll, student, course) == "ENROLLMENT_CONFLICT"
    elsewhere = courses.course(NINE, semester_id=1)
    other = courses.student()
    courses.enroll(other, courses.course(NINE, semester_id=2))
    courses.enroll(other, elsewhere)
    assert code(courses.set, "courses", elsewhere, capacity=0, semester_id=2, college_id="C2") == "COLLEGE_CONSTRAINT"
    assert code(courses.set, "courses", elsewhere, capacity=0, semester_id=2) == "COURSE_FULL"
    assert code(courses.set, "courses", elsewhere, semester_id=2) == "ENROLLMENT_CONFLICT"
    held = courses.course("Monday 11:00 12:00", "Monday 09:30 09:45", semester_id=1)
    assert code(courses.slot, held, "Monday 09:40 09:50") == "TIMETABLE_CONFLICT"


# --- words


def test_the_message_names_what_clashes(courses: Courses, hand: Hand):
    student = courses.student()
    held = courses.course("Wednesday 09:00 10:00", course_code="ر" * 32)
    courses.enroll(student, held)
    other = courses.course()
    courses.enroll(student, other)
    full = courses.course("Wednesday 09:59 11:00", capacity=0, course_code="ر" * 32)
    refusals = {
        "ENROLLMENT_CONFLICT": refusal(courses.enroll, student, courses.course("Wednesday 09:59 11:00")),
        "TIMETABLE_UPDATE_BLOCKED": refusal(courses.slot, other, "Wednesday 08:00 09:01"),
        "TIMETABLE_CONFLICT": refusal(courses.slot, held, "Wednesday 08:00 09:01"),
        "COLLEGE_CONSTRAINT": refusal(courses.set, "students", student, college_id="C2"),
        "COURSE_FULL": refusal(courses.enroll, student, full),
    }
    for expected, told in refusals.items():
        assert told.code == expected
        if hand.engine == "sqlite":
            assert told.message == expected
            continue
        assert told.message.startswith(f"{expected}: ") and len(told.message) <= 128
        assert ARABIC[:30] in told.message and f"({'ر' * 32})" in told.message
        if expected not in ("COLLEGE_CONSTRAINT", "COURSE_FULL"):
            assert "Wednesday 09:00:00-10:00:00" in told.message


# --- what gets around


def test_statements_of_every_kind(courses: Courses, hand: Hand):
    sqlite = hand.engine == "sqlite"
    ignore = "INSERT OR IGNORE" if sqlite else "INSERT IGNORE"
    student, friend = courses.student(), courses.student()
    course, clashing, full = courses.course(NINE), courses.course(NINE), courses.course(capacity=1)
    courses.enroll(friend, full)
    key = courses.enroll(student, course)
    into = "INTO student_course_mapping (unique_id, student_id, course_id) VALUES"
    for verb in ("INSERT", ignore, "REPLACE"):
        assert hand.refused(f"{verb} {into} ('x', '{student}', '{clashing}')") == "ENROLLMENT_CONFLICT"
        assert hand.refused(f"{verb} {into} ('x', '{student}', '{full}')") == "COURSE_FULL"
        assert hand.refused(f"{verb} {into} ('x', 'nobody', '{full}')") == "INVALID_STUDENT"
        rows = f"('x', '{friend}', '{course}'), ('y', '{friend}', '{clashing}')"
        assert hand.refused(f"{verb} {into} {rows}") == "ENROLLMENT_CONFLICT"
    assert courses.held(course) == [student] and courses.held(full) == [friend]
    hand.run(f"{ignore} {into} ('x', '{friend}', '{full}')")
    hand.run(f"REPLACE {into} ('{key}', '{student}', '{course}')")
    upsert = "ON CONFLICT (unique_id) DO UPDATE SET" if sqlite else "ON DUPLICATE KEY UPDATE"
    assert (
        hand.refused(f"INSERT {into} ('{key}', '{student}', '{course}') {upsert} course_id = '{full}'") == "COURSE_FULL"
    )
    other = courses.course("Monday 10:00 11:00")
    hand.run(f"INSERT {into} ('{key}', '{student}', '{course}') {upsert} course_id = '{other}'")
    assert courses.held(other) == [student]
    slots = "INTO course_timetables (unique_id, course_id, day, start_time, end_time) VALUES"
    slot = courses.slot(other, "Sunday 09:00 10:00")
    for verb in ("INSERT", ignore, "REPLACE"):
        assert hand.refused(f"{verb} {slots} ('x', '{other}', 'Sunday', '09:30', '11:00')") == "TIMETABLE_CONFLICT"
        two = f"('x', '{other}', 'Friday', '09:30', '11:00'), ('y', '{other}', 'Friday', '10:59', '12:00')"
        assert hand.refused(f"{verb} {slots} {two}") == "TIMETABLE_CONFLICT"
    hand.run(f"REPLACE {slots} ('{slot}', '{other}', 'Sunday', '09:30', '11:00')")
    hand.run(f"INSERT {slots} ('{slot}', '{other}', 'Sunday', '09:40', '11:00') {upsert} room = 'ق1'")
    assert hand.one("SELECT room FROM course_timetables WHERE unique_id = ?", slot) == "ق1"
    changed = f"{upsert} day = 'Monday', start_time = '10:30'"
    assert (
        hand.refused(f"INSERT {slots} ('{slot}', '{other}', 'Sunday', '09:40', '11:00') {changed}")
        == "TIMETABLE_CONFLICT"
    )


def test_a_replaced_mapping_gives_its_seat_back(courses: Courses, hand: Hand):
    student, friend = courses.student(), courses.student()
    full, other = courses.course(capacity=1), courses.course()
    key = courses.enroll(student, full)
    hand.run(
        "REPLACE INTO student_course_mapping (unique_id, student_id, course_id)"
        f" VALUES ('{key}', '{student}', '{other}')"
    )
    courses.enroll(friend, full)
    assert courses.held(full) == [friend]


def test_keys_and_parents_in_use_stay(courses: Courses, hand: Hand):
    student, course = courses.student(), courses.course(NINE, capacity=1)
    courses.enroll(student, course)
    assert hand.refused("UPDATE students SET unique_id = 'zz'") == "REFERENCE"
    assert hand.refused("UPDATE courses SET unique_id = 'zz'") == "REFERENCE"
    assert hand.refused("UPDATE colleges SET unique_id = 'zz' WHERE unique_id = 'C1'") == "REFERENCE"
    assert hand.refused("DELETE FROM courses") == "REFERENCE"
    assert hand.refused("DELETE FROM students") == "REFERENCE"
    replace = "REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES (?, 'x', 'x', 'C1')"
    assert hand.refused(replace, course) == "REFERENCE"
    hand.run("UPDATE colleges SET unique_id = 'C3' WHERE unique_id = 'C2'")
    unused = courses.course(college="C3", capacity=1)
    courses.set("courses", unused, unique_id="other")
    courses.enroll(courses.student("C3"), "other")
    assert code(courses.enroll, courses.student("C3"), "other") == "COURSE_FULL"
    courses.slot("other", NINE)


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
def test_switched_off_foreign_keys_are_refused(courses: Courses, hand: Hand):
    student, course = courses.student(), courses.course(NINE)
    courses.enroll(student, course)
    courses.wait(courses.student(), course, 1)
    hand.run("SET foreign_key_checks = 0")
    for statement in (
        f"INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('x', 'nobody', '{course}')",
        "UPDATE student_course_mapping SET unique_id = 'x'",
        f"INSERT INTO course_timetables VALUES ('x', '{course}', 'Sunday', '09:00', '10:00', NULL, NULL)",
        "UPDATE course_timetables SET room = 'x'",
        "UPDATE courses SET name = 'x'",
        "UPDATE students SET unique_id = 'x'",
        "UPDATE colleges SET unique_id = CONCAT(unique_id, 'x')",
        "DELETE FROM courses",
        f"INSERT INTO course_waiting (student_id, course_id, place) VALUES ('x', '{course}', 9)",
        "INSERT IGNORE INTO courses (unique_id, name, course_code, college_id) VALUES ('x', 'x', 'x', 'nowhere')",
        "REPLACE INTO students (unique_id, name, college_id) VALUES ('x', 'x', 'nowhere')",
    ):
        assert hand.refused(statement) == "VALIDATION_ERROR", statement


def test_references_typed_in_another_case_are_none(courses: Courses, hand: Hand):
    student, course = courses.student(), courses.course(NINE, capacity=2)
    assert code(courses.enroll, student.upper(), course) == "INVALID_STUDENT"
    assert code(courses.enroll, student, course.upper()) == "INVALID_COURSE"
    assert hand.refused("INSERT INTO students (unique_id, name, college_id) VALUES ('n', 'x', 'c1')") == "REFERENCE"


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_without_foreign_keys_the_rules_hold(courses: Courses, hand: Hand, recursive: str):
    hand.run("PRAGMA foreign_keys = OFF")
    hand.run(f"PRAGMA recursive_triggers = {recursive}")
    student, course = courses.student(), courses.course(NINE, capacity=1)
    courses.enroll(student, course)
    assert code(courses.enroll, "nobody", course) == "INVALID_STUDENT"
    assert code(courses.slot, "nothing", NINE) == "REFERENCE"
    assert hand.refused("DELETE FROM courses") == "REFERENCE"
    assert (
        hand.refused(
            "REPLACE INTO courses (unique_id, name, course_code, college_id) VALUES (?, 'x', 'x', 'C1')", course
        )
        == "REFERENCE"
    )
    assert hand.refused("UPDATE courses SET unique_id = 'zz'") == "REFERENCE"
