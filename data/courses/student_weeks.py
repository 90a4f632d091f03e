"""A student's week: the lessons of held courses, and the days of exams."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.queries import course_columns, course_record, named, of_semester, slot_query, slot_record
from data.courses.records import ExamDay, Slot, StudentExam, Week
from data.db.engine import Actor, Database
from data.db.tables import (
    DAYS,
    course_timetables,
    courses,
    enrollments,
    exam_schedules,
    semesters,
    student_course_mapping,
    student_exam_scores,
    subjects,
)
from data.school.permissions import require
from data.school.settings import school
from data.school.time_zones import school_day, today


def current_semester(db: Database) -> int | None:
    """Return the semester in work: of the year in work the one that runs today, else the next, else the last."""
    own, day, year = semesters.c, school_day(db), school(db).year_id
    near = sa.case((sa.and_(own.start_date <= day, own.end_date >= day), 0), (own.start_date > day, 1), else_=2)
    order = (near, sa.case((near == 2, None), else_=own.start_date), own.start_date.desc())
    query = sa.select(own.id).where(own.academic_year_id == year).order_by(*order).limit(1)
    return db.read(lambda connection: connection.scalar(query))


def student_week(
    db: Database, who: Actor, student_id: str, semester_id: int | None = None, period_id: int | None = None
) -> Week:
    """Return a student's lessons, and the exams of a period or all still to come.

    Args:
        semester_id: Only its courses and those of the whole year; None is every course held.
        period_id: The exam period; None is every exam from today on.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "courses.read")
    days = _days(school(db).week_start)
    mine = student_course_mapping.c.student_id == student_id
    joined = student_course_mapping.c.course_id == courses.c.unique_id
    held = sa.exists().where(joined, mine).correlate(courses)

    def work(connection: Connection) -> Week:
        own = sa.select(*course_columns()).select_from(named(courses)).where(held, of_semester(semester_id))
        rows = connection.execute(own.order_by(courses.c.course_code, courses.c.unique_id)).mappings()
        found = [course_record(row) for row in rows]
        taken = slot_query().where(course_timetables.c.course_id.in_([course.id for course in found]))
        slots = [slot_record(row) for row in connection.execute(taken).mappings()]
        exams = _exam_days(connection, student_id, period_id)
        return Week(days, sorted(slots, key=lambda slot: _place(days, slot)), found, exams)

    return db.read(work)


def _days(first: str) -> tuple[str, ...]:
    start = DAYS.index(first)
    return DAYS[start:] + DAYS[:start]


def _place(days: Sequence[str], slot: Slot) -> tuple[Any, ...]:
    return days.index(slot.plan.day), slot.plan.start_time, slot.plan.end_time, slot.course_code


def _exam_days(connection: Connection, student_id: str, period_id: int | None) -> list[ExamDay]:
    exam = exam_schedules.c
    which = exam.exam_period_id == period_id if period_id is not None else exam.exam_date >= today(connection)
    query = (
        sa.select(exam.id, subjects.c.name, exam.exam_date, exam.start_time, exam.duration_minutes)
        .select_from(enrollments)
        .join(student_exam_scores, student_exam_scores.c.enrollment_id == enrollments.c.id)
        .join(exam_schedules, exam.id == student_exam_scores.c.exam_schedule_id)
        .join(subjects, subjects.c.id == exam.subject_id)
        .where(enrollments.c.student_id == student_id, which)
        .order_by(exam.exam_date, exam.start_time.is_(None), exam.start_time, exam.id)
    )
    rows = connection.execute(query).all()
    return [ExamDay(day, [_exam(row) for row in same]) for day, same in groupby(rows, key=lambda row: row.exam_date)]


def _exam(row: sa.Row[Any]) -> StudentExam:
    end = None
    if row.start_time is not None and row.duration_minutes:
        end = (datetime.combine(row.exam_date, row.start_time) + timedelta(minutes=row.duration_minutes)).time()
    return StudentExam(row.id, row.name, row.start_time, end)
