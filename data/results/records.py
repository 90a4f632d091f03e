"""The frozen records of results and semester grades."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

ResultKind = Literal["year", "period", "exam", "subject", "level", "section", "student"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which marks count: all that fit everything that is given."""

    year_id: int | None = None
    semester_id: int | None = None
    period_id: int | None = None
    exam_id: int | None = None
    subject_id: int | None = None
    grade_level_id: int | None = None
    classroom_id: int | None = None
    student_id: str | None = None


@dataclass(frozen=True, slots=True)
class ResultLine:
    """The results of one year, period, exam, subject, level, section or student.

    Attributes:
        key: Its identifier.
        label: Its name; of an exam the subject, of a section with its level.
        detail: What tells it from others of the same name: the year of a period or a section, level and period of an
            exam, the code of a subject, the number of a student; "" without one.
        exams: How many exams have a row.
        marks: Rows of mark sheets: passed, failed, ungraded and both kinds of absent.
        avg_percentage: The average of the marks' percentages of their maximum; None without a mark.
        counts: How many marks fall into each tenth of their maximum: `counts[9]` holds 90 % and more.
    """

    key: Any
    label: str
    detail: str
    exams: int
    marks: int
    passed: int
    failed: int
    ungraded: int
    excused: int
    unexcused: int
    avg_percentage: Decimal | None
    counts: tuple[int, ...]
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same subject, level, … in two scopes; None where a scope has no row of it."""

    key: Any
    label: str
    one: ResultLine | None
    other: ResultLine | None


# --- Semester grades


@dataclass(frozen=True, slots=True)
class Grade:
    """A semester grade: its parts and total from 0 to 100; a part with a missing mark, or without an exam, is None."""

    monthly_score: Decimal | None
    midterm_score: Decimal | None
    final_score: Decimal | None
    total: Decimal | None
    is_passed: bool | None


@dataclass(frozen=True, slots=True)
class GradeRow:
    """A student's grade in a subject: what is stored, and what would be computed now.

    Attributes:
        stored: None where it has not been computed yet.
        now: None where no exam is left.
        computed_at: When the stored one was computed.
        missing: How many marks the student lacks in it now.
    """

    enrollment_id: int
    student_id: str
    student: str
    subject_id: int
    subject: str
    stored: Grade | None
    now: Grade | None
    computed_at: datetime | None
    missing: int
    apart: str = field(default="", compare=False)

    @property
    def stale(self) -> bool:
        """Whether a grade is stored that is not what would be computed now."""
        return self.stored is not None and self.stored != self.now


@dataclass(frozen=True, slots=True)
class GradeSource:
    """One exam's part in a semester grade.

    Attributes:
        percentage: What it counts: of the maximum, or 0 for an absence that is zero; None where nothing counts.
        counts: False for an absence that is left out.
        policy: Which policy says so, as `data.db.tables.POLICY_SCOPES` names them.
        kept_at: Since when (UTC) its numbers are kept with the closed exam; None: they are today's.
    """

    exam_id: int
    period: str
    type: str
    exam_date: date
    score: Decimal | None
    max_score: Decimal
    is_present: bool
    absence_type: str | None
    percentage: Decimal | None
    counts: bool
    policy: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class Weights:
    """What the parts of a semester grade count, and at how many percent its total passes.

    Attributes:
        policy: Which policy says so, as `data.db.tables.POLICY_SCOPES` names them.
        kept_at: Since when (UTC) its numbers are kept with the closed semester; None: they are today's.
    """

    monthly: Decimal
    midterm: Decimal
    final: Decimal
    pass_percentage: Decimal
    policy: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class GradeSources:
    """What a semester grade is made of: its exams by type and date, and the weights of the policy that judges it."""

    rows: Sequence[GradeSource]
    weights: Weights | None


@dataclass(frozen=True, slots=True)
class StaleSection:
    """A section whose semester grades are not what they would be now, or whose marks are not complete.

    Attributes:
        stale: Rows that are stored and no longer hold.
        new: Rows that are not stored yet.
        missing: Marks that are not entered.
    """

    classroom_id: int
    grade_level: str
    section: str
    stale: int
    new: int
    missing: int
