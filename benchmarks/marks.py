"""One mark, a whole exam's marks, and a new exam's sheet, on a private MariaDB server.

"bare" is the same statement on the same tables without a trigger, a copy or a composite key, autocommitted through
PyMySQL on the same server.
"""

import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from benchmarks.report import Row, alternate
from data.db.engine import Database
from data.db.tables import metadata, tables_for
from data.install import install
from tests.servers import PrivateServer

STUDENTS = 1000
EXAMS = (10, 100, 1000)


def measure() -> Iterator[Row]:
    """Yield the rows at 10⁴, 10⁵ and 10⁶ marks."""
    # As a school's server runs: each commit is on disk before it is acknowledged.
    server = PrivateServer("--innodb-buffer-pool-size=2G", "--innodb-flush-log-at-trx-commit=1", on_disk=True).start()
    try:
        ruled, bare = _ruled(server), _bare(server)
        made = 0
        for exams in EXAMS:
            for _ in range(made, exams):
                ruled.exam()
                bare.exam()
            made = exams
            yield from _rows(ruled, bare, f"{exams * STUDENTS:,} marks")
    finally:
        server.stop()


class School:
    """One grade level of a thousand students, and its exams."""

    def __init__(self, connection: Any, *, ruled: bool) -> None:
        self.cursor = connection.cursor()
        self.ruled = ruled
        self.exams: list[int] = []
        self._numbers = itertools.count()
        self._build()

    def exam(self) -> int:
        """Schedule an exam; on bare tables its sheet is put there by the plain INSERT … SELECT."""
        self.cursor.execute(
            "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
            " VALUES (1, 1, 1, %s, 20)",
            (date(2026, 1, 1) + timedelta(days=len(self.exams) % 300),),
        )
        made = self.cursor.lastrowid
        if not self.ruled:
            self.cursor.execute(
                "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)"
                " SELECT %s, e.id FROM enrollments e JOIN classrooms c ON c.id = e.classroom_id"
                " WHERE c.grade_level_id = 1 AND c.academic_year_id = 1 AND e.status = 'ACTIVE'",
                (made,),
            )
        self.exams.append(made)
        return made

    def mark(self) -> None:
        """Save one mark, each time another value in another row."""
        n = next(self._numbers)
        self.cursor.execute(
            "UPDATE student_exam_scores SET score = %s WHERE exam_schedule_id = %s AND enrollment_id = %s",
            ((n * 7 % 41) / 2, self.exams[n % len(self.exams)], n * 13 % STUDENTS + 1),
        )

    def whole_exam(self) -> None:
        """Give every student of one exam another mark, in one statement."""
        n = next(self._numbers)
        self.cursor.execute(
            "UPDATE student_exam_scores SET score = (enrollment_id + %s) MOD 20 WHERE exam_schedule_id = %s",
            (n, self.exams[n % len(self.exams)]),
        )

    def _build(self) -> None:
        run = self.cursor.execute
        run("INSERT INTO colleges (unique_id, name) VALUES ('c', 'c')")
        run("INSERT INTO academic_years (name, start_date, end_date) VALUES ('y', '2026-01-01', '2026-12-31')")
        run("INSERT INTO semesters (academic_year_id, name, start_date, end_date)"
            " VALUES (1, 's', '2026-01-01', '2026-12-31')")  # fmt: skip
        run("INSERT INTO grade_levels (name) VALUES ('g')")
        run("INSERT INTO classrooms (grade_level_id, academic_year_id, name) VALUES (1, 1, 'A')")
        run("INSERT INTO subjects (name) VALUES ('m')")
        run("INSERT INTO exam_periods (academic_year_id, semester_id, name, type, start_date, end_date)"
            " VALUES (1, 1, 'p', 'MONTHLY', '2026-01-01', '2026-12-31')")  # fmt: skip
        students = [(f"s{n}", "طالب", "c") for n in range(STUDENTS)]
        self.cursor.executemany("INSERT INTO students (unique_id, name, college_id) VALUES (%s, %s, %s)", students)
        self.cursor.executemany(
            "INSERT INTO enrollments (student_id, classroom_id, academic_year_id) VALUES (%s, 1, 1)",
            [(student,) for student, _, _ in students],
        )


def _ruled(server: PrivateServer) -> School:
    database = Database(server.create("ruled"))
    install(database)
    database.close()
    return School(server.connect("ruled"), ruled=True)


def _bare(server: PrivateServer) -> School:
    database = Database(server.create("bare"))
    with database.engine.begin() as connection:
        metadata.create_all(connection, tables=tables_for("mysql"))
    database.close()
    with server.connect("bare") as connection, connection.cursor() as cursor:
        _strip_copies(cursor)
    return School(server.connect("bare"), ruled=False)


_PLAIN_KEYS = {
    "enrollments": {"classroom_id": "classrooms"},
    "exam_schedules": {"exam_period_id": "exam_periods"},
    "student_exam_scores": {"exam_schedule_id": "exam_schedules", "enrollment_id": "enrollments"},
}


def _strip_copies(cursor: Any) -> None:
    """Give the bare tables plain references and no copies, as an honest user would write them."""
    for table in reversed(_PLAIN_KEYS):
        cursor.execute(
            "SELECT DISTINCT CONSTRAINT_NAME, REFERENCED_TABLE_NAME FROM information_schema.KEY_COLUMN_USAGE"
            " WHERE TABLE_SCHEMA = 'bare' AND TABLE_NAME = %s AND COLUMN_NAME IN ('grade_level_id', 'academic_year_id')"
            " AND REFERENCED_COLUMN_NAME <> 'id'",
            (table,),
        )
        for key, _ in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DROP FOREIGN KEY {key}")
    for table, references in _PLAIN_KEYS.items():
        for column, target in references.items():
            cursor.execute(f"ALTER TABLE {table} ADD FOREIGN KEY ({column}) REFERENCES {target} (id)")
    cursor.execute("ALTER TABLE student_exam_scores DROP COLUMN max_score, DROP COLUMN is_locked,"
                   " DROP COLUMN grade_level_id, DROP COLUMN academic_year_id")  # fmt: skip


def _rows(ruled: School, bare: School, size: str) -> Iterator[Row]:
    against = "bare, no rule"
    yield Row("save one mark, all rules and audit", size, *alternate(ruled.mark, bare.mark, 2000), against, "≤ 1.25")
    whole = alternate(ruled.whole_exam, bare.whole_exam, 9)
    yield Row("a whole exam's marks in one statement", size, *whole, against, "≤ 4 with audit")
    populate = alternate(ruled.exam, bare.exam, 9)
    yield Row("put a grade level on a new exam's sheet", size, *populate, against, "≤ 2")
