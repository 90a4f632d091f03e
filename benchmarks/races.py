"""The long race of the rules on courses: `python -m benchmarks.races [OPERATIONS]`, 100,000 without a number.

Eight clients do what registrars do, at random and against one another, on a college so small that they meet all the
time: two through the data layer's transactions, six through the driver in each of the isolations, autocommitted or in
transactions that have read before. After every batch `sql/verify` looks at every row. All of the operations run on one
server, a few hundred on three nodes written at once.
"""

import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pymysql
import sqlalchemy as sa

from data.db.engine import Database
from data.db.errors import RuleError, Unavailable
from data.install import install
from data.rules.files import checks
from tests.data.race import MODES, TRANSIENT, Mode
from tests.galera import Cluster
from tests.servers import PrivateServer

STUDENTS, COURSES = 24, 10
BATCH = 40
"""Operations of each client between two looks at every row."""

CLUSTER_SHARE = 200
"""On nodes written at once so many timetable changes keep one another waiting for whole seconds."""

TRIES = 40
CLIENTS: list[Mode | None] = [None, None, *MODES, MODES[1], MODES[3]]
"""How each writes; None through the data layer."""

DAYS = ("Sunday", "Monday")
Operation = tuple[str, tuple[Any, ...]]


def main(operations: int) -> int:
    """Race on one server and on a cluster; return 1 when any rule was broken or any client got neither answer."""
    server = PrivateServer().start()
    try:
        told = [_race([server], operations, "one server")]
    finally:
        server.stop()
    cluster = Cluster().start()
    try:
        told.append(_race(cluster.nodes, operations // CLUSTER_SHARE, "three nodes"))
    finally:
        cluster.stop()
    return int(any(tally["broken"] or tally["gave up"] for tally in told))


def _race(servers: Sequence[PrivateServer], operations: int, where: str) -> Counter[str]:
    databases = _make(servers)
    tally: Counter[str] = Counter()
    start = time.perf_counter()
    while sum(tally[end] for end in ("done", "refused", "gave up")) < operations:
        threads = [
            threading.Thread(target=_client, args=(number, servers, databases, tally)) for number in range(len(CLIENTS))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        tally["broken"] += _broken(servers[0])
        tally["looks"] += 1
    for database in databases:
        database.close()
    ends = ", ".join(f"{name} {count:,}" for name, count in sorted(tally.items()))
    print(f"{where}: {ends}; {time.perf_counter() - start:.0f} s", flush=True)
    return tally


def _make(servers: Sequence[PrivateServer]) -> list[Database]:
    database = Database(servers[0].create("long_race"))
    install(database)
    database.close()
    with servers[0].connect("long_race") as connection, connection.cursor() as cursor:
        run = cursor.execute
        run("INSERT INTO colleges (unique_id, name) VALUES ('a', 'كلية'), ('b', 'كلية')")
        run("INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, 'y', '2026-01-01', '2027-01-01')")
        run("INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)"
            " VALUES (1, 1, '1', '2026-01-01', '2027-01-01'), (2, 1, '2', '2026-01-01', '2027-01-01')")  # fmt: skip
        cursor.executemany(
            "INSERT INTO students (unique_id, name, college_id) VALUES (%s, 'طالب', 'a')",
            [(f"s{n}",) for n in range(STUDENTS)],
        )
        cursor.executemany(
            "INSERT INTO courses (unique_id, name, course_code, college_id, capacity)"
            " VALUES (%s, 'مادة', 'م', 'a', %s)",
            [(f"c{n}", (None, 2, 4)[n % 3]) for n in range(COURSES)],
        )
    return [Database(server.url("long_race")) for server in servers]


def _operation(chance: random.Random) -> Operation:
    student, course, key = (
        f"s{chance.randrange(STUDENTS)}",
        f"c{chance.randrange(COURSES)}",
        f"{chance.getrandbits(60):x}",
    )
    start = chance.randrange(16, 22)
    slot = (chance.choice(DAYS), _clock(start), _clock(start + chance.randrange(1, 4)))
    college, semester = chance.choice("aaaaab"), chance.choice((None, 1, 1, 2))
    made: list[tuple[int, Operation]] = [
        (40, ("INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES (%s, %s, %s)",
              (key, student, course))),
        (15, ("DELETE FROM student_course_mapping WHERE student_id = %s AND course_id = %s", (student, course))),
        (5, ("UPDATE student_course_mapping SET course_id = %s WHERE student_id = %s LIMIT 1", (course, student))),
        (12, ("INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time)"
              " VALUES (%s, %s, %s, %s, %s)", (key, course, *slot))),
        (8, ("UPDATE course_timetables SET day = %s, start_time = %s, end_time = %s WHERE course_id = %s LIMIT 1",
             (*slot, course))),
        (12, ("DELETE FROM course_timetables WHERE course_id = %s LIMIT 1", (course,))),
        (5, ("UPDATE courses SET capacity = %s WHERE unique_id = %s", (chance.choice((None, 1, 2, 3, 5)), course))),
        (4, ("UPDATE courses SET semester_id = %s WHERE unique_id = %s", (semester, course))),
        (4, ("UPDATE courses SET college_id = %s WHERE unique_id = %s", (college, course))),
        (5, ("UPDATE students SET college_id = %s WHERE unique_id = %s", (college, student))),
        (8, ("INSERT INTO course_waiting (student_id, course_id, place) VALUES (%s, %s, %s)",
             (student, course, chance.randrange(2**30)))),
        (4, ("DELETE FROM course_waiting WHERE student_id = %s AND course_id = %s", (student, course))),
        (4, ("CALL sp_offer_seats(%s)", (course,))),
    ]  # fmt: skip
    return chance.choices([operation for _, operation in made], [weight for weight, _ in made])[0]


def _clock(half_hours: int) -> str:
    return f"{half_hours // 2:02}:{half_hours % 2 * 30:02}"


def _client(number: int, servers: Sequence[PrivateServer], databases: Sequence[Database], tally: Counter[str]) -> None:
    chance = random.Random()
    mode, place = CLIENTS[number], number % len(servers)
    own: Counter[str] = Counter()
    if mode is None:
        for _ in range(BATCH):
            own[_through_the_layer(databases[place], _operation(chance))] += 1
    else:
        with servers[place].connect("long_race", autocommit=not mode.transaction) as connection:
            with connection.cursor() as cursor:
                cursor.execute(f"SET SESSION TRANSACTION ISOLATION LEVEL {mode.isolation}")
                # A session that a node gave up keeps the others waiting until its own wait ends.
                cursor.execute("SET innodb_lock_wait_timeout = 2")
            for _ in range(BATCH):
                own[_by_hand(connection, mode, [_operation(chance) for _ in range(chance.choice((1, 1, 2)))], own)] += 1
    with _TALLYING:
        tally.update(own)


_TALLYING = threading.Lock()


def _through_the_layer(database: Database, operation: Operation) -> str:
    def work(connection: sa.Connection) -> None:
        connection.exec_driver_sql(*operation)

    return _end(lambda: database.write(None, work))


def _end(work: Callable[[], None]) -> str:
    try:
        work()
    except RuleError:
        return "refused"
    except Unavailable:
        return "gave up"
    return "done"


def _by_hand(connection: Any, mode: Mode, operations: Sequence[Operation], own: Counter[str]) -> str:
    """Run a transaction of one or two statements after a look around; again, whole, after a transient error."""
    if not mode.transaction:
        operations = operations[:1]
    for attempt in range(TRIES):
        try:
            with connection.cursor() as cursor:
                if mode.transaction:
                    cursor.execute("SELECT COUNT(*) FROM student_course_mapping, course_timetables, course_seats")
                    cursor.fetchall()
                for sql, values in operations:
                    cursor.execute(sql, values)
            connection.commit()
            return "done"
        except pymysql.Error as error:
            if not _transient(error) and _rolled_back(connection):
                if error.args[0] in (1644, 1062, 1451, 1452):
                    return "refused"
                raise
            _rolled_back(connection)
            own["retried"] += 1
            time.sleep(random.uniform(0, 0.002 * 2 ** min(attempt, 7)))
    return "gave up"


def _transient(error: pymysql.Error) -> bool:
    """Whether to try again; a node that takes a session away while it reads a trigger calls the trigger misspelt."""
    return error.args[0] in TRANSIENT or (error.args[0] == 1064 and "'trg_" in str(error.args[1]))


def _rolled_back(connection: Any) -> bool:
    """End the transaction; False when a node says that it had been undone for another's sake before."""
    try:
        connection.rollback()
    except pymysql.Error as error:
        if error.args[0] not in TRANSIENT:
            raise
        return False
    return True


def _broken(server: PrivateServer) -> int:
    found = 0
    with server.connect("long_race") as connection, connection.cursor() as cursor:
        for check in checks("mysql"):
            if check.name.startswith(("course_", "slot_")):
                cursor.execute(check.statement)
                for row in cursor.fetchall():
                    print("broken:", check.name, row, flush=True)
                    found += 1
    return found


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
