"""How results are read: the marks of each exam added up by the database, then the exams of whatever a line is."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data.columns import Mark
from data.grading import PASS_PERCENTAGE, policy_query
from data.result_records import ResultKind, Scope
from data.tables import (
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

TENTHS = 10
COUNTS = ("marks", "passed", "failed", "ungraded", "excused", "unexcused", *(f"from_{n}" for n in range(1, TENTHS)))
"""The counts of a row: `from_1` … `from_9` are the marks that reach so many tenths of their maximum."""

_MICRO = 1_000_000
_LOST = sa.literal_column("0.00005")
"""More than floats lose, SQLite keeps marks so, and less than a hundredth of a mark makes of a percentage of it."""

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
        grade_levels.c.name + " · " + classrooms.c.name, _years.name,
        (_years.start_date.desc(), *_LEVEL, classrooms.c.name),
    ),
    "student": Kind(
        students.c.unique_id, enrollments.c.student_id, students, students.c.name,
        sa.func.coalesce(students.c.number, ""), (students.c.name_key,), students.c.name_key,
    ),
}  # fmt: skip
"""Kind of line -> how it is read and named."""


def totals(kind: Kind, scope: Scope) -> sa.CTE:
    """Return a row for each line: `key`, `exams`, the `COUNTS`, and `average` in whole hundredths of a percent.

    The average is that of the marks' percentages, taken to six places exam by exam and rounded half up: whole numbers,
    so that both engines give the same to the last digit.
    """
    part = _by_exam(kind, scope)
    counts = [sa.cast(sa.func.sum(part.c[name]), sa.Integer).label(name) for name in COUNTS]
    marked = sa.func.sum(part.c.passed + part.c.failed)
    share = _whole(part.c.sum * (100 * _MICRO), part.c.whole)
    place = _MICRO // 100
    average = _whole(
        2 * sa.func.sum(share) + place * marked, sa.func.nullif(2 * place * marked, 0, type_=sa.BigInteger)
    )
    query = sa.select(part.c.key, sa.func.count().label("exams"), *counts, average.label("average"))
    return query.group_by(part.c.key).cte("totals")


def _whole(part: sa.ColumnElement[Any], by: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """Whole division: MySQL would round a quotient before its floor, so the remainder is taken off first."""
    return (part - part % by) // by


def _by_exam(kind: Kind, scope: Scope) -> sa.Subquery:
    """Return a row for each line and exam: `key`, `whole` and `sum` in hundredths of a mark, and the `COUNTS`."""
    examined = _examined(kind, scope)
    key = examined.c.key if "key" in examined.c else kind.own
    marked = sa.case((_scores.is_present, _scores.score))
    query = (
        sa.select(
            key.label("key"),
            _hundredths(sa.func.max(examined.c.max_score)).label("whole"),
            sa.func.coalesce(_hundredths(sa.func.sum(marked)), 0).label("sum"),
            *_counts(marked, examined.c.max_score, examined.c.pass_percentage),
        )
        .select_from(examined.join(student_exam_scores, _scores.exam_schedule_id == examined.c.exam_id))
        .group_by(key, examined.c.exam_id)
    )
    asked = {enrollments.c.classroom_id: scope.classroom_id, enrollments.c.student_id: scope.student_id}
    held = [column == value for column, value in asked.items() if value is not None]
    if held or key is kind.own:
        query = query.join(enrollments, enrollments.c.id == _scores.enrollment_id).where(*held)
    return query.subquery("by_exam")


def _counts(
    marked: sa.ColumnElement[Any], maximum: sa.ColumnElement[Any], percentage: sa.ColumnElement[Any]
) -> list[sa.ColumnElement[int]]:
    passed = marked * 100 > percentage * maximum - _LOST
    absent = ~_scores.is_present
    tests = {
        "marks": sa.true(),
        "passed": passed,
        "failed": ~passed,
        "ungraded": _scores.is_present & _scores.score.is_(None),
        "excused": absent & (_scores.absence_type == EXCUSED),
        "unexcused": absent & (_scores.absence_type != EXCUSED),
    } | {f"from_{n}": marked * TENTHS > maximum * n - _LOST for n in range(1, TENTHS)}
    return [sa.func.count(sa.case((tests[name], 1))).label(name) for name in COUNTS]


def _hundredths(mark: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    return sa.cast(sa.func.round(mark * 100), sa.BigInteger)


def _examined(kind: Kind, scope: Scope) -> sa.Subquery:
    """The exams of a scope, each with its maximum and where it passes."""
    query = (
        sa.select(
            _exams.id.label("exam_id"), _exams.max_score, _pass_percentage().label("pass_percentage"),
            *([kind.own.label("key")] if kind.own.table is not enrollments else []),
        )
        .select_from(exam_schedules.join(exam_periods, _periods.id == _exams.exam_period_id))
        .where(*_wanted(scope))
    )  # fmt: skip
    # DISTINCT keeps both engines from looking the policy up again for each mark.
    return query.distinct().subquery("examined")


def _pass_percentage() -> sa.ColumnElement[Any]:
    fits = policy_query(_periods.academic_year_id, _exams.grade_level_id, _exams.subject_id, "pass_percentage")
    found = fits.correlate(exam_periods, exam_schedules).scalar_subquery()
    return sa.func.coalesce(found, sa.literal(PASS_PERCENTAGE, Mark()), type_=Mark())


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
