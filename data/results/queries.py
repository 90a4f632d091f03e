"""How results are read: the marks of each exam added up by the database, then the exams of whatever a line is."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from data.db.engine import Actor
from data.db.tables import (
    EXCUSED,
    academic_years,
    classrooms,
    enrollments,
    exam_periods,
    exam_schedules,
    grade_levels,
    student_exam_scores,
    students,
    subjects,
)
from data.marks.grading import judged_by
from data.results.records import ResultKind, Scope
from data.school.teaching_assignments import examined_by, narrowed, taught_by

TENTHS = 10
REACHED = tuple(f"from_{n}" for n in range(1, TENTHS))
COUNTS = ("marks", "present", "marked", "passed", "excused", *REACHED)
"""The counts of a row: `from_1` … `from_9` (`REACHED`) are the marks that reach so many tenths of their maximum."""

_PLACES = 10**12
"""What is over of an exam's percentages, in parts of a hundredth of a percent, rounded up: no tie falls below it, and
an average over any two maxima, or any three whole ones, is exact."""

_scores, _exams, _periods = student_exam_scores.c, exam_schedules.c, exam_periods.c


@dataclass(frozen=True)
class Kind:
    """What a line of results may be.

    Attributes:
        key: The column of the tables under `named` that identifies it.
        own: The column of the marks' query that refers to it.
        named: The tables of its names.
        label, detail: Its names.
        order: What it is sorted by.
        term: What a search for a folded text looks in; None where the label itself is searched.
    """

    key: sa.Column[Any]
    own: sa.Column[Any]
    named: sa.FromClause
    label: sa.ColumnElement[str]
    detail: sa.ColumnElement[str]
    order: tuple[sa.ColumnElement[Any], ...]
    term: sa.Column[str] | None = None


class _divided(FunctionElement[int]):
    """The whole part of one whole number divided by another."""

    inherit_cache = True
    type = sa.BigInteger()


@compiles(_divided)
def _divided_sqlite(element: _divided, compiler: Any, **kw: Any) -> str:
    part, by = (compiler.process(clause.self_group(), **kw) for clause in element.clauses)
    return f"(({part}) / ({by}))"


@compiles(_divided, "mysql")
def _divided_mysql(element: _divided, compiler: Any, **kw: Any) -> str:
    part, by = (compiler.process(clause.self_group(), **kw) for clause in element.clauses)
    return f"(({part}) DIV ({by}))"


_NONE = sa.literal("")
_LEVEL = (grade_levels.c.sort_order, grade_levels.c.id)
_years = academic_years.c

KINDS: dict[ResultKind, Kind] = {
    "year": Kind(_years.id, _periods.academic_year_id, academic_years, _years.name, _NONE, (_years.start_date,)),
    "period": Kind(
        _periods.id, _exams.exam_period_id, exam_periods.join(academic_years, _years.id == _periods.academic_year_id),
        _periods.name, _years.name, (_periods.start_date,),
    ),
    "exam": Kind(
        _exams.id, _exams.id,
        exam_schedules.join(exam_periods, _periods.id == _exams.exam_period_id)
        .join(subjects, subjects.c.id == _exams.subject_id)
        .join(grade_levels, grade_levels.c.id == _exams.grade_level_id),
        subjects.c.name, grade_levels.c.name + " · " + _periods.name, (*_LEVEL, _exams.exam_date),
    ),
    "subject": Kind(
        subjects.c.id, _exams.subject_id, subjects, subjects.c.name, sa.func.coalesce(subjects.c.code, ""),
        (subjects.c.name,),
    ),
    "level": Kind(grade_levels.c.id, _exams.grade_level_id, grade_levels, grade_levels.c.name, _NONE, _LEVEL[:1]),
    "section": Kind(
        classrooms.c.id, enrollments.c.classroom_id,
        classrooms.join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        .join(academic_years, _years.id == classrooms.c.academic_year_id),
        grade_levels.c.name + " / " + classrooms.c.name, _years.name,
        (_years.start_date.desc(), *_LEVEL, classrooms.c.name),
    ),
    "student": Kind(
        students.c.unique_id, enrollments.c.student_id, students, students.c.name,
        sa.func.coalesce(students.c.number, ""), (students.c.name_order,), students.c.name_key,
    ),
}  # fmt: skip
"""Kind of line -> how it is read and named."""


def totals(who: Actor, kind: Kind, scope: Scope) -> sa.CTE:
    """Return a row for each line: `key`, `exams`, `average`, the `COUNTS`, `failed` and `ungraded`.

    The average is that of the marks' percentages, in whole hundredths of a percent, rounded half up once: computed in
    whole numbers, so that both engines give the same to the last digit.
    """
    part = _by_exam(who, kind, scope)
    gathered = sa.func.count if _alone(kind) else sa.func.sum
    sums = {name: gathered(part.c[name]) for name in COUNTS}
    marked = sums["marked"]
    share = part.c.sum * 10_000
    whole, over = _divided(share, part.c.whole), share % part.c.whole
    parts = sa.func.sum(_divided(over * _PLACES + part.c.whole - 1, part.c.whole))
    twice = 2 * sa.func.sum(whole) + _divided(2 * parts, sa.literal(_PLACES))
    average = _divided(twice + marked, sa.func.nullif(2 * marked, 0))
    query = sa.select(
        part.c.key, sa.func.count().label("exams"), average.label("average"),
        *(count.label(name) for name, count in sums.items()),
        (sums["marked"] - sums["passed"]).label("failed"), (sums["present"] - sums["marked"]).label("ungraded"),
    )  # fmt: skip
    return query.group_by(part.c.key).cte("totals")


def _by_exam(who: Actor, kind: Kind, scope: Scope) -> sa.Subquery:
    """Return a row for each line and exam: `key`, `whole` and `sum` in hundredths of a mark, and the `COUNTS`."""
    one = _marks(who, kind, scope)
    whole, total, counts = one.c.maximum, one.c.mark, [one.c[name] for name in COUNTS]
    if not _alone(kind):
        whole, total, counts = sa.func.max(whole), sa.func.sum(total), [sa.func.count(one.c[name]) for name in COUNTS]
    query = sa.select(
        one.c.key,
        _hundredths(whole).label("whole"),
        sa.func.coalesce(_hundredths(total), 0).label("sum"),
        *(count.label(name) for name, count in zip(COUNTS, counts, strict=True)),
    )
    return (query if _alone(kind) else query.group_by(one.c.key, one.c.exam_id)).subquery("by_exam")


def _alone(kind: Kind) -> bool:
    """A student has one mark in an exam: gathering those would only copy them."""
    return kind.own is enrollments.c.student_id


def _marks(who: Actor, kind: Kind, scope: Scope) -> sa.Subquery:
    """Return every row of the sheets with its `mark`, NULL without one, and 1 or NULL for each of the `COUNTS`."""
    exam = _examined(who, kind, scope).c
    tests = {
        "marks": sa.true(),
        "present": _scores.is_present,
        "marked": _scores.is_present & _scores.score.is_not(None),
        "passed": _scores.is_present & (_scores.score >= exam.pass_score),
        "excused": ~_scores.is_present & (_scores.absence_type == EXCUSED),
    } | {name: _scores.score >= exam[name] for name in REACHED}
    query = sa.select(
        (exam.key if "key" in exam else kind.own).label("key"),
        exam.exam_id,
        exam.max_score.label("maximum"),
        sa.case((_scores.is_present, _scores.score)).label("mark"),
        *(sa.case((tests[name], 1)).label(name) for name in COUNTS),
    ).select_from(exam.exam_id.table.join(student_exam_scores, _scores.exam_schedule_id == exam.exam_id))
    asked = {enrollments.c.classroom_id: scope.classroom_id, enrollments.c.student_id: scope.student_id}
    held: list[sa.ColumnElement[bool]] = [column == value for column, value in asked.items() if value is not None]
    if narrowed(who):
        held.append(taught_by(who, exam.subject_id, enrollments.c.classroom_id))
    if held or "key" not in exam:
        query = query.join(enrollments, enrollments.c.id == _scores.enrollment_id).where(*held)
    return query.subquery("one")


def _hundredths(mark: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    return sa.cast(sa.func.round(mark * 100), sa.BigInteger)


def _examined(who: Actor, kind: Kind, scope: Scope) -> sa.Subquery:
    """The exams of a scope, each with the marks at which it passes and reaches so many tenths.

    An absent student's mark is zero, which reaches no tenth.
    """
    judged = judged_by.c
    query = (
        sa.select(
            _exams.id.label("exam_id"),
            _exams.subject_id,
            _exams.max_score,
            judged.pass_score,
            *(judged[name] for name in REACHED),
        )
        .select_from(exam_schedules.join(exam_periods, _periods.id == _exams.exam_period_id))
        .join(judged_by, judged.exam_schedule_id == _exams.id)
        .where(*_wanted(scope), *([examined_by(who)] if narrowed(who) else []))
    )
    if kind.own.table is not enrollments:
        query = query.add_columns(kind.own.label("key"))
    # DISTINCT keeps both engines from computing this again for each mark.
    return query.distinct().subquery("examined")


def _wanted(scope: Scope) -> list[sa.ColumnElement[bool]]:
    room = classrooms.c
    wanted = [
        (_periods.academic_year_id, scope.year_id),
        (_periods.semester_id, scope.semester_id),
        (_exams.exam_period_id, scope.period_id),
        (_exams.id, scope.exam_id),
        (_exams.subject_id, scope.subject_id),
        (_exams.grade_level_id, scope.grade_level_id),
    ]
    if scope.classroom_id is not None:
        # A mark belongs to its section's level and year: no exam of others has to be looked into.
        wanted += [
            (own, sa.select(column).where(room.id == scope.classroom_id).scalar_subquery())
            for own, column in (
                (_exams.grade_level_id, room.grade_level_id),
                (_periods.academic_year_id, room.academic_year_id),
            )
        ]
    return [column == value for column, value in wanted if value is not None]
