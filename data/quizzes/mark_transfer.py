"""Carrying a test to an exam's mark sheet: each student's best attempt, scaled to the exam's maximum, as one step."""

from collections.abc import Callable, Sequence
from dataclasses import replace as with_
from decimal import Decimal
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_types import Mark as MarkType
from data.db.engine import Actor, Database
from data.db.errors import CHANGED, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.tables import (
    attempts,
    classrooms,
    enrollments,
    exam_schedules,
    exams,
    student_exam_scores,
    students,
    users,
)
from data.exams.records import Schedule
from data.exams.schedules import find_schedule
from data.marks.mark_sheets import EXPLAINED, FIELDS, change_mark, mark_facts
from data.marks.records import Mark
from data.marks.rounding import share
from data.quizzes.records import Carried, CarriedMark, CarryPlan, CarryRow, CarryVerdict
from data.school.namesakes import told_apart
from data.school.permissions import require
from data.school.teaching_assignments import narrowed, taught_by
from data.text.name_order import in_language

Progress = Callable[[int, int], None]

_scores = student_exam_scores.c


def plan_carry(
    db: Database, who: Actor, test_id: int, exam_id: int, classroom_id: int | None = None, *, replace: bool = False
) -> CarryPlan:
    """Return what carrying a test to an exam's sheet would do, row by row.

    Args:
        classroom_id: Only this section of the sheet.
        replace: Whether a mark that stands is replaced; an absence never is.

    Returns:
        The preview. A teacher's shows other sections without what is on them.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND; VALIDATION_ERROR with the field `total_marks` for a test without marks.
    """
    require(who, "marks.write")

    def work(connection: Connection) -> CarryPlan:
        test = connection.execute(sa.select(exams.c.name, exams.c.total_marks).where(exams.c.id == test_id)).first()
        if test is None:
            raise RuleError(NOT_FOUND, "exams")
        if not test.total_marks:
            raise RuleError(VALIDATION_ERROR, "exams", {"field": "total_marks"})
        exam = find_schedule(connection, exam_id)
        query = _sheet(who, test_id, exam)
        if classroom_id is not None:
            _require_section(connection, classroom_id)
            query = query.where(enrollments.c.classroom_id == classroom_id)
        rows = [_row(row, exam, test.total_marks, replace) for row in connection.execute(query)]
        return CarryPlan(test_id, test.name, test.total_marks, exam, told_apart(connection, rows))

    return db.read(work)


def _require_section(connection: Connection, classroom_id: int) -> None:
    if connection.scalar(sa.select(classrooms.c.id).where(classrooms.c.id == classroom_id)) is None:
        raise RuleError(NOT_FOUND, "classrooms")


def _sheet(who: Actor, test_id: int, exam: Schedule) -> sa.Select[Any]:
    best = (
        sa.select(users.c.student_id, sa.func.max(attempts.c.score, type_=MarkType(9)).label("best"))
        .select_from(attempts.join(users, users.c.id == attempts.c.user_id))
        .where(attempts.c.exam_id == test_id, attempts.c.status == "submitted")
        .group_by(users.c.student_id)
        .subquery("best")
    )
    return (
        sa.select(
            *(_scores[name] for name in ("id", "enrollment_id", *FIELDS)),
            enrollments.c.student_id,
            students.c.name,
            classrooms.c.name.label("section"),
            best.c.best,
            taught_by(who, sa.literal(exam.subject_id), classrooms.c.id).label("taught"),
            sa.literal(narrowed(who)).label("narrowed"),
        )
        .select_from(student_exam_scores)
        .join(enrollments, enrollments.c.id == _scores.enrollment_id)
        .join(students, students.c.unique_id == enrollments.c.student_id)
        .join(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .outerjoin(best, best.c.student_id == enrollments.c.student_id)
        .where(_scores.exam_schedule_id == exam.id)
        .order_by(classrooms.c.name, classrooms.c.id, *in_language(students.c.name_order), students.c.unique_id)
    )


def _row(row: sa.Row[Any], exam: Schedule, total: Decimal, replace: bool) -> CarryRow:
    place = (row.id, row.enrollment_id, row.student_id, row.name, row.section)
    if row.narrowed and not row.taught:
        return CarryRow(*place, None, Mark(), None, "not_taught")
    old = Mark(*(row._mapping[name] for name in FIELDS))
    carried = row.best is not None and old.is_present
    new = with_(old, score=share(row.best, total, exam.max_score)) if carried else None
    return CarryRow(*place, row.best, old, new, _verdict(row.best, old, new, exam, replace))


def _verdict(best: Decimal | None, old: Mark, new: Mark | None, exam: Schedule, replace: bool) -> CarryVerdict:
    if exam.is_locked:
        return "locked"
    if best is None:
        return "no_attempt"
    if new is None or new.score is None:
        return "absent"
    if new.score == old.score:
        return "same"
    if old.score is not None and not replace:
        return "has_mark"
    return "gets" if 0 <= new.score <= exam.max_score else "out_of_range"


def carry(db: Database, who: Actor, plan: CarryPlan, progress: Progress | None = None) -> Carried:
    """Write what a preview shows as "gets", in one transaction through the rules of marks.

    Args:
        progress: Called with (done, total); what it raises stops it, and nothing is kept.

    Raises:
        RuleError: NOT_ALLOWED; CHANGED when a mark (fact `student`), the exam's maximum or the test's marks are no
            longer what the preview showed; PERIOD_LOCKED and what else refuses a mark.
    """
    require(who, "marks.write")
    changes = [CarriedMark(row.score_id, row.student, row.old, row.new) for row in plan.gets if row.new is not None]

    def still(connection: Connection) -> None:
        _require_scale(connection, exams.c.total_marks, plan.test_id, plan.total_marks)
        _require_scale(connection, exam_schedules.c.max_score, plan.exam.id, plan.exam.max_score)

    return _write(db, who, changes, progress, still)


def _require_scale(connection: Connection, column: sa.Column[Any], key: int, shown: Decimal) -> None:
    """Refuse when a sum or maximum is another than shown; it stays as it is until the marks are written."""
    query = sa.select(column).where(column.table.c.id == key).with_for_update(read=True)
    if connection.scalar(query) != shown:
        raise RuleError(CHANGED, column.table.name)


def undo_carry(db: Database, who: Actor, carried: Carried, progress: Progress | None = None) -> Carried:
    """Put back what carrying replaced, in one transaction.

    Args:
        progress: As in `carry`.

    Returns:
        What was done: undone again, it is the carrying.

    Raises:
        RuleError: NOT_ALLOWED; CHANGED (fact `student`) when a mark was changed since; what else refuses a mark.
    """
    require(who, "marks.write")
    back = [with_(change, old=change.new, new=change.old) for change in carried.changes]
    return _write(db, who, back, progress)


def _write(
    db: Database,
    who: Actor,
    changes: Sequence[CarriedMark],
    progress: Progress | None,
    before: Callable[[Connection], None] | None = None,
) -> Carried:
    reached: list[CarriedMark] = []

    def work(connection: Connection) -> Carried:
        reached.clear()
        if before:
            before(connection)
        for done, change in enumerate(changes, 1):
            reached.append(change)
            change_mark(connection, who, change.score_id, change.old, change.new)
            if progress:
                progress(done, len(changes))
        return Carried(tuple(changes))

    def told(connection: Connection, code: str) -> dict[str, Any]:
        if not reached:
            return {}
        last = reached[-1]
        return {"student": last.student} | mark_facts(connection, code=code, score_id=last.score_id, new=last.new)

    return db.write(who, work, explain={code: partial(told, code=code) for code in EXPLAINED})
