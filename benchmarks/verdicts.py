"""Every course of a student's college with its verdict: the one query and its reckoning, against a query a course.

Both sides read the same tables: one college of 500 courses, two lessons a week each, and 100,000 mappings. The
reference is what a screen without the list would do: for each course count its seats and ask for a clash, with indexed
queries over one connection. Only reading is measured, so the rules do not watch the filling.
"""

import tempfile
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from random import Random
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from benchmarks.report import Row, alternate
from data.courses.records import SlotPlan
from data.courses.timetables import who_is_hurt
from data.courses.verdicts import list_verdicts
from data.db.engine import CONSOLE, Database
from data.db.tables import DAYS, metadata, tables_for
from tests.servers import PrivateServer

COURSES, EACH = 500, 5
STUDENTS = (2_000, 20_000)
AGAINST = "a query for the seats and one for a clash, a course"

_CLASH = sa.text(
    "SELECT o.course_id FROM student_course_mapping m JOIN course_timetables o ON o.course_id = m.course_id"
    " JOIN course_timetables n ON n.course_id = :course AND n.day = o.day AND n.start_time < o.end_time"
    " AND n.end_time > o.start_time WHERE m.student_id = :student AND m.course_id <> :course LIMIT 1"
)
_SEATS = sa.text("SELECT COUNT(*) FROM student_course_mapping WHERE course_id = :course")


def measure() -> Iterator[Row]:
    """Yield the verdict list and a slot's impact at 10⁴ and 10⁵ mappings on both engines."""
    server = PrivateServer("--innodb-buffer-pool-size=1G", on_disk=True).start()
    try:
        for students in STUDENTS:
            url = server.create(f"verdicts{students}")
            yield from _rows("MariaDB", _filled(url, students), students)
    finally:
        server.stop()
    with tempfile.TemporaryDirectory() as folder:
        for students in STUDENTS:
            yield from _rows("SQLite", _filled(f"sqlite:///{Path(folder) / str(students)}.db", students), students)


def _rows(engine: str, db: Database, students: int) -> Iterator[Row]:
    ours, reference = alternate(lambda: list_verdicts(db, CONSOLE, "s7"), lambda: _one_by_one(db, "s7"), 7)
    yield Row(f"verdicts on {engine}", _size(students, ours), ours, reference, AGAINST, "no wait")
    plan = SlotPlan("c1", "Monday", time(9), time(11))
    ours, reference = alternate(lambda: who_is_hurt(db, CONSOLE, plan), lambda: _holder_by_holder(db, plan), 5)
    against = "a query for a clash, a student of the course"
    yield Row(f"whom a slot hurts on {engine}", _size(students, ours), ours, reference, against, "no wait")
    db.close()


def _size(students: int, seconds: float) -> str:
    return f"{students * EACH:,} mappings ({seconds * 1000:.0f} ms)"


def _one_by_one(db: Database, student: str) -> None:
    def work(connection: Connection) -> None:
        for course in connection.scalars(sa.text("SELECT unique_id FROM courses WHERE college_id = 'C'")).all():
            connection.execute(_SEATS, {"course": course}).scalar()
            connection.execute(_CLASH, {"course": course, "student": student}).first()

    db.read(work)


def _holder_by_holder(db: Database, plan: SlotPlan) -> None:
    ask = sa.text(
        "SELECT o.course_id FROM student_course_mapping m JOIN course_timetables o ON o.course_id = m.course_id"
        " WHERE m.student_id = :student AND m.course_id <> :course AND o.day = :day AND o.start_time < :until"
        " AND o.end_time > :since LIMIT 1"
    )
    given = {"course": plan.course_id, "day": plan.day, "since": str(plan.start_time), "until": str(plan.end_time)}

    def work(connection: Connection) -> None:
        own = sa.text("SELECT student_id FROM student_course_mapping WHERE course_id = :course")
        for student in connection.scalars(own, {"course": plan.course_id}).all():
            connection.execute(ask, given | {"student": student}).first()

    db.read(work)


def _filled(url: str, students: int) -> Database:
    db, rng = Database(url), Random(students)
    tables = {table.name: table for table in tables_for(db.name)}
    metadata.create_all(db.engine, tables=list(tables.values()))
    rows: dict[str, list[dict[str, Any]]] = {
        "colleges": [{"unique_id": "C", "name": "كلية"}],
        "students": [{"unique_id": f"s{n}", "name": f"طالب {n}", "college_id": "C"} for n in range(students)],
        "courses": [_course(n) for n in range(COURSES)],
        "course_timetables": [slot for n in range(COURSES) for slot in _slots(n, rng)],
        "student_course_mapping": [
            {"unique_id": f"s{n}-{course}", "student_id": f"s{n}", "course_id": f"c{course}"}
            for n in range(students)
            for course in rng.sample(range(COURSES), EACH)
        ],
    }
    with db.engine.connect() as connection:
        for name, known in rows.items():
            for start in range(0, len(known), 5_000):
                connection.execute(tables[name].insert(), known[start : start + 5_000])
        connection.commit()
        connection.exec_driver_sql(
            "ANALYZE" if db.name == "sqlite" else "ANALYZE TABLE student_course_mapping, course_timetables, courses"
        )
        connection.commit()
    return db


def _course(number: int) -> dict[str, Any]:
    return {
        "unique_id": f"c{number}", "name": f"مقرر {number}", "course_code": f"M{number}", "college_id": "C",
        "capacity": 10_000,
    }  # fmt: skip


def _slots(number: int, rng: Random) -> Iterator[dict[str, Any]]:
    for place, day in enumerate(rng.sample(DAYS[:5], 2)):
        start = rng.randrange(8, 15)
        yield {
            "unique_id": f"c{number}-{place}", "course_id": f"c{number}", "day": day, "start_time": time(start),
            "end_time": time(start + 1), "room": f"R{rng.randrange(50)}",
        }  # fmt: skip
