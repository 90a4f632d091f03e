"""Fills an installed, empty database with a demonstration school; the rules are on while it does."""

from collections.abc import Callable
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db import tables as t
from data.db.engine import Actor, Database
from data.db.errors import VALIDATION_ERROR, RuleError
from data.demo.blueprint import ADMIN_ID, STAFF, Row, School, plan
from data.demo.courses import Courses, courses
from data.demo.marks import FINAL, MIDTERM, MONTHLY, SEMESTER, Exams, exams, marks
from data.demo.names import TEACHERS
from data.demo.quizzes import STUDENT, Tests, tests
from data.demo.seats import seats
from data.rules.procedures import call_in

Progress = Callable[[int, int], None]

PASSWORD = "rasd-demo"
SCHOOL_NAME = "مدرسة النور النموذجية"
NOT_EMPTY = "NOT_EMPTY"

_CHUNK = 2_000
_NEW, _STALE = 1, 2  # sections
_SCORES = t.student_exam_scores


def accounts() -> list[tuple[str, str, str]]:
    """Return the demonstration's accounts: user name, password and role."""
    staff = [(username, PASSWORD, role) for username, _given, role in STAFF]
    return [*staff, (TEACHERS[0][0], PASSWORD, "teacher"), (STUDENT, PASSWORD, "student")]


def fill(db: Database, students: int, seed: int, today: date, progress: Progress | None = None) -> None:
    """Fill `db` with a school, the same for the same arguments (password hashes and moments apart).

    Everything is one transaction: an interrupted filling leaves the database empty.

    Args:
        db: An installed database without a row in the tables that people use.
        students: How many.
        seed: Chooses the names, the marks and the rest.
        today: The day around which the exams lie; the half-marked period contains it.
        progress: Called with (done, total).

    Raises:
        RuleError: `NOT_EMPTY`, facts `rows` and the table; `VALIDATION_ERROR` for fewer than one student.
        Unavailable: the database cannot answer.
    """
    if students < 1:
        raise RuleError(VALIDATION_ERROR, "students", {"students": students})
    school = plan(students, seed, today)
    parts = exams(school), courses(school), tests(school)
    db.write(None, lambda connection: _Filling(connection, school, *parts, progress or _silent).run())
    admin = Actor(ADMIN_ID, STAFF[0][0], school.users[0]["full_name"], STAFF[0][2])
    db.write(admin, _finish, reason="رُصدت الدرجات كلها وروجعت")


def _silent(done: int, total: int) -> None:
    """Report to nobody."""


def _finish(connection: Connection) -> None:
    """Lock what is over, as the administrator, and say that this is the demonstration."""
    period = t.exam_periods
    values = {"is_locked": True, "lock_reason": "رُصدت الدرجات كلها وروجعت"}
    connection.execute(sa.update(period).where(period.c.id == MONTHLY).values(**values))
    connection.execute(t.settings.insert().values(name="demo", value="1"))


class _Filling:
    """One filling, inside its transaction."""

    def __init__(
        self, connection: Connection, school: School, periods: list[Exams], taught: Courses, asked: Tests,
        progress: Progress,
    ) -> None:  # fmt: skip
        self.connection, self.school, self.progress = connection, school, progress
        self.periods, self.taught, self.asked = periods, taught, asked
        self.level_of = {section["id"]: section["grade_level_id"] for section in school.sections}
        self.done = 0
        self.total = len(school.students) * (1 + sum(len(p.schedules) for p in periods)) // len(school.levels)
        self.total += len(taught.taken) + len(asked.answers)

    def run(self) -> None:
        """Write the school in the order in which it happened."""
        self._require_empty()
        self._people()
        self._courses()
        before = [period for period in self.periods if period.period["id"] < MIDTERM]
        for period in before:
            self._period(period, self.school.enrolled)
        self._meanwhile(before)
        self._grade(_NEW)
        standing = self._standing()
        for period in self.periods[len(before) :]:
            self._period(period, standing)
        self._grade(_NEW + _STALE)
        self._seats(standing)
        self._tests()
        self.progress(self.total, self.total)

    def _require_empty(self) -> None:
        for table in (t.users, t.academic_years, t.grade_levels, t.subjects, t.colleges, t.students, t.exams):
            rows = self.connection.scalar(sa.select(sa.func.count()).select_from(table))
            if rows:
                raise RuleError(NOT_EMPTY, table.name, {"rows": rows})

    def _people(self) -> None:
        from argon2 import PasswordHasher

        school, hashed = self.school, {"password_hash": PasswordHasher().hash(PASSWORD)}
        for table, rows in (
            (t.users, [row | hashed for row in school.users]),
            (t.academic_years, school.years), (t.semesters, school.semesters), (t.grade_levels, school.levels),
            (t.subjects, school.subjects), (t.colleges, school.colleges), (t.classrooms, school.sections),
            (t.teaching_assignments, school.assignments), (t.grading_policies, school.policies),
            (t.students, school.students), (t.users, [row | hashed for row in self.asked.users]),
            (t.enrollments, school.past), (t.enrollments, school.enrolled),
            (t.settings, _settings(school)),
        ):  # fmt: skip
            self._insert(table, rows)
        self._step(len(school.students) // len(school.levels))

    def _courses(self) -> None:
        taught = self.taught
        for table, rows in (
            (t.courses, taught.courses), (t.course_timetables, taught.slots), (t.classroom_courses, taught.sections),
        ):  # fmt: skip
            self._insert(table, rows)
        for start in range(0, len(taught.taken), _CHUNK):
            chunk = taught.taken[start : start + _CHUNK]
            self._insert(t.student_course_mapping, chunk)
            self._step(len(chunk))
        self._insert(t.course_waiting, taught.waiting)

    def _tests(self) -> None:
        asked, attempt = self.asked, t.attempts
        for table, rows in (
            (t.exams, asked.exams), (t.sections, asked.sections), (t.questions, asked.questions),
            (attempt, asked.attempts), (t.attempt_answers, asked.answers),
        ):  # fmt: skip
            self._insert(table, rows)
        values = {"status": "submitted", "finished_at": sa.bindparam("finished_at")}
        hand_in = sa.update(attempt).where(attempt.c.id == sa.bindparam("attempt")).values(values)
        if asked.finished:
            self.connection.execute(hand_in, asked.finished)
        self._step(len(asked.answers))

    def _insert(self, table: sa.Table, rows: list[Row]) -> None:
        for start in range(0, len(rows), _CHUNK):
            self.connection.execute(table.insert(), rows[start : start + _CHUNK])

    def _period(self, period: Exams, enrolled: list[Row]) -> None:
        self._insert(t.exam_periods, [period.period])
        sheets: dict[int, list[Row]] = {}
        for row in enrolled:
            sheets.setdefault(self.level_of[row["classroom_id"]], []).append(row)
        for exam in period.schedules:
            sheet = sheets.get(exam["grade_level_id"], [])
            self.connection.execute(t.exam_schedules.insert(), exam)
            self._mark(marks(self.school, exam, sheet))
            self._step(len(sheet))

    def _mark(self, rows: list[Row]) -> None:
        place = (_SCORES.c.exam_schedule_id == sa.bindparam("at_exam")) & (
            _SCORES.c.enrollment_id == sa.bindparam("at_enrollment")
        )
        names = ("score", "is_present", "absence_type", "excuse_details", "teacher_notes")
        statement = sa.update(_SCORES).where(place).values({name: sa.bindparam(name) for name in names})
        if rows:
            self.connection.execute(statement, rows)

    def _meanwhile(self, before: list[Exams]) -> None:
        """Students who left, moved and came: who came has no part in the exams before."""
        for change in self.school.changes:
            values = {name: value for name, value in change.items() if name != "changed_id"}
            place = t.enrollments.c.id == change["changed_id"]
            self.connection.execute(sa.update(t.enrollments).where(place).values(**values))
        self._insert(t.enrollments, self.school.late)
        over = [exam["id"] for period in before for exam in period.schedules]
        came = [row["id"] for row in self.school.late]
        place = _SCORES.c.exam_schedule_id.in_(over) & _SCORES.c.enrollment_id.in_(came)
        self.connection.execute(_SCORES.delete().where(place))

    def _standing(self) -> list[Row]:
        changes = {change["changed_id"]: change for change in self.school.changes}
        rows = [row | changes.get(row["id"], {}) for row in [*self.school.enrolled, *self.school.late]]
        return [row for row in rows if row["status"] == "ACTIVE"]

    def _grade(self, first: int) -> None:
        """Compute semester grades: of the first sections they are not made yet, or left as they were."""
        year = self.school.years[1]["id"]
        own = [section["id"] for section in self.school.sections if section["academic_year_id"] == year]
        for section in own[first:]:
            call_in(self.connection, "sp_fill_final_exam_score", [SEMESTER, section])

    def _seats(self, standing: list[Row]) -> None:
        period = self.periods[FINAL - 1].period
        session = {"id": 1, "exam_name": f"لجان {period['name']}", "exam_type": period["type"]}
        self._insert(t.exam_sessions, [session | {name: period[name] for name in ("start_date", "end_date")}])
        link = {"id": 1, "exam_session_id": 1, "exam_period_id": FINAL, "created_by": ADMIN_ID}
        self._insert(t.exam_session_periods, [link | {"notes": "تُعلَّق كشوف الجلوس قبل أسبوع"}])
        self._insert(t.exam_assignments, seats(self.school, 1, standing))

    def _step(self, size: int) -> None:
        self.done += size
        self.progress(min(self.done, self.total), self.total)


def _settings(school: School) -> list[Row]:
    values: dict[str, Any] = {"school_name": SCHOOL_NAME, "week_start": "Sunday", "calendar": "both"}
    values["current_year_id"] = str(school.years[1]["id"])
    return [{"name": name, "value": value} for name, value in values.items()]
