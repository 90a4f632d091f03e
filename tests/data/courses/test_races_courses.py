"""Races on the rules of courses, on one server and on a cluster; the queries of `sql/verify` are the judge."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from data.db.engine import Database
from data.install import install
from data.rules.files import checks
from tests.data.courses.usual_form import install_usual_courses
from tests.data.race import MODES, Mode, Outcome, Statement, hold_open, race, race_in_every_mode
from tests.galera import Cluster
from tests.servers import PrivateServer

pytestmark = pytest.mark.races

Servers = tuple[PrivateServer, PrivateServer]
_numbers = itertools.count(1)
_CHECKS = [check for check in checks("mysql") if check.name.startswith(("course_", "slot_"))]


class LittleCollege:
    """Two colleges, two semesters, and what each race adds; its keys end in a number that no other race has."""

    def __init__(self, cursor: Any) -> None:
        self.cursor, self.end = cursor, f"-{next(_numbers)}"
        for college in ("a", "b"):
            self.run("INSERT INTO colleges (unique_id, name) VALUES (%s, 'كلية')", college + self.end)
        year = self.run(
            "INSERT INTO academic_years (name, start_date, end_date) VALUES (%s, '2026-09-01', '2027-06-30')", self.end
        )
        self.semesters = [
            self.run(
                "INSERT INTO semesters (academic_year_id, name, start_date, end_date)"
                " VALUES (%s, %s, %s, %s)",
                year, name, *days,
            )
            for name, *days in (("1", "2026-09-01", "2027-01-31"), ("2", "2027-02-01", "2027-06-30"))
        ]  # fmt: skip

    def run(self, sql: str, *values: Any) -> int:
        """Run one statement; return the id it made."""
        self.cursor.execute(sql, values)
        return self.cursor.lastrowid

    def student(self, name: str) -> str:
        """Add a student of the first college."""
        key = name + self.end
        self.run("INSERT INTO students (unique_id, name, college_id) VALUES (%s, 'طالب', %s)", key, "a" + self.end)
        return key

    def course(self, name: str, slot: str = "", capacity: int | None = None, semester: int | None = None) -> str:
        """Add a course of the first college, with a slot like "Monday 09:00 10:00"."""
        key = name + self.end
        self.run(
            "INSERT INTO courses (unique_id, name, course_code, college_id, capacity, semester_id)"
            " VALUES (%s, 'مادة', %s, %s, %s, %s)",
            key, name, "a" + self.end, capacity, semester,
        )  # fmt: skip
        if slot:
            self.run(*self.slot(key, slot))
        return key

    def slot(self, course: str, slot: str, name: str = "") -> Any:
        """The statement that adds a slot."""
        columns = "unique_id, course_id, day, start_time, end_time"
        sql = f"INSERT INTO course_timetables ({columns}) VALUES (%s, %s, %s, %s, %s)"
        return sql, name + course, course, *slot.split()

    def enroll(self, student: str, course: str) -> Statement:
        """The statement that enrolls a student."""
        sql = "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES (%s, %s, %s)"
        return sql, (student + course, student, course)

    def leave(self, student: str, course: str) -> Statement:
        """The statement that ends it."""
        return "DELETE FROM student_course_mapping WHERE student_id = %s AND course_id = %s", (student, course)

    def held(self, *pairs: tuple[str, str]) -> None:
        """Enroll before the race."""
        for student, course in pairs:
            self.cursor.execute(*self.enroll(student, course))

    def wait(self, course: str, *students: str) -> None:
        """Put students on the course's waiting list."""
        for place, student in enumerate(students, 1):
            self.run(
                "INSERT INTO course_waiting (course_id, student_id, place) VALUES (%s, %s, %s)", course, student, place
            )


NINE, LATER, TUESDAY = "Monday 09:00 10:00", "Monday 09:30 10:30", "Tuesday 09:00 10:00"
Scenario = Callable[[LittleCollege], tuple[Statement, Statement]]


def clashing_courses(c: LittleCollege) -> Any:
    student = c.student("s")
    return c.enroll(student, c.course("x", NINE)), c.enroll(student, c.course("y", LATER))


def swap_against_enrollment(c: LittleCollege) -> Any:
    student, free = c.student("s"), c.course("z", TUESDAY)
    c.held((student, free))
    swap = ("UPDATE student_course_mapping SET course_id = %s WHERE course_id = %s", (c.course("x", NINE), free))
    return swap, c.enroll(student, c.course("y", LATER))


def slot_moved_against_enrollment(c: LittleCollege) -> Any:
    student, course = c.student("s"), c.course("y", TUESDAY)
    c.held((student, c.course("x", NINE)))
    return ("UPDATE course_timetables SET day = 'Monday' WHERE course_id = %s", (course,)), c.enroll(student, course)


def slot_added_against_enrollment(c: LittleCollege) -> Any:
    student, course = c.student("s"), c.course("y")
    c.held((student, c.course("x", NINE)))
    sql, *values = c.slot(course, LATER)
    return (sql, values), c.enroll(student, course)


def slot_given_away_against_enrollment(c: LittleCollege) -> Any:
    student, course, other = c.student("s"), c.course("y"), c.course("z", LATER)
    c.held((student, c.course("x", NINE)))
    move = ("UPDATE course_timetables SET course_id = %s WHERE course_id = %s", (course, other))
    return move, c.enroll(student, course)


def two_slots_of_a_course(c: LittleCollege) -> Any:
    course = c.course("x")
    (sql, *first), (_, *second) = c.slot(course, NINE, "1"), c.slot(course, LATER, "2")
    return (sql, first), (sql, second)


def slots_of_two_courses_of_a_student(c: LittleCollege) -> Any:
    student, one, other = c.student("s"), c.course("x"), c.course("y")
    c.held((student, one), (student, other))
    (sql, *first), (_, *second) = c.slot(one, NINE), c.slot(other, LATER)
    return (sql, first), (sql, second)


def students_college_against_enrollment(c: LittleCollege) -> Any:
    student, course = c.student("s"), c.course("x")
    move = ("UPDATE students SET college_id = %s WHERE unique_id = %s", ("b" + c.end, student))
    return move, c.enroll(student, course)


def courses_college_against_enrollment(c: LittleCollege) -> Any:
    student, course = c.student("s"), c.course("x")
    move = ("UPDATE courses SET college_id = %s WHERE unique_id = %s", ("b" + c.end, course))
    return move, c.enroll(student, course)


def semester_against_enrollment(c: LittleCollege) -> Any:
    first, second = c.semesters
    student, course = c.student("s"), c.course("y", LATER, semester=second)
    c.held((student, c.course("x", NINE, semester=first)))
    move = ("UPDATE courses SET semester_id = %s WHERE unique_id = %s", (first, course))
    return move, c.enroll(student, course)


def first_capacity_against_enrollment(c: LittleCollege) -> Any:
    course = c.course("x")
    c.held((c.student("s"), course))
    first = ("UPDATE courses SET capacity = 1 WHERE unique_id = %s", (course,))
    return first, c.enroll(c.student("t"), course)


def first_capacity_against_leaving(c: LittleCollege) -> Any:
    student, course = c.student("s"), c.course("x")
    c.held((student, course))
    return ("UPDATE courses SET capacity = 1 WHERE unique_id = %s", (course,)), c.leave(student, course)


def lowered_capacity_against_enrollment(c: LittleCollege) -> Any:
    course = c.course("x", capacity=2)
    c.held((c.student("s"), course))
    lower = ("UPDATE courses SET capacity = 1 WHERE unique_id = %s", (course,))
    return lower, c.enroll(c.student("t"), course)


def the_last_seat(c: LittleCollege) -> Any:
    course = c.course("x", capacity=1)
    return c.enroll(c.student("s"), course), c.enroll(c.student("t"), course)


def a_seat_given_back_against_a_stranger(c: LittleCollege) -> Any:
    holder, course = c.student("s"), c.course("x", capacity=1)
    c.held((holder, course))
    c.wait(course, c.student("w"))
    return c.leave(holder, course), c.enroll(c.student("stranger"), course)


def two_seats_given_back(c: LittleCollege) -> Any:
    one, other, course = c.student("s"), c.student("t"), c.course("x", capacity=2)
    c.held((one, course), (other, course))
    c.wait(course, c.student("v"), c.student("w"))
    return c.leave(one, course), c.leave(other, course)


def an_offer_taken_against_taken_back(c: LittleCollege) -> Any:
    holder, waiting, course = c.student("s"), c.student("w"), c.course("x", capacity=1)
    c.held((holder, course))
    c.wait(course, waiting)
    c.cursor.execute(*c.leave(holder, course))
    back = ("DELETE FROM course_waiting WHERE student_id = %s", (waiting,))
    return back, c.enroll(waiting, course)


def an_offer_by_hand_against_an_enrollment(c: LittleCollege) -> Any:
    waiting, course = c.student("w"), c.course("x", "Monday 09:00 10:00", capacity=1)
    c.held((waiting, c.course("y", LATER)))
    c.wait(course, waiting)
    offer = ("UPDATE course_waiting SET offered_at = '2026-01-01' WHERE student_id = %s", (waiting,))
    return offer, c.enroll(c.student("t"), course)


KEPT_BY_LOCKING: list[Scenario] = [
    clashing_courses,
    swap_against_enrollment,
    slot_moved_against_enrollment,
    slot_added_against_enrollment,
    slot_given_away_against_enrollment,
    two_slots_of_a_course,
    slots_of_two_courses_of_a_student,
    students_college_against_enrollment,
    courses_college_against_enrollment,
    semester_against_enrollment,
    first_capacity_against_enrollment,
    first_capacity_against_leaving,
    lowered_capacity_against_enrollment,
]
# Held by the row of course_seats, counted and compared in one statement; the usual form counts and loses.
KEPT_BY_THE_COUNT: list[Scenario] = [
    the_last_seat,
    a_seat_given_back_against_a_stranger,
    two_seats_given_back,
    an_offer_by_hand_against_an_enrollment,
]
KEPT_BY_KEYS: list[Scenario] = [an_offer_taken_against_taken_back]
EVERY = KEPT_BY_LOCKING + KEPT_BY_THE_COUNT + KEPT_BY_KEYS


@pytest.fixture(scope="module")
def usual(mysql_server: PrivateServer) -> Iterator[str]:
    """A database whose rules on courses are of the usual form."""
    database = Database(mysql_server.create("race_usual_courses"))
    install(database)
    database.close()
    with mysql_server.connect("race_usual_courses") as connection, connection.cursor() as cursor:
        install_usual_courses(cursor)
    hold_open(mysql_server, "race_usual_courses")
    yield "race_usual_courses"


def _broken(cursor: Any, end: str, outcome: Outcome) -> list[Any]:
    """Return what is wrong: rows that `sql/verify` names, a stranger on a seat of others, a seat offered to nobody."""
    found = []
    for check in _CHECKS:
        cursor.execute(check.statement)
        found += [row for row in cursor.fetchall() if str(row[1]).endswith(end)]
    cursor.execute("SELECT * FROM student_course_mapping WHERE student_id = %s", ("stranger" + end,))
    found += cursor.fetchall()
    # Of two seats given back, two are offered.
    cursor.execute(
        "SELECT c.unique_id FROM courses c WHERE c.unique_id = %s AND c.capacity = 2 AND 0 ="
        " (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = c.unique_id) AND 1 ="
        " (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = c.unique_id AND w.offered_at IS NOT NULL)",
        ("x" + end,),
    )
    return found + list(cursor.fetchall())


def _run(servers: Servers, name: str, scenario: Scenario, mode: Mode, swapped: bool) -> tuple[list[Any], Outcome]:
    with servers[0].connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("SET @rasd_test_asleep = 1")
        college = LittleCollege(cursor)
        statements = scenario(college)
        outcome = race(servers, name, mode, *(reversed(statements) if swapped else statements))
        return _broken(cursor, college.end, outcome), outcome


def _hold_in_every_mode(pairs: Sequence[Servers], name: str, scenario: Scenario) -> None:
    """Race in the four modes, each on rows of its own."""
    with pairs[0][0].connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("SET @rasd_test_asleep = 1")
        colleges = [LittleCollege(cursor) for _ in MODES]
        orders = [scenario(college)[:: -1 if n in (1, 2) else 1] for n, college in enumerate(colleges)]
        outcomes = race_in_every_mode(pairs, name, orders)
        for college, outcome in zip(colleges, outcomes, strict=True):
            broken = _broken(cursor, college.end, outcome)
            assert not broken, (broken, outcome)
            assert "done" in outcome.ends, outcome
            for told in outcome.ends:
                assert told == "done" or told.split(":")[0].replace("_", "").isupper(), outcome


def _loses(servers: Servers, name: str, scenario: Scenario) -> bool:
    """Whether the race is lost in one of the modes, run until it is: on a busy machine the two may miss each other."""
    runs = ((mode, swapped) for _round in range(6) for mode in reversed(MODES) for swapped in (False, True))
    return any(_run(servers, name, scenario, mode, swapped)[0] for mode, swapped in runs)


@pytest.mark.parametrize("scenario", EVERY, ids=lambda s: s.__name__)
def test_the_rule_holds(mysql_server: PrivateServer, guarded: str, scenario: Scenario) -> None:
    _hold_in_every_mode([(mysql_server, mysql_server)] * 4, guarded, scenario)


@pytest.mark.xdist_group("galera")
@pytest.mark.parametrize("scenario", EVERY, ids=lambda s: s.__name__)
def test_the_rule_holds_on_a_cluster(cluster: Cluster, scenario: Scenario) -> None:
    pairs = [(cluster.nodes[number % 3], cluster.nodes[1 - number % 2]) for number in range(4)]
    _hold_in_every_mode(pairs, "race_cluster", scenario)


@pytest.mark.parametrize("scenario", KEPT_BY_LOCKING, ids=lambda s: s.__name__)
def test_it_is_the_locking_that_holds_it(mysql_server: PrivateServer, unguarded: str, scenario: Scenario) -> None:
    assert _loses((mysql_server, mysql_server), unguarded, scenario)


@pytest.mark.parametrize("scenario", KEPT_BY_THE_COUNT, ids=lambda s: s.__name__)
def test_the_usual_form_loses_it(mysql_server: PrivateServer, usual: str, scenario: Scenario) -> None:
    assert _loses((mysql_server, mysql_server), usual, scenario)
