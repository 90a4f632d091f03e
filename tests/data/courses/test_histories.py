"""Random histories of courses: both engines and a plain model say the same after every step."""

import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from data.rules.files import checks
from tests.data.courses.rule_model import DONE, Course, Model, Slot
from tests.hand import Hand, Refused
from tests.servers import PrivateServer

DAYS = st.sampled_from(["Sunday", "Monday"])
STARTS = st.integers(16, 21)
LENGTHS = st.integers(1, 3)
COLLEGES = st.sampled_from(["C1", "C1", "C1", "C2"])
CAPACITIES = st.sampled_from([None, 0, 1, 1, 2, 3])
SEMESTERS = st.sampled_from([None, 1, 1, 2])
_CLEAR = ("course_waiting", "student_course_mapping", "course_timetables", "courses", "students")


def clock(half_hours: int) -> str:
    return f"{half_hours // 2:02}:{half_hours % 2 * 30:02}"


class Histories(RuleBasedStateMachine):
    """Steps by hand on both engines, each held against the model."""

    hands: list[Hand]
    students = Bundle("students")
    courses = Bundle("courses")

    def __init__(self) -> None:
        super().__init__()
        self.model, self.count = Model(), 0
        for hand in self.hands:
            for table in _CLEAR:
                hand.run(f"DELETE FROM {table}")

    def next(self, letter: str) -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def both(self, expected: str, sql: str, *values: Any, offers: str = "") -> None:
        """Run a statement on both engines; what they answer is what the model expected."""
        for hand in self.hands:
            try:
                hand.run(sql, *values)
                told = DONE
            except Refused as refused:
                told = refused.code
            assert told == expected, (hand.engine, told, expected, sql, values)
            if offers and hand.engine == "mysql":
                # A trigger of MariaDB cannot when a waiting row goes.
                hand.run(f"CALL sp_offer_seats('{offers}')")

    def mapping(self, data: Any) -> str:
        return data.draw(st.sampled_from(sorted(self.model.held)))

    @initialize(target=students)
    def a_few_students(self) -> Any:
        return self.add_students(["C1"] * 4)

    @initialize(target=courses)
    def a_few_courses(self) -> Any:
        made = (("Sunday", 18, 1), ("Sunday", 19, 1), ("Monday", 18, None))
        return multiple(*(self.add_course("C1", capacity, 1, day, start) for day, start, capacity in made))

    @rule(target=students, colleges=st.lists(COLLEGES, min_size=1, max_size=2))
    def add_students(self, colleges: list[str]) -> Any:
        keys = [self.next("s") for _ in colleges]
        for key, college in zip(keys, colleges, strict=True):
            self.model.students[key] = college
            self.both(DONE, "INSERT INTO students (unique_id, name, college_id) VALUES (?, 'طالب', ?)", key, college)
        return multiple(*keys)

    @rule(target=courses, college=COLLEGES, capacity=CAPACITIES, semester=SEMESTERS, day=DAYS, start=STARTS)
    def add_course(self, college: str, capacity: int | None, semester: int | None, day: str, start: int) -> str:
        key = self.next("c")
        self.model.courses[key] = Course(college, capacity, semester)
        self.both(
            DONE,
            "INSERT INTO courses (unique_id, name, course_code, college_id, capacity, semester_id)"
            " VALUES (?, 'مادة', ?, ?, ?, ?)",
            key, key, college, capacity, semester,
        )  # fmt: skip
        self.add_slot(key, day, start, 2)
        return key

    @rule(course=courses, day=DAYS, start=STARTS, length=LENGTHS)
    def add_slot(self, course: str, day: str, start: int, length: int) -> None:
        key = self.next("t")
        expected = self.model.step(self.model.put_slot, key, Slot(course, day, start, start + length))
        self.both(
            expected,
            "INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time) VALUES (?, ?, ?, ?, ?)",
            key, course, day, clock(start), clock(start + length),
        )  # fmt: skip

    @precondition(lambda self: self.model.slots)
    @rule(data=st.data(), course=courses, day=DAYS, start=STARTS, length=LENGTHS, moves=st.booleans())
    def change_slot(self, data: Any, course: str, day: str, start: int, length: int, moves: bool) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.slots)))
        course = course if moves else self.model.slots[key].course
        expected = self.model.step(self.model.put_slot, key, Slot(course, day, start, start + length))
        self.both(
            expected,
            "UPDATE course_timetables SET course_id = ?, day = ?, start_time = ?, end_time = ? WHERE unique_id = ?",
            course, day, clock(start), clock(start + length), key,
        )  # fmt: skip

    @precondition(lambda self: self.model.slots)
    @rule(data=st.data())
    def drop_slot(self, data: Any) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.slots)))
        del self.model.slots[key]
        self.both(DONE, "DELETE FROM course_timetables WHERE unique_id = ?", key)

    @rule(student=students | st.just("nobody"), course=courses | st.just("nothing"))
    def enroll(self, student: str, course: str) -> None:
        key = self.next("m")
        self.both(
            self.model.step(self.model.enroll, key, student, course),
            "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES (?, ?, ?)",
            key, student, course,
        )  # fmt: skip

    @precondition(lambda self: self.model.held)
    @rule(data=st.data(), course=courses)
    def switch(self, data: Any, course: str) -> None:
        key = self.mapping(data)
        expected = self.model.step(self.model.switch, key, course)
        self.both(expected, "UPDATE student_course_mapping SET course_id = ? WHERE unique_id = ?", course, key)

    @precondition(lambda self: self.model.held)
    @rule(data=st.data(), student=students)
    def hand_over(self, data: Any, student: str) -> None:
        key = self.mapping(data)
        expected = self.model.step(self.model.hand_over, key, student)
        self.both(expected, "UPDATE student_course_mapping SET student_id = ? WHERE unique_id = ?", student, key)

    @precondition(lambda self: self.model.held)
    @rule(data=st.data())
    def leave(self, data: Any) -> None:
        key = self.mapping(data)
        self.model.leave(key)
        self.both(DONE, "DELETE FROM student_course_mapping WHERE unique_id = ?", key)

    @precondition(lambda self: any(course.capacity is not None for course in self.model.courses.values()))
    @rule(data=st.data(), student=students)
    def wait(self, data: Any, student: str) -> None:
        limited = [key for key, course in self.model.courses.items() if course.capacity is not None]
        course = data.draw(st.sampled_from(limited))
        place = self.model.end(course)
        expected = self.model.step(self.model.wait, student, course)
        sql = "INSERT INTO course_waiting (student_id, course_id, place) VALUES (?, ?, ?)"
        self.both(expected, sql, student, course, place)

    @precondition(lambda self: self.model.waiting)
    @rule(data=st.data(), gone=st.booleans())
    def give_up(self, data: Any, gone: bool) -> None:
        one = data.draw(st.sampled_from(self.model.waiting))
        where = "WHERE student_id = ? AND course_id = ?"
        if gone:
            self.model.withdraw(one.student, one.course)
            self.both(DONE, f"DELETE FROM course_waiting {where}", one.student, one.course, offers=one.course)
        elif one.offered:
            sql = f"UPDATE course_waiting SET offered_at = NULL, place = ? {where}"
            end, student, course = self.model.end(one.course), one.student, one.course
            self.model.send_to_end(student, course)
            self.both(DONE, sql, end, student, course, offers=course)

    @rule(student=students, college=COLLEGES)
    def student_college(self, student: str, college: str) -> None:
        expected = self.model.step(self.model.student_college, student, college)
        self.both(expected, "UPDATE students SET college_id = ? WHERE unique_id = ?", college, student)

    @rule(
        course=courses,
        what=st.sampled_from(["college", "capacity", "capacity", "semester", "all"]),
        changed=st.builds(Course, COLLEGES, CAPACITIES, SEMESTERS),
    )
    def change_course(self, course: str, what: str, changed: Course) -> None:
        old = self.model.courses[course]
        new = changed if what == "all" else replace(old, **{what: getattr(changed, what)})
        self.both(
            self.model.step(self.model.change, course, new),
            "UPDATE courses SET college_id = ?, capacity = ?, semester_id = ? WHERE unique_id = ?",
            new.college, new.capacity, new.semester, course,
        )  # fmt: skip

    @invariant()
    def the_same_stands_everywhere(self) -> None:
        held = sorted((key, *pair) for key, pair in self.model.held.items())
        waiting = sorted((one.course, one.place, one.student, int(one.offered)) for one in self.model.waiting)
        for hand in self.hands:
            assert sorted(hand.rows("SELECT unique_id, student_id, course_id FROM student_course_mapping")) == held
            sql = "SELECT course_id, place, student_id, offered_at IS NOT NULL FROM course_waiting"
            assert sorted(hand.rows(sql)) == waiting, hand.engine

    def teardown(self) -> None:
        for hand in self.hands:
            for check in checks(hand.engine):
                if check.name.startswith(("course_", "slot_")):
                    assert hand.rows(check.statement) == [], (hand.engine, check.name)


@pytest.fixture
def engine() -> str:
    """The server; the file comes beside it."""
    return "mysql"


def test_histories(url: str, mysql_server: PrivateServer, sqlite_installed: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_installed, tmp_path / "school.db")
    file = sqlite3.connect(tmp_path / "school.db", isolation_level=None)
    file.execute("PRAGMA foreign_keys = ON")
    file.execute("PRAGMA synchronous = OFF")
    Histories.hands = [Hand("mysql", mysql_server.connect("school")), Hand("sqlite", file)]
    for hand in Histories.hands:
        for college in ("C1", "C2"):
            hand.run("INSERT INTO colleges (unique_id, name) VALUES (?, 'كلية')", college)
        hand.run(
            "INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, 'y', '2026-01-01', '2027-01-01')"
        )
        hand.run(
            "INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)"
            " VALUES (1, 1, '1', '2026-01-01', '2026-06-30'), (2, 1, '2', '2026-07-01', '2027-01-01')"
        )
    examples = settings(
        max_examples=int(os.environ.get("RASD_HISTORIES", "15")),
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Histories, settings=examples)
    finally:
        for hand in Histories.hands:
            hand.close()
