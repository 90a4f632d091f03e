"""Courses: what there is to take, the seats taken, and who holds one."""

from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.queries import course_columns, course_record, named, of_semester, slot_query, slot_record
from data.courses.records import Course, CourseFile, CoursePlan, Enrollee, by_time
from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import DUPLICATE, IN_USE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.paging import Page
from data.db.reference_facts import held, missing
from data.db.tables import (
    classrooms,
    colleges,
    course_timetables,
    courses,
    enrollments,
    grade_levels,
    student_course_mapping,
    students,
)
from data.school.namesakes import told_apart
from data.school.permissions import require
from data.text.name_order import in_language


def list_courses(
    db: Database, who: Actor, *, college_id: str | None = None, semester_id: int | None = None
) -> list[Course]:
    """Return courses by code; a semester brings those of the whole year too.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    query = _courses().where(of_semester(semester_id))
    if college_id is not None:
        query = query.where(courses.c.college_id == college_id)
    return db.read(lambda connection: [course_record(row) for row in connection.execute(query).mappings()])


def _courses() -> sa.Select[Any]:
    return (
        sa.select(*course_columns())
        .select_from(named(courses))
        .order_by(courses.c.course_code, courses.c.name, courses.c.unique_id)
    )


def load_course(db: Database, who: Actor, course_id: str) -> CourseFile:
    """Return a course and its week.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND.
    """
    require(who, "courses.read")

    def work(connection: Connection) -> CourseFile:
        course = find_course(connection, course_id)
        rows = connection.execute(slot_query().where(course_timetables.c.course_id == course_id)).mappings()
        return CourseFile(course, sorted(map(slot_record, rows), key=by_time))

    return db.read(work)


def find_course(connection: Connection, course_id: str) -> Course:
    """Return one course within a transaction.

    Raises:
        RuleError: NOT_FOUND.
    """
    row = connection.execute(_courses().where(courses.c.unique_id == course_id)).mappings().first()
    if row is None:
        raise RuleError(NOT_FOUND, "courses")
    return course_record(row)


def list_enrolled(db: Database, who: Actor, course_id: str, limit: int = 200, offset: int = 0) -> Page[Enrollee]:
    """Return who holds a course, by name, each with the section held now.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    active = sa.select(sa.func.max(enrollments.c.id)).where(
        enrollments.c.student_id == students.c.unique_id, enrollments.c.status == "ACTIVE"
    )
    mapping = student_course_mapping.c
    query = (
        sa.select(
            mapping.unique_id,
            students.c.unique_id,
            students.c.name,
            students.c.number,
            classrooms.c.name,
            grade_levels.c.name,
            sa.func.count().over(),
        )
        .select_from(student_course_mapping.join(students, students.c.unique_id == mapping.student_id))
        .outerjoin(
            enrollments,
            sa.and_(
                enrollments.c.student_id == students.c.unique_id,
                enrollments.c.id == active.correlate(students).scalar_subquery(),
            ),
        )
        .outerjoin(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .outerjoin(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        .where(mapping.course_id == course_id)
        .order_by(*in_language(students.c.name_order), students.c.unique_id)
        .limit(limit)
        .offset(offset)
    )

    def work(connection: Connection) -> Page[Enrollee]:
        rows = connection.execute(query).all()
        people = told_apart(connection, [Enrollee(*row[:-1]) for row in rows], name="name", everywhere=True)
        return Page(people, offset, rows[0][-1] if rows else 0)

    return db.read(work)


# --- Changing


def create_course(db: Database, who: Actor, plan: CoursePlan) -> str:
    """Keep a new course; return its identifier.

    Raises:
        RuleError: NOT_ALLOWED, DUPLICATE, NOT_FOUND, VALIDATION_ERROR.
    """
    require(who, "courses.write")
    values = _values(plan)
    fit(courses, values)

    def work(connection: Connection) -> str:
        connection.execute(courses.insert().values(values))
        return plan.unique_id

    return db.write(who, work, explain=_explain(plan, None))


def edit_course(db: Database, who: Actor, course_id: str, plan: CoursePlan) -> None:
    """Change a course; its students keep it, so what they could not hold any more is refused.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, DUPLICATE, IN_USE for an identifier that others refer to, VALIDATION_ERROR,
            COLLEGE_CONSTRAINT, COURSE_FULL for a capacity below the seats taken, ENROLLMENT_CONFLICT for a semester in
            which a student would have two lessons at once.
    """
    require(who, "courses.write")
    values = _values(plan)
    fit(courses, values)

    def work(connection: Connection) -> None:
        statement = courses.update().where(courses.c.unique_id == course_id).values(values)
        if not connection.execute(statement).rowcount:
            raise RuleError(NOT_FOUND, "courses")

    db.write(who, work, explain=_explain(plan, course_id))


def delete_course(db: Database, who: Actor, course_id: str) -> None:
    """Delete a course that nobody holds or waits for, with its slots.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, IN_USE.
    """
    require(who, "courses.write")

    def work(connection: Connection) -> None:
        connection.execute(course_timetables.delete().where(course_timetables.c.course_id == course_id))
        if not connection.execute(courses.delete().where(courses.c.unique_id == course_id)).rowcount:
            raise RuleError(NOT_FOUND, "courses")

    db.write(who, work, explain={IN_USE: lambda connection: held(connection, courses, course_id, course_timetables)})


def _values(plan: CoursePlan) -> dict[str, Any]:
    if plan.capacity is not None and plan.capacity < 0:
        raise RuleError(VALIDATION_ERROR, "courses", {"field": "capacity"})
    return asdict(plan)


# --- Facts of refusals


def _explain(plan: CoursePlan, course_id: str | None) -> Explain:
    return {
        DUPLICATE: lambda connection: {"field": "unique_id", "value": plan.unique_id},
        NOT_FOUND: lambda connection: missing(connection, courses, _values(plan)),
        IN_USE: lambda connection: {"field": "unique_id"} | held(connection, courses, course_id),
        "COLLEGE_CONSTRAINT": lambda connection: _college(connection, plan, course_id),
        "COURSE_FULL": lambda connection: {"field": "capacity"} | _seats(connection, plan, course_id),
        "ENROLLMENT_CONFLICT": lambda connection: {"field": "semester_id"} | _semester(connection, plan, course_id),
    }


def _college(connection: Connection, plan: CoursePlan, course_id: str | None) -> dict[str, Any]:
    own = (
        sa.select(sa.func.count(), sa.func.min(students.c.name), sa.func.min(colleges.c.name))
        .select_from(student_course_mapping)
        .join(students, students.c.unique_id == student_course_mapping.c.student_id)
        .join(colleges, colleges.c.unique_id == students.c.college_id)
        .where(student_course_mapping.c.course_id == course_id, students.c.college_id != plan.college_id)
    )
    count, student, college = connection.execute(own).one()
    wanted = connection.scalar(sa.select(colleges.c.name).where(colleges.c.unique_id == plan.college_id))
    names = {"course": plan.name, "course_college": wanted, "student_college": college}
    return {"field": "college_id", "students": count, "student": student} | names if count else {}


def _seats(connection: Connection, plan: CoursePlan, course_id: str | None) -> dict[str, Any]:
    if course_id is None:
        return {}
    course = find_course(connection, course_id)
    return {"course": plan.name, "capacity": plan.capacity, "least": course.taken + course.offered}


def _semester(connection: Connection, plan: CoursePlan, course_id: str | None) -> dict[str, Any]:
    from data.courses.timetables import hurt_by_semester

    return hurt_by_semester(connection, course_id, plan.semester_id) if course_id is not None else {}
