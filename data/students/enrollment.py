"""Students: what is kept of them, and the sections they are enrolled in."""

from dataclasses import asdict
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import CHANGED, DUPLICATE, IN_USE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.reference_facts import held, missing
from data.db.tables import (
    academic_years,
    classrooms,
    colleges,
    courses,
    enrollments,
    exam_periods,
    exam_schedules,
    grade_levels,
    student_course_mapping,
    student_exam_scores,
    students,
)
from data.exams.periods import locked_facts
from data.school.permissions import require
from data.school.time_zones import today
from data.students.records import Enrollment, StudentFile, StudentPlan

ACTIVE, WITHDRAWN, TRANSFERRED = "ACTIVE", "WITHDRAWN", "TRANSFERRED"

_columns = students.c
_PLAN = ("unique_id", "name", "college_id", "number", "sex", "birth_date", "guardian", "phone", "status")


def load_student(db: Database, who: Actor, unique_id: str) -> StudentFile:
    """Return what is kept of a student, enrollments from the newest.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "students.read")
    return db.read(lambda connection: _file(connection, unique_id))


def _file(connection: Connection, unique_id: str) -> StudentFile:
    query = sa.select(*(_columns[name] for name in _PLAN)).where(_columns.unique_id == unique_id)
    row = connection.execute(query).first()
    if row is None:
        raise RuleError(NOT_FOUND, "students")
    rows = connection.execute(_enrollments().where(enrollments.c.student_id == unique_id))
    return StudentFile(StudentPlan(**row._mapping), [Enrollment(*row) for row in rows])


def _enrollments() -> sa.Select[Any]:
    return (
        sa.select(
            enrollments.c.id,
            enrollments.c.academic_year_id,
            academic_years.c.name,
            enrollments.c.classroom_id,
            classrooms.c.name,
            classrooms.c.grade_level_id,
            grade_levels.c.name,
            enrollments.c.status,
            enrollments.c.enrolled_on,
            enrollments.c.left_on,
        )
        .join(academic_years, academic_years.c.id == enrollments.c.academic_year_id)
        .join(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        .order_by(academic_years.c.start_date.desc(), enrollments.c.id.desc())
    )


def create_student(db: Database, who: Actor, plan: StudentPlan) -> str:
    """Keep a new student; return the identifier.

    Raises:
        RuleError: NOT_ALLOWED, DUPLICATE, NOT_FOUND (the college), VALIDATION_ERROR.
    """
    require(who, "students.write")
    fit(students, asdict(plan))

    def work(connection: Connection) -> str:
        connection.execute(students.insert().values(asdict(plan)))
        return plan.unique_id

    return db.write(who, work, explain=_explain_student(plan))


def edit_student(db: Database, who: Actor, unique_id: str, plan: StudentPlan) -> None:
    """Change what is kept of a student.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, DUPLICATE, IN_USE (another identifier for an enrolled student),
            VALIDATION_ERROR, COLLEGE_CONSTRAINT while the student holds courses of the college.
    """
    require(who, "students.write")
    fit(students, asdict(plan))

    def work(connection: Connection) -> None:
        if plan.unique_id != unique_id and (holder := held(connection, students, unique_id)):
            raise RuleError(IN_USE, "students", holder)
        statement = students.update().where(_columns.unique_id == unique_id).values(asdict(plan))
        if not connection.execute(statement).rowcount:
            raise RuleError(NOT_FOUND, "students")

    college: Explain = {"COLLEGE_CONSTRAINT": lambda connection: _courses(connection, unique_id)}
    db.write(who, work, explain=_explain_student(plan) | college)


def _explain_student(plan: StudentPlan) -> Explain:
    return {
        DUPLICATE: lambda connection: {"field": "unique_id", "value": plan.unique_id},
        NOT_FOUND: lambda connection: missing(connection, students, asdict(plan)),
        IN_USE: lambda connection: {"field": "unique_id"},
    }


def enroll(db: Database, who: Actor, student_id: str, classroom_id: int, on: date | None = None) -> int:
    """Enroll a student in a section for its year; return the enrollment's id. Empty rows of coming exams follow.

    Args:
        on: since when; None is today.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, DUPLICATE when the student is enrolled in that year already (facts
            `section`, `grade_level`).
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> int:
        return _open(connection, student_id, _room(connection, classroom_id), on)

    explain: Explain = {
        DUPLICATE: lambda connection: _held(connection, student_id, classroom_id),
        NOT_FOUND: lambda connection: missing(connection, enrollments, {"student_id": student_id}),
    }
    return db.write(who, work, explain=explain)


def move(db: Database, who: Actor, enrollment_id: int, classroom_id: int, on: date | None = None) -> int:
    """Move an enrolled student to another section; return the id of the enrollment that is active now.

    Within a grade level the enrollment keeps its marks; to another level it ends as TRANSFERRED and a new one opens,
    in one transaction.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, VALIDATION_ERROR for a section of another year, CHANGED for one who has left
            or was moved in the meantime.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> int:
        return _move(connection, enrollment_id, _room(connection, classroom_id), on)

    return db.write(who, work, explain=_explain_enrollment(enrollment_id))


def place(db: Database, who: Actor, student_id: str, classroom_id: int, on: date | None = None) -> int:
    """Bring a student into a section: by moving whoever is enrolled in its year already, else by enrolling.

    Args:
        on: since when; None is today.

    Returns:
        The id of the enrollment that is active now.

    Raises:
        RuleError: as `enroll` and `move`.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> int:
        room = _room(connection, classroom_id)
        held = _active(connection, student_id, room.academic_year_id)
        return _open(connection, student_id, room, on) if held is None else _move(connection, held, room, on)

    explain: Explain = {
        DUPLICATE: lambda connection: _held(connection, student_id, classroom_id),
        NOT_FOUND: lambda connection: missing(connection, enrollments, {"student_id": student_id}),
        "PERIOD_LOCKED": lambda connection: _locked(connection, enrollments.c.student_id == student_id),
    }
    return db.write(who, work, explain=explain)


def withdraw(db: Database, who: Actor, enrollment_id: int, on: date | None = None) -> None:
    """End an enrollment; its marks stay.

    Args:
        on: since when; None is today.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, CHANGED for one that has ended already.
    """
    require(who, "enrollment.write")

    def work(connection: Connection) -> None:
        values = {"status": WITHDRAWN, "left_on": on or today(connection)}
        _change(connection, enrollment_id, values, enrollments.c.status == ACTIVE)

    db.write(who, work)


def return_student(db: Database, who: Actor, enrollment_id: int) -> None:
    """Open an ended enrollment again; its marks are still there.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, DUPLICATE when another enrollment of that year is active.
    """
    require(who, "enrollment.write")
    values = {"status": ACTIVE, "left_on": None}
    db.write(
        who,
        lambda connection: _change(connection, enrollment_id, values),
        explain=_explain_enrollment(enrollment_id),
    )


def _move(connection: Connection, enrollment_id: int, room: sa.Row[Any], on: date | None) -> int:
    now = _enrollment(connection, enrollment_id)
    if room.academic_year_id != now.academic_year_id:
        raise RuleError(VALIDATION_ERROR, "enrollments", {"field": "classroom_id"})
    still = [enrollments.c.status == ACTIVE, enrollments.c.classroom_id == now.classroom_id]
    if room.grade_level_id == now.grade_level_id:
        _change(connection, enrollment_id, {"classroom_id": room.id}, *still)
        return enrollment_id
    _change(connection, enrollment_id, {"status": TRANSFERRED, "left_on": on or today(connection)}, *still)
    return _open(connection, now.student_id, room, on)


def _active(connection: Connection, student_id: str, year_id: int) -> int | None:
    own = (enrollments.c.student_id == student_id, enrollments.c.academic_year_id == year_id)
    return connection.execute(sa.select(enrollments.c.id).where(*own, enrollments.c.status == ACTIVE)).scalar()


def _open(connection: Connection, student_id: str, room: sa.Row[Any], on: date | None) -> int:
    values = {
        "student_id": student_id,
        "classroom_id": room.id,
        "academic_year_id": room.academic_year_id,
        "enrolled_on": on or today(connection),
    }
    return connection.execute(enrollments.insert().values(values)).inserted_primary_key[0]


def _change(connection: Connection, id: int, values: dict[str, Any], *still: sa.ColumnElement[bool]) -> None:
    """Change an enrollment for which the conditions `still` hold."""
    if not connection.execute(enrollments.update().where(enrollments.c.id == id, *still).values(values)).rowcount:
        _enrollment(connection, id)
        raise RuleError(CHANGED, "enrollments")


def _room(connection: Connection, classroom_id: int) -> sa.Row[Any]:
    columns = (classrooms.c[name] for name in ("id", "name", "grade_level_id", "academic_year_id"))
    row = connection.execute(sa.select(*columns).where(classrooms.c.id == classroom_id)).first()
    if row is None:
        raise RuleError(NOT_FOUND, "classrooms", {"field": "classroom_id"})
    return row


def _enrollment(connection: Connection, id: int) -> sa.Row[Any]:
    columns = ("student_id", "academic_year_id", "classroom_id")
    query = (
        sa.select(*(enrollments.c[name] for name in columns), classrooms.c.grade_level_id)
        .join(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .where(enrollments.c.id == id)
    )
    row = connection.execute(query).first()
    if row is None:
        raise RuleError(NOT_FOUND, "enrollments")
    return row


# --- Facts of refusals


def _courses(connection: Connection, student_id: str) -> dict[str, Any]:
    """The courses that keep a student in a college."""
    query = (
        sa.select(students.c.name, sa.func.min(courses.c.name), sa.func.min(colleges.c.name), sa.func.count())
        .join(student_course_mapping, student_course_mapping.c.student_id == students.c.unique_id)
        .join(courses, courses.c.unique_id == student_course_mapping.c.course_id)
        .join(colleges, colleges.c.unique_id == courses.c.college_id)
        .where(students.c.unique_id == student_id)
        .group_by(students.c.name)
    )
    row = connection.execute(query).first()
    if row is None:
        return {}
    return {"field": "college_id"} | dict(zip(("student", "held_course", "course_college", "held"), row, strict=True))


def _held(connection: Connection, student_id: str, classroom_id: int) -> dict[str, Any]:
    year = sa.select(classrooms.c.academic_year_id).where(classrooms.c.id == classroom_id).scalar_subquery()
    query = _enrollments().where(
        enrollments.c.student_id == student_id, enrollments.c.academic_year_id == year, enrollments.c.status == ACTIVE
    )
    rows = [Enrollment(*row) for row in connection.execute(query)]
    return {"section": rows[0].section, "grade_level": rows[0].grade_level, "year": rows[0].year} if rows else {}


def _explain_enrollment(id: int) -> Explain:
    return {
        DUPLICATE: lambda connection: _other(connection, id),
        "PERIOD_LOCKED": lambda connection: _locked(connection, enrollments.c.id == id),
    }


def _locked(connection: Connection, which: sa.ColumnElement[bool]) -> dict[str, Any]:
    """The facts of a locked period whose sheets hold rows of these enrollments."""
    periods = (
        sa.select(exam_schedules.c.exam_period_id)
        .join(student_exam_scores, student_exam_scores.c.exam_schedule_id == exam_schedules.c.id)
        .join(enrollments, enrollments.c.id == student_exam_scores.c.enrollment_id)
        .where(which)
    )
    return locked_facts(connection, exam_periods.c.id.in_(periods))


def _other(connection: Connection, id: int) -> dict[str, Any]:
    query = sa.select(enrollments.c.student_id, enrollments.c.classroom_id).where(enrollments.c.id == id)
    row = connection.execute(query).first()
    return _held(connection, row.student_id, row.classroom_id) if row else {}
