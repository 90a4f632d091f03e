"""Mark sheets: what is on them, and saving one mark without overwriting another's."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.engine import Actor, Database
from data.db.errors import CHANGED, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.tables import (
    audit_trail,
    classrooms,
    enrollments,
    exam_periods,
    exam_schedules,
    student_exam_scores,
    students,
    users,
)
from data.exams.periods import MARKED, locked_facts
from data.exams.schedules import find_schedule
from data.marks.grading import judged
from data.marks.records import Mark, Section, Sheet, SheetRow
from data.school.namesakes import told_apart
from data.school.permissions import may, refusal, require
from data.school.teaching_assignments import narrowed, taught_by
from data.text.name_order import in_language

_scores = student_exam_scores.c
FIELDS = ("score", "is_present", "absence_type", "excuse_details", "teacher_notes")
"""The columns of a mark's row that people fill in, as in the record `Mark`."""
_TEXTS = FIELDS[3:]
_PLACES = 2
_BEYOND = Decimal(1000)
"""Above every maximum, and more than a mark's column holds."""
LATE = timedelta(seconds=60)
"""How long a transaction may last at most between writing a row and being seen by others."""


def list_sections(db: Database, who: Actor, exam_id: int) -> list[Section]:
    """Return the sections on an exam's sheet with their progress, those this person may enter first.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "marks.read")
    taught = taught_by(who, exam_schedules.c.subject_id, classrooms.c.id)
    query = (
        sa.select(
            classrooms.c.id,
            classrooms.c.name,
            sa.func.sum(sa.case((MARKED, 1), else_=0)).label("marked"),
            sa.func.count().label("total"),
            sa.func.max(sa.case((taught, 1), else_=0)).label("taught"),
        )
        .select_from(student_exam_scores)
        .join(exam_schedules, exam_schedules.c.id == _scores.exam_schedule_id)
        .join(enrollments, enrollments.c.id == _scores.enrollment_id)
        .join(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .where(_scores.exam_schedule_id == exam_id)
        .group_by(classrooms.c.id, classrooms.c.name)
        .order_by(sa.desc("taught"), classrooms.c.name, classrooms.c.id)
    )
    rows = db.read(lambda connection: connection.execute(query).all())
    return [Section(row.id, row.name, int(row.marked), row.total, _may_enter(who, bool(row.taught))) for row in rows]


def load_sheet(db: Database, who: Actor, exam_id: int, classroom_id: int) -> Sheet:
    """Return the mark sheet of one section in an exam, in the order of names.

    Raises:
        RuleError: NOT_ALLOWED, also for a teacher of other sections; NOT_FOUND.
    """
    require(who, "marks.read")
    return db.read(lambda connection: _sheet(connection, who, exam_id, classroom_id))


def _sheet(connection: Connection, who: Actor, exam_id: int, classroom_id: int) -> Sheet:
    exam = find_schedule(connection, exam_id)
    room = connection.execute(
        sa.select(
            classrooms.c.name,
            taught_by(who, sa.literal(exam.subject_id), classrooms.c.id).label("taught"),
        ).where(classrooms.c.id == classroom_id)
    ).first()
    if room is None:
        raise RuleError(NOT_FOUND, "classrooms")
    if narrowed(who) and not room.taught:
        raise refusal(who, "marks.read")
    rows = connection.execute(_rows(exam_id, classroom_id)).all()
    return Sheet(
        exam,
        classroom_id,
        room.name,
        judged(connection, exam_id),
        exam.is_locked,
        _may_enter(who, bool(room.taught)) and not exam.is_locked,
        told_apart(connection, [_row(row, number) for number, row in enumerate(rows, 1)], name="name"),
    )


def _rows(exam_id: int, classroom_id: int) -> sa.Select[Any]:
    return (
        sa.select(
            *(_scores[name] for name in ("id", "enrollment_id", "updated_at", *FIELDS)),
            enrollments.c.student_id,
            enrollments.c.status,
            students.c.name,
        )
        .select_from(student_exam_scores)
        .join(enrollments, enrollments.c.id == _scores.enrollment_id)
        .join(students, students.c.unique_id == enrollments.c.student_id)
        .where(_scores.exam_schedule_id == exam_id, enrollments.c.classroom_id == classroom_id)
        .order_by(*in_language(students.c.name_order), students.c.unique_id)
    )


def _row(row: sa.Row[Any], number: int) -> SheetRow:
    active = row.status == "ACTIVE"
    return SheetRow(row.id, number, row.enrollment_id, row.student_id, row.name, active, _mark(row), row.updated_at)


def sheet_changes(
    db: Database, who: Actor, exam_id: int, classroom_id: int, since: datetime | None
) -> Sequence[SheetRow]:
    """Return the rows of a sheet that changed at `since` (UTC) or shortly before, for a poll; None returns all.

    Raises:
        RuleError: NOT_ALLOWED, also for a teacher of other sections; NOT_FOUND.
    """
    # A sheet is one section, a range of one index: few rows. A transaction may be seen `LATE` after its moment.
    rows = load_sheet(db, who, exam_id, classroom_id).rows
    return [row for row in rows if since is None or row.updated_at >= since - LATE]


def save_mark(db: Database, who: Actor, score_id: int, old: Mark, new: Mark, reason: str | None = None) -> Mark:
    """Replace `old` by `new` in one row of a sheet, if `old` still stands there; return what stands now.

    A repetition of a save whose answer was lost is accepted.

    Args:
        score_id: the row.
        old: what the person saw.
        new: what the person wants; the rules adjust an absent student's score.
        reason: why, for the audit trail.

    Raises:
        RuleError: NOT_ALLOWED (a teacher of other sections too), PERIOD_LOCKED, SCORE_OUT_OF_RANGE,
            ABSENCE_TYPE_REQUIRED, VALIDATION_ERROR, NOT_FOUND; CHANGED when another value stands there, with the
            facts `theirs` (`Mark`), `by` and `at`.
    """
    require(who, "marks.write")
    _check_number(new.score)
    explain = {code: partial(mark_facts, code=code, score_id=score_id, new=new) for code in EXPLAINED}
    return db.write(
        who, lambda connection: change_mark(connection, who, score_id, old, new), reason=reason, explain=explain
    )


def change_mark(connection: Connection, who: Actor, score_id: int, old: Mark, new: Mark) -> Mark:
    """Save one mark within a transaction of somebody who may enter marks; arguments and refusals as `save_mark`."""
    changed = {name: getattr(new, name) for name in FIELDS if getattr(new, name) != getattr(old, name)}
    if narrowed(who):
        _require_taught(connection, who, score_id)
    if new.score is not None and abs(new.score) >= _BEYOND:
        raise RuleError("SCORE_OUT_OF_RANGE", "student_exam_scores")
    statement = student_exam_scores.update().where(_scores.id == score_id, *_still(old)).values(changed)
    saved = bool(changed) and connection.execute(statement).rowcount == 1
    now = _stored(connection, score_id, newest=not saved)
    if not saved and now != settled(old, new):
        raise RuleError(CHANGED, "student_exam_scores", {"theirs": now})
    return now


EXPLAINED = (CHANGED, "PERIOD_LOCKED", "SCORE_OUT_OF_RANGE")
"""The refusals of a mark of which `mark_facts` knows more."""


def mark_facts(connection: Connection, *, code: str, score_id: int, new: Mark) -> dict[str, Any]:
    """Return the facts of a refused mark, `code` being one of `EXPLAINED`."""
    if code == CHANGED:
        return _last_change(connection, score_id)
    if code == "PERIOD_LOCKED":
        return locked_facts(connection, exam_periods.c.id == _period_of(score_id))
    return {"score": new.score, "max_score": _maximum(connection, score_id)}


def _still(old: Mark) -> list[sa.ColumnElement[bool]]:
    """Conditions that `old` stands in the row, to the last character: a collation takes أ for ا, and a for A."""
    conditions = [_scores[name].is_not_distinct_from(getattr(old, name)) for name in FIELDS if name not in _TEXTS]
    for name in _TEXTS:
        text = getattr(old, name)
        known = None if text is None else text.encode()
        conditions.append(sa.cast(_scores[name], sa.LargeBinary).is_not_distinct_from(known))
    return conditions


def _check_number(score: Decimal | None) -> None:
    """Refuse what MariaDB would round in silence: a mark has two places."""
    if score is not None and not (score.is_finite() and score.normalize().as_tuple().exponent >= -_PLACES):
        raise RuleError(VALIDATION_ERROR, "student_exam_scores", {"field": "score", "value": score})


def settled(old: Mark, new: Mark) -> Mark:
    """Return what the rules make of `new` written over `old` (rules: trg_exam_score_validate_update)."""
    if not new.is_present:
        return Mark(Decimal("0.00"), False, new.absence_type, new.excuse_details, new.teacher_notes)
    returned = not old.is_present
    return Mark(None if returned and new.score == 0 else new.score, True, None, None, new.teacher_notes)


def _stored(connection: Connection, score_id: int, *, newest: bool) -> Mark:
    """Return what stands in a row; `newest` also where the transaction's own view is older (REPEATABLE READ)."""
    query = sa.select(*(_scores[name] for name in FIELDS)).where(_scores.id == score_id)
    row = connection.execute(query.with_for_update(read=True) if newest else query).first()
    if row is None:
        raise RuleError(NOT_FOUND, "student_exam_scores")
    return _mark(row)


def _mark(row: sa.Row[Any]) -> Mark:
    return Mark(row.score, row.is_present, row.absence_type, row.excuse_details, row.teacher_notes)


def _last_change(connection: Connection, score_id: int) -> dict[str, Any]:
    query = (
        sa.select(audit_trail.c.at, users.c.full_name)
        .outerjoin(users, users.c.id == audit_trail.c.user_id)
        .where(audit_trail.c.table_name == "student_exam_scores", audit_trail.c.row_key == str(score_id))
        .order_by(audit_trail.c.id.desc())
        .limit(1)
    )
    last = connection.execute(query).first()
    return {"by": last.full_name if last else None, "at": last.at if last else None}


def _may_enter(who: Actor, taught: bool) -> bool:
    return may(who, "marks.write") and (not narrowed(who) or taught)


def _require_taught(connection: Connection, who: Actor, score_id: int) -> None:
    query = (
        sa.select(taught_by(who, exam_schedules.c.subject_id, enrollments.c.classroom_id))
        .select_from(student_exam_scores)
        .join(exam_schedules, exam_schedules.c.id == _scores.exam_schedule_id)
        .join(enrollments, enrollments.c.id == _scores.enrollment_id)
        .where(_scores.id == score_id)
    )
    if not connection.execute(query).scalar():
        raise refusal(who, "marks.write")


def _period_of(score_id: int) -> sa.ScalarSelect[int]:
    return (
        sa.select(exam_schedules.c.exam_period_id)
        .join(student_exam_scores, _scores.exam_schedule_id == exam_schedules.c.id)
        .where(_scores.id == score_id)
        .scalar_subquery()
    )


def _maximum(connection: Connection, score_id: int) -> Decimal | None:
    query = (
        sa.select(exam_schedules.c.max_score)
        .join(student_exam_scores, _scores.exam_schedule_id == exam_schedules.c.id)
        .where(_scores.id == score_id)
    )
    return connection.execute(query).scalar()
