"""The frozen records of exam periods and the exams in them. Dates are local, moments UTC."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Period:
    """An exam period with its progress. `marked` counts rows with a mark or an absence, of `total`."""

    id: int
    academic_year_id: int
    year_name: str
    semester_id: int
    semester_name: str
    name: str
    type: str
    start_date: date
    end_date: date
    is_active: bool
    is_locked: bool
    locked_at: datetime | None
    locked_by: str | None
    lock_reason: str | None
    exams: int
    marked: int
    total: int


@dataclass(frozen=True, slots=True)
class MissingMarks:
    """Marks that one section still lacks in one exam."""

    exam_id: int
    subject: str
    grade_level: str
    classroom_id: int
    section: str
    missing: int


@dataclass(frozen=True, slots=True)
class LockPreview:
    """What locking a period would close, and what is not entered yet."""

    exams: int
    marks: int
    sections: int
    missing: Sequence[MissingMarks]


@dataclass(frozen=True, slots=True)
class Schedule:
    """An exam of one grade level. `students` are on its sheet, `marked` of them have a mark or an absence."""

    id: int
    exam_period_id: int
    period_name: str
    is_locked: bool
    subject_id: int
    subject: str
    grade_level_id: int
    grade_level: str
    exam_date: date
    start_time: time | None
    duration_minutes: int | None
    max_score: Decimal
    students: int
    marked: int


@dataclass(frozen=True, slots=True)
class SchedulePlan:
    """What a person fills in to create or change an exam."""

    exam_period_id: int
    subject_id: int
    grade_level_id: int
    exam_date: date
    max_score: Decimal
    start_time: time | None = None
    duration_minutes: int | None = None
