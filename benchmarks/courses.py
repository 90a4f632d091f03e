"""Taking a course, changing a slot, and a registration rush, on private MariaDB servers.

"bare" is the same statement on the same tables without any rule, "usual form" the triggers of
`tests/data/courses/usual_form.py`: plain reads, a cursor loop per slot or per student; all autocommitted through
PyMySQL.
"""

import itertools
import random
import threading
import time
from collections.abc import Iterator, Sequence

import pymysql

from benchmarks.report import Row, alternate
from data.db.engine import Database
from data.install import install
from tests.data.courses.usual_form import TABLES, install_usual_courses
from tests.data.race import TRANSIENT
from tests.galera import Cluster
from tests.servers import PrivateServer

STUDENTS = (1_000, 10_000, 100_000)
ENROLLED = (100, 1_000, 10_000)
COURSES = 480
BLOCKS = 12
"""Courses of one block meet at the same three hours of the week, those of two blocks never."""

CLIENTS = 16
RUSH = 60
"""Enrollments of each client."""

DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday")


def measure() -> Iterator[Row]:
    """Yield taking a course by school size, changing a slot by enrolled students, and the rush."""
    # As a school's server runs: each commit is on disk before it is acknowledged.
    server = PrivateServer("--innodb-buffer-pool-size=1G", "--innodb-flush-log-at-trx-commit=1", on_disk=True).start()
    try:
        for students in STUDENTS:
            yield from _enrolling(server, students)
        for enrolled in ENROLLED:
            yield from _slots(server, enrolled)
        yield from _rush([server], "one server")
    finally:
        server.stop()
    cluster = Cluster(on_disk=True).start()
    try:
        yield from _rush(cluster.nodes, "three nodes written at once")
    finally:
        cluster.stop()


class School:
    """A college with 480 courses of three slots each, in a database with rules of one of three kinds."""

    def __init__(self, server: PrivateServer, kind: str, students: int) -> None:
        self.students = students
        database = Database(server.create(kind))
        install(database)
        connection = server.connect(kind)
        self.cursor = connection.cursor()
        self._drop_rules()
        self._fill()
        self._make_popular()
        if kind == "ruled":
            install(database)
        elif kind == "usual":
            install_usual_courses(self.cursor)
        self.cursor.execute("ANALYZE TABLE student_course_mapping, course_timetables, courses, students")
        self.cursor.fetchall()
        database.close()
        self._numbers = itertools.count()

    def enroll(self) -> None:
        """Give one more student a course that fits."""
        n = next(self._numbers)
        student = n * 7919 % self.students
        course = _course(student, 5, self.students)
        self.cursor.execute(*_enroll(student, course, f"e{n}"))

    def enroll_in_seats(self) -> None:
        """The same in a course that counts its seats."""
        n = next(self._numbers)
        student = n * 7919 % self.students
        self.cursor.execute(*_enroll(student, 1000 + n % 10, f"f{n}"))

    def move_slot(self) -> None:
        """Move the popular course's slot from one hour of many other courses to another."""
        hour = 30 + next(self._numbers) % 2
        self.cursor.execute(
            "UPDATE course_timetables SET day = %s, start_time = %s, end_time = %s WHERE unique_id = 'popular'",
            (DAYS[hour // 8], f"{8 + hour % 8}:00", f"{9 + hour % 8}:00"),
        )

    def _make_popular(self) -> None:
        """Enroll the first half of the students in one more course; the other half is in class at its hours."""
        run = self.cursor.execute
        run("INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('popular', 'p', 'p', 'c')")
        run("INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time)"
            " VALUES ('popular', 'popular', 'Thursday', '14:00', '15:00')")  # fmt: skip
        last = self.students // 2 - 1
        run("INSERT INTO student_course_mapping (unique_id, student_id, course_id)"
            f" SELECT CONCAT('p', seq), CONCAT('s', seq), 'popular' FROM seq_0_to_{last}")  # fmt: skip

    def _drop_rules(self) -> None:
        self.cursor.execute(
            "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
            f" AND EVENT_OBJECT_TABLE IN ({', '.join(['%s'] * len(TABLES))})",
            TABLES,
        )
        for (name,) in self.cursor.fetchall():
            self.cursor.execute(f"DROP TRIGGER {name}")

    def _fill(self) -> None:
        run = self.cursor.execute
        run("INSERT INTO colleges (unique_id, name) VALUES ('c', 'c')")
        run("INSERT INTO students (unique_id, name, college_id)"
            f" SELECT CONCAT('s', seq), 'طالب', 'c' FROM seq_0_to_{self.students - 1}")  # fmt: skip
        run("INSERT INTO courses (unique_id, name, course_code, college_id)"
            f" SELECT CONCAT('c', seq), 'مادة', seq, 'c' FROM seq_0_to_{COURSES - 1}")  # fmt: skip
        run("INSERT INTO courses (unique_id, name, course_code, college_id, capacity)"
            " SELECT CONCAT('c', seq), 'مادة', seq, 'c', 100000 FROM seq_1000_to_1009")  # fmt: skip
        slots = []
        for course, slot in itertools.product(range(COURSES), range(3)):
            hour = course % BLOCKS * 3 + slot
            slots.append(
                (f"t{course}.{slot}", f"c{course}", DAYS[hour // 8], f"{8 + hour % 8}:00", f"{9 + hour % 8}:00")
            )
        self.cursor.executemany(
            "INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time)"
            " VALUES (%s, %s, %s, %s, %s)",
            slots,
        )
        held = itertools.product(range(self.students), range(5))
        rows = [(f"{place}.{n}", f"s{n}", f"c{_course(n, place, self.students)}") for n, place in held]
        for start in range(0, len(rows), 20_000):
            self.cursor.executemany(
                "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES (%s, %s, %s)",
                rows[start : start + 20_000],
            )


def _course(student: int, place: int, students: int) -> int:
    """The course that a student holds in one of six places, each of another block.

    The second half of a school meets in the last two blocks, which the first half has free: there the slot moves.
    """
    block = 10 + place if student * 2 >= students and place < 2 else (student + place) % 10
    return block + BLOCKS * ((student // BLOCKS + place * 7) % (COURSES // BLOCKS))


def _enroll(student: int, course: int, key: str) -> tuple[str, tuple[str, str, str]]:
    return (
        "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES (%s, %s, %s)",
        (key, f"s{student}", f"c{course}"),
    )


def _enrolling(server: PrivateServer, students: int) -> Iterator[Row]:
    ruled, bare = School(server, "ruled", students), School(server, "bare", students)
    rounds = min(400, students // 3)
    size = f"{students:,} students"
    taken = alternate(ruled.enroll, bare.enroll, rounds)
    yield Row("take a course, all rules and audit", size, *taken, "bare, no rule", "≤ 2, flat")
    taken = alternate(ruled.enroll_in_seats, bare.enroll_in_seats, rounds)
    yield Row("take a course that counts its seats", size, *taken, "bare, no rule", "≤ 2, flat")


def _slots(server: PrivateServer, enrolled: int) -> Iterator[Row]:
    ruled, usual = School(server, "ruled", 2 * enrolled), School(server, "usual", 2 * enrolled)
    size = f"{enrolled:,} enrolled"
    yield Row("move a slot", size, *alternate(ruled.move_slot, usual.move_slot, 7), "usual form", "≤ 0.1")


def _rush(servers: Sequence[PrivateServer], where: str) -> Iterator[Row]:
    for seats, told in ((None, "no limit"), (100_000, "seats counted")):
        ruled, bare = (_throughput(servers, kind, seats) for kind in ("ruled", "bare"))
        yield Row(f"{CLIENTS} clients take one course, {told}", where, ruled, bare, "bare, no rule")


def _throughput(servers: Sequence[PrivateServer], kind: str, seats: int | None) -> float:
    """Return the seconds that each enrollment took of the time that all of them took together."""
    name = f"rush_{kind}"
    database = Database(servers[0].create(name))
    install(database)
    database.close()
    with servers[0].connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO colleges (unique_id, name) VALUES ('c', 'c')")
        cursor.execute(
            "INSERT INTO courses (unique_id, name, course_code, college_id, capacity) VALUES ('c0', 'p', 'p', 'c', %s)",
            (seats,),
        )
        cursor.executemany(
            "INSERT INTO students (unique_id, name, college_id) VALUES (%s, 'طالب', 'c')",
            [(f"s{n}",) for n in range(CLIENTS * RUSH)],
        )
        if kind == "bare":
            for event in ("insert", "added"):
                cursor.execute(f"DROP TRIGGER trg_student_course_mapping_{event}")
    time.sleep(1)
    clients = [
        threading.Thread(target=_client, args=(servers[n % len(servers)], name, range(n * RUSH, (n + 1) * RUSH)))
        for n in range(CLIENTS)
    ]
    start = time.perf_counter()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    taken = time.perf_counter() - start
    with servers[0].connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM student_course_mapping")
        assert cursor.fetchone() == (CLIENTS * RUSH,)
    return taken / (CLIENTS * RUSH)


def _client(server: PrivateServer, name: str, students: Sequence[int]) -> None:
    with server.connect(name) as connection, connection.cursor() as cursor:
        for student in students:
            for attempt in range(50):
                try:
                    cursor.execute(*_enroll(student, 0, f"m{student}"))
                    break
                except pymysql.Error as error:
                    if error.args[0] not in TRANSIENT:
                        raise
                    time.sleep(random.uniform(0, 0.005 * 2 ** min(attempt, 5)))
