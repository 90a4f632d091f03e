"""Pages of results and semester grades on MariaDB, against an ORM that selects, prefetches and adds up in Python.

One school year: nine subjects, six exam periods, sections of thirty; the school grows with its students. Only reading
is measured, so the rules do not watch the filling. The ORM computes less than the page shows: counts, passes and the
average of each line.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, foreign, load_only, registry, relationship, selectinload

from benchmarks.report import Row, alternate
from data.db import tables as t
from data.db.engine import CONSOLE, Database
from data.results.records import Scope
from data.results.reports import list_results
from data.results.semester_grades import list_grades, list_stale
from data.rules.files import rule_files
from tests.servers import PrivateServer

STUDENTS = (185, 1_852, 18_519)
MARKS_EACH = 54
WHOLE = 10_000
"""Students above which the pages that look at every mark of a year are left out; no school has so many."""

_VIEWS = ("v_exam_policies", "v_semester_grades_now", "v_semester_marks_missing")
_SUBJECTS, _LEVELS, _SECTION = 9, 6, 30
_TYPES = ("MONTHLY", "MONTHLY", "MIDTERM", "MONTHLY", "MONTHLY", "FINAL")


def measure() -> Iterator[Row]:
    """Yield each page at 10⁴ and 10⁵ marks, those of a period or a section at 10⁶ too."""
    server = PrivateServer("--innodb-buffer-pool-size=1G").start()
    try:
        for students in STUDENTS:
            db = _filled(server.create(f"results{students}"), students)
            yield from _pages(db, students)
            db.close()
    finally:
        server.stop()


def _pages(db: Database, students: int) -> Iterator[Row]:
    period, room = Scope(period_id=1), Scope(classroom_id=1)
    yield _row("exams of a period", students, db, lambda: list_results(db, CONSOLE, "exam", period), _orm_period)
    yield _row("students of a section", students, db, lambda: list_results(db, CONSOLE, "student", room), _orm_section)
    now = "SELECT * FROM v_semester_grades_now WHERE semester_id = 1"
    own = f"{now} AND classroom_id = 1"
    yield _beside_sql("grades of a section", students, db, lambda: list_grades(db, CONSOLE, 1, 1), own)
    if students <= WHOLE:
        yield from _years(db, students)
        yield _beside_sql("sections to fill again", students, db, lambda: list_stale(db, CONSOLE, 1), now)


def _years(db: Database, students: int) -> Iterator[Row]:
    year = Scope(year_id=1)
    yield _row("a year by level", students, db, lambda: list_results(db, CONSOLE, "level", year), _orm_levels)

    def best() -> object:
        return list_results(db, CONSOLE, "student", year, sort="-average")

    yield _row("a year's best students", students, db, best, _orm_students)


def _row(work: str, students: int, db: Database, ours: Callable[[], Any], page: Callable[[Session], Any]) -> Row:
    seconds = alternate(ours, lambda: _in_session(db, page), 3)
    return Row(work, _size(students, seconds[0]), *seconds, f"an ORM, {_in_session(db, page)} queries", "one query")


def _beside_sql(work: str, students: int, db: Database, ours: Callable[[], Any], query: str) -> Row:
    seconds = alternate(ours, lambda: db.read(lambda connection: connection.exec_driver_sql(query).all()), 3)
    return Row(work, _size(students, seconds[0]), *seconds, "what would be computed now alone")


def _size(students: int, seconds: float) -> str:
    return f"{students * MARKS_EACH:,} marks ({seconds * 1000:.0f} ms)"


# --- The usual way


class _Score:
    pass


class _Exam:
    pass


class _Enrollment:
    pass


_scores, _exams, _enrollments = t.student_exam_scores.c, t.exam_schedules.c, t.enrollments.c
_mapped = registry()


def _linked(target: type, one: sa.Column[Any], other: sa.Column[Any]) -> Any:
    return relationship(target, primaryjoin=one == foreign(other), viewonly=True)


_mapped.map_imperatively(_Score, t.student_exam_scores)
_mapped.map_imperatively(
    _Exam, t.exam_schedules, properties={"scores": _linked(_Score, _exams.id, _scores.exam_schedule_id)}
)
_mapped.map_imperatively(
    _Enrollment, t.enrollments, properties={"scores": _linked(_Score, _enrollments.id, _scores.enrollment_id)}
)


def _with_scores(kind: Any) -> Any:
    names = ("exam_schedule_id", "enrollment_id", "score", "is_present", "absence_type")
    return selectinload(kind.scores).load_only(*(getattr(_Score, name) for name in names))


def _orm_exams(session: Session, *where: Any) -> list[Any]:
    columns = load_only(_Exam.grade_level_id, _Exam.max_score)
    return list(session.scalars(sa.select(_Exam).where(*where).options(columns, _with_scores(_Exam))))


def _orm_period(session: Session) -> Any:
    return [
        _counted((score, exam) for score in exam.scores) for exam in _orm_exams(session, _exams.exam_period_id == 1)
    ]


def _orm_levels(session: Session) -> Any:
    lines = defaultdict(list)
    for exam in _orm_exams(session):
        lines[exam.grade_level_id] += [(score, exam) for score in exam.scores]
    return [_counted(marks) for marks in lines.values()]


def _orm_section(session: Session) -> Any:
    return _orm_enrolled(session, _enrollments.classroom_id == 1)


def _orm_students(session: Session) -> Any:
    return sorted(_orm_enrolled(session), key=lambda line: line[0] or 0, reverse=True)[:50]


def _orm_enrolled(session: Session, *where: Any) -> list[Any]:
    exams = {exam.id: exam for exam in session.scalars(sa.select(_Exam).options(load_only(_Exam.max_score)))}
    columns = load_only(_Enrollment.student_id)
    found = session.scalars(sa.select(_Enrollment).where(*where).options(columns, _with_scores(_Enrollment)))
    return [_counted((score, exams[score.exam_schedule_id]) for score in one.scores) for one in found]


def _counted(marks: Iterable[tuple[Any, Any]]) -> tuple[Any, int, int, int]:
    """The average, how many pass, fail and are absent."""
    shares, absent = [], 0
    for score, exam in marks:
        if not score.is_present:
            absent += 1
        elif score.score is not None:
            shares.append(score.score * 100 / exam.max_score)
    passed = sum(share >= 50 for share in shares)
    return (sum(shares) / len(shares) if shares else None), passed, len(shares) - passed, absent


def _in_session(db: Database, page: Callable[[Session], Any]) -> int:
    """Compute a page in a session of its own; return how many queries that took."""
    queries = 0

    def count(*_: Any) -> None:
        nonlocal queries
        queries += 1

    sa.event.listen(db.engine, "before_cursor_execute", count)
    try:
        with Session(db.engine) as session:
            page(session)
    finally:
        sa.event.remove(db.engine, "before_cursor_execute", count)
    return queries


# --- The school


def _filled(url: str, students: int) -> Database:
    db = Database(url)
    tables = {table.name: table for table in t.tables_for(db.name)}
    t.metadata.create_all(db.engine, tables=list(tables.values()))
    with db.engine.connect() as connection:
        for name, rows in _rows(students).items():
            for start in range(0, len(rows), 5_000):
                connection.execute(tables[name].insert(), rows[start : start + 5_000])
        # Exam by exam: the driver waits thirty seconds for one statement.
        for exam in range(1, len(_TYPES) * _LEVELS * _SUBJECTS + 1):
            connection.execute(sa.text(_MARKS), {"exam": exam})
        for rule in rule_files(db.name):
            if rule.name in _VIEWS:
                connection.exec_driver_sql(rule.statement.replace("%", "%%"))
        connection.commit()
        names = "student_exam_scores, exam_schedules, enrollments, students, classrooms"
        connection.exec_driver_sql(f"ANALYZE TABLE {names}")
    return db


_MARKS = """
INSERT INTO student_exam_scores
  (exam_schedule_id, enrollment_id, score, is_present, absence_type, grade_level_id, academic_year_id, max_score)
SELECT x.id, e.id,
  CASE WHEN MOD(x.id * 7 + e.id * 13, 29) = 0 THEN 0 WHEN MOD(x.id * 11 + e.id * 3, 31) = 0 THEN NULL
    ELSE MOD(x.id * 7919 + e.id * 104729, 81) * 0.25 END,
  MOD(x.id * 7 + e.id * 13, 29) <> 0, CASE WHEN MOD(x.id * 7 + e.id * 13, 29) = 0 THEN 'بعذر' END,
  x.grade_level_id, 1, x.max_score
FROM exam_schedules x JOIN enrollments e ON e.grade_level_id = x.grade_level_id
WHERE x.id = :exam ORDER BY e.id
"""
"""One in thirty is absent, one in thirty not marked yet."""


def _rows(students: int) -> dict[str, list[dict[str, Any]]]:
    span = {"start_date": date(2026, 1, 1), "end_date": date(2026, 12, 31)}
    each = max(1, round(students / _LEVELS / _SECTION))
    rooms = [
        {"id": n + 1, "grade_level_id": n // each + 1, "academic_year_id": 1, "name": f"{n % each + 1}"}
        for n in range(_LEVELS * each)
    ]
    return {
        "academic_years": [{"id": 1, "name": "2026", **span}],
        "semesters": [{"id": 1, "academic_year_id": 1, "name": "1", **span}],
        "grade_levels": [{"id": n, "name": f"صف {n}", "sort_order": n} for n in range(1, _LEVELS + 1)],
        "subjects": [{"id": n, "name": f"مادة {n}"} for n in range(1, _SUBJECTS + 1)],
        "colleges": [{"unique_id": "C", "name": "كلية"}],
        "classrooms": rooms,
        "students": [{"unique_id": f"s{n}", "name": f"طالب {n}", "college_id": "C"} for n in range(students)],
        "enrollments": [
            {"id": n + 1, "student_id": f"s{n}", "classroom_id": room["id"], "academic_year_id": 1,
             "grade_level_id": room["grade_level_id"]}
            for n in range(students) for room in (rooms[n % len(rooms)],)
        ],
        "grading_policies": [{"id": 1, "academic_year_id": 1, "pass_percentage": 50}],
        "exam_periods": [
            {"id": n, "academic_year_id": 1, "semester_id": 1, "name": f"فترة {n}", "type": kind, **span}
            for n, kind in enumerate(_TYPES, 1)
        ],
        "exam_schedules": [
            {"id": ((period - 1) * _LEVELS + level - 1) * _SUBJECTS + subject, "exam_period_id": period,
             "subject_id": subject, "grade_level_id": level, "academic_year_id": 1,
             "exam_date": date(2026, period, subject), "max_score": 20}
            for period in range(1, len(_TYPES) + 1)
            for level in range(1, _LEVELS + 1) for subject in range(1, _SUBJECTS + 1)
        ],
    }  # fmt: skip
