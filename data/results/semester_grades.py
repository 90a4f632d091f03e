"""Semester grades: what is stored beside what would be computed now, what each is made of, and filling them again.

They are those of the students who are in a section or finished there; who left keeps what was stored, untouched.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_types import Mark
from data.db.engine import Actor, Database
from data.db.errors import NOT_FOUND, RuleError
from data.db.tables import (
    EXCUSED,
    classrooms,
    enrollments,
    exam_periods,
    exam_schedules,
    grade_levels,
    semester_grades,
    student_exam_scores,
    students,
    subjects,
    teaching_assignments,
)
from data.marks.grading import judged_by, missing_marks
from data.marks.rounding import share
from data.results.records import Grade, GradeRow, GradeSource, GradeSources, StaleSection, Weights
from data.rules.procedures import call_in
from data.school.namesakes import told_apart
from data.school.permissions import refusal, require
from data.school.teaching_assignments import narrowed, taught_by
from data.text.name_order import in_language

Progress = Callable[[int, int], None]

_PARTS = tuple(field.name for field in fields(Grade))
_KEYS = ("enrollment_id", "subject_id", "semester_id", "classroom_id")
_HERE = enrollments.c.status.in_(("ACTIVE", "GRADUATED"))

_stored = semester_grades.c
_now = sa.table(
    "v_semester_grades_now",
    *map(sa.column, _KEYS),
    *(sa.column(name, Mark()) for name in _PARTS[:-1]),
    sa.column(_PARTS[-1], sa.Boolean()),
).c
_weights = tuple(
    judged_by.c[name]
    for name in (
        "monthly_weight", "midterm_weight", "final_weight", "total_pass_percentage", "total_policy", "total_kept_at",
    )
)  # fmt: skip
_missing = sa.table(
    "v_semester_marks_missing",
    *map(sa.column, ("semester_id", "classroom_id", "exam_schedule_id", "enrollment_id")),
).c


def list_grades(
    db: Database, who: Actor, semester_id: int, classroom_id: int, subject_id: int | None = None
) -> list[GradeRow]:
    """Return the grades of a section in a semester, stored or not, by the students' names and the subjects'.

    A teacher's are those of the subjects assigned there.

    Args:
        subject_id: Only this one's.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")

    def work(connection: Connection) -> list[GradeRow]:
        told = {}
        for word, query in _parts(semester_id, classroom_id).items():
            told[word] = {(row.enrollment_id, row.subject_id): row for row in connection.execute(query)}
        keys = told["now"].keys() | told["stored"].keys()
        people = connection.execute(_people(classroom_id)).all()
        asked = [row for row in connection.execute(_subjects(who, classroom_id)) if subject_id in (None, row.id)]
        found = [
            _row(person, subject, told) for person in people for subject in asked if (person.id, subject.id) in keys
        ]
        return told_apart(connection, found)

    return db.read(work)


def _parts(semester_id: int, classroom_id: int) -> dict[str, sa.Select[Any]]:
    """What would be computed now, what is stored, and how many marks lack, each by enrollment and subject.

    Apart: joined, each of them would be looked through for every row of another.
    """
    now = sa.select(_now.enrollment_id.table).where(_now.semester_id == semester_id, _now.classroom_id == classroom_id)
    stored = (
        sa.select(semester_grades)
        .join(enrollments, enrollments.c.id == _stored.enrollment_id)
        .where(_stored.semester_id == semester_id, enrollments.c.classroom_id == classroom_id)
    )
    lacking = (
        sa.select(_missing.enrollment_id, exam_schedules.c.subject_id, sa.func.count().label("marks"))
        .join(exam_schedules, exam_schedules.c.id == _missing.exam_schedule_id)
        .where(_missing.semester_id == semester_id, _missing.classroom_id == classroom_id)
        .group_by(_missing.enrollment_id, exam_schedules.c.subject_id)
    )
    return {"now": now, "stored": stored, "lacking": lacking}


def _subjects(who: Actor, classroom_id: int) -> sa.Select[Any]:
    query = sa.select(subjects.c.id, subjects.c.name).order_by(subjects.c.name, subjects.c.id)
    return query.where(taught_by(who, subjects.c.id, sa.literal(classroom_id))) if narrowed(who) else query


def _people(classroom_id: int) -> sa.Select[Any]:
    return (
        sa.select(enrollments.c.id, students.c.unique_id, students.c.name)
        .join(students, students.c.unique_id == enrollments.c.student_id)
        .where(enrollments.c.classroom_id == classroom_id, _HERE)
        .order_by(*in_language(students.c.name_order), students.c.unique_id, enrollments.c.id)
    )


def _row(person: sa.Row[Any], subject: sa.Row[Any], told: dict[str, dict[tuple[int, int], sa.Row[Any]]]) -> GradeRow:
    now, stored, lacking = (told[word].get((person.id, subject.id)) for word in ("now", "stored", "lacking"))
    grades = (None if row is None else Grade(*(row._mapping[name] for name in _PARTS)) for row in (stored, now))
    computed_at = stored.computed_at if stored else None
    return GradeRow(*person, *subject, *grades, computed_at, lacking.marks if lacking else 0)


# --- What a grade is made of


def grade_sources(db: Database, who: Actor, enrollment_id: int, subject_id: int, semester_id: int) -> GradeSources:
    """Return the exams that a grade is made of, monthly ones first, and the policy that makes it.

    Raises:
        RuleError: NOT_ALLOWED, also for a teacher of other sections; NOT_FOUND for an enrollment that is none.
    """
    require(who, "results.read")

    def work(connection: Connection) -> GradeSources:
        taught = taught_by(who, sa.literal(subject_id), classrooms.c.id).label("taught")
        room = sa.select(taught).join(classrooms, enrollments.c.classroom_id == classrooms.c.id)
        place = connection.execute(room.where(enrollments.c.id == enrollment_id)).first()
        if place is None:
            raise RuleError(NOT_FOUND, "enrollments")
        if narrowed(who) and not place.taught:
            raise refusal(who, "results.read")
        rows = connection.execute(_sources(enrollment_id, subject_id, semester_id)).all()
        exam = judged_by.c.exam_schedule_id
        judged = connection.execute(sa.select(*_weights).where(exam == rows[0].id)).one() if rows else None
        return GradeSources([_source(row) for row in rows], Weights(*judged) if judged else None)

    return db.read(work)


def _sources(enrollment_id: int, subject_id: int, semester_id: int) -> sa.Select[Any]:
    period, exam, mark = exam_periods.c, exam_schedules.c, student_exam_scores.c
    order = sa.case({"MONTHLY": 1, "MIDTERM": 2, "FINAL": 3}, value=period.type)
    return (
        sa.select(
            exam.id, period.name, period.type, exam.exam_date, mark.score, exam.max_score, mark.is_present,
            mark.absence_type, judged_by.c.excused_absence, judged_by.c.unexcused_absence, judged_by.c.policy,
            judged_by.c.kept_at,
        )
        .select_from(student_exam_scores)
        .join(exam_schedules, exam.id == mark.exam_schedule_id)
        .join(judged_by, judged_by.c.exam_schedule_id == exam.id)
        .join(exam_periods, period.id == exam.exam_period_id)
        .where(
            mark.enrollment_id == enrollment_id, exam.subject_id == subject_id, period.semester_id == semester_id,
            period.type != "DIAGNOSTIC",
        )
        .order_by(order, exam.exam_date, exam.id)
    )  # fmt: skip


def _source(row: sa.Row[Any]) -> GradeSource:
    effect = row.excused_absence if row.absence_type == EXCUSED else row.unexcused_absence
    counts = bool(row.is_present) or effect == "ZERO"
    percentage = share(row.score, row.max_score) if counts and row.score is not None else None
    return GradeSource(*row[:8], percentage, counts, row.policy, row.kept_at)


# --- What no longer holds


def list_stale(db: Database, who: Actor, semester_id: int) -> list[StaleSection]:
    """Return the sections in which a stored grade no longer holds, one is not stored yet, or a mark is missing.

    A teacher's are the sections assigned.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "results.read")
    found = _to_do(semester_id)
    query = (
        sa.select(classrooms.c.id, grade_levels.c.name, classrooms.c.name, found.c.stale, found.c.new, found.c.missing)
        .select_from(found.join(classrooms, classrooms.c.id == found.c.classroom_id))
        .join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        .where(found.c.stale + found.c.new + found.c.missing > 0)
        .order_by(grade_levels.c.sort_order, grade_levels.c.id, classrooms.c.name, classrooms.c.id)
    )
    if narrowed(who):
        query = query.where(taught_by(who, teaching_assignments.c.subject_id, classrooms.c.id))
    rows = db.read(lambda connection: connection.execute(query).all())
    return [StaleSection(*row[:3], *map(int, row[3:])) for row in rows]


def _to_do(semester_id: int, classroom_ids: Sequence[int] | None = None) -> sa.Subquery:
    """How many grades of each section are `stale`, `new` or without an exam, and how many marks are `missing`."""

    def rooms(column: Any) -> sa.ColumnElement[bool]:
        return sa.true() if classroom_ids is None else column.in_(classroom_ids)

    parts = (
        _compared(semester_id).where(rooms(_now.classroom_id)),
        _orphans(semester_id).where(rooms(enrollments.c.classroom_id)),
        sa.select(_missing.classroom_id, sa.literal(0), sa.literal(0), sa.literal(1)).where(
            _missing.semester_id == semester_id, rooms(_missing.classroom_id)
        ),
    )
    every = sa.union_all(*parts).subquery("every")
    sums = (sa.func.sum(every.c[name]).label(name) for name in ("stale", "new", "missing"))
    return sa.select(every.c.classroom_id, *sums).group_by(every.c.classroom_id).subquery("to_do")


def _compared(semester_id: int) -> sa.Select[Any]:
    """A row for each grade that is not stored as it would be computed now."""
    kept = _stored.id.is_not(None)
    differs = sa.or_(~kept, *(_stored[name].is_distinct_from(_now[name]) for name in _PARTS))
    place = sa.and_(*(_stored[name] == _now[name] for name in _KEYS[:3]))
    return (
        sa.select(
            _now.classroom_id.label("classroom_id"), sa.case((kept, 1), else_=0).label("stale"),
            sa.case((kept, 0), else_=1).label("new"), sa.literal(0).label("missing"),
        )
        .join(enrollments, enrollments.c.id == _now.enrollment_id)
        .outerjoin(semester_grades, place)
        .where(_now.semester_id == semester_id, _HERE, differs)
    )  # fmt: skip


def _orphans(semester_id: int) -> sa.Select[Any]:
    """A row for each stored grade for which no exam is left."""
    left = (
        sa.select(student_exam_scores.c.id)
        .join(exam_schedules, exam_schedules.c.id == student_exam_scores.c.exam_schedule_id)
        .join(exam_periods, exam_periods.c.id == exam_schedules.c.exam_period_id)
        .where(
            student_exam_scores.c.enrollment_id == _stored.enrollment_id,
            exam_schedules.c.subject_id == _stored.subject_id,
            exam_periods.c.semester_id == semester_id,
            exam_periods.c.type != "DIAGNOSTIC",
        )
        .correlate(semester_grades)
    )
    return (
        sa.select(enrollments.c.classroom_id, sa.literal(1), sa.literal(0), sa.literal(0))
        .select_from(semester_grades.join(enrollments, enrollments.c.id == _stored.enrollment_id))
        .where(_stored.semester_id == semester_id, _HERE, ~left.exists())
    )


def refill(
    db: Database,
    who: Actor,
    semester_id: int,
    classroom_ids: Sequence[int],
    *,
    strict: bool = False,
    progress: Progress | None = None,
) -> int:
    """Compute the grades of sections again, in one transaction; a part whose mark is missing stays empty.

    Args:
        strict: Refuse while a mark of any of the sections is missing.
        progress: Called with (done, total) sections; what it raises stops it, and nothing is kept.

    Returns:
        How many grades are new or another than before.

    Raises:
        RuleError: NOT_ALLOWED; MARKS_INCOMPLETE (facts `missing`, `exams` as `data.marks.grading.missing_marks` tells
        them,
            `classroom_id` and `section` with its level).
    """
    require(who, "grades.write")
    procedure = "sp_fill_final_exam_score_strict" if strict else "sp_fill_final_exam_score"
    reached: list[int] = []

    def work(connection: Connection) -> int:
        reached.clear()
        found = _to_do(semester_id, classroom_ids)
        changed = connection.scalar(sa.select(sa.func.sum(found.c.stale + found.c.new)))
        for done, classroom_id in enumerate(classroom_ids, 1):
            reached.append(classroom_id)
            call_in(connection, procedure, [semester_id, classroom_id])
            if progress:
                progress(done, len(classroom_ids))
        return int(changed or 0)

    def told(connection: Connection) -> dict[str, Any]:
        label = grade_levels.c.name + " / " + classrooms.c.name
        room = sa.select(label).join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        name = connection.scalar(room.where(classrooms.c.id == reached[-1]))
        return missing_marks(connection, semester_id, reached[-1]) | {"classroom_id": reached[-1], "section": name}

    return db.write(who, work, explain={"MARKS_INCOMPLETE": told})
