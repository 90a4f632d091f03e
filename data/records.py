"""The frozen records that leave the data layer. Dates are local, moments UTC, marks and percentages `Decimal`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows of a longer list: `rows` from `offset` on, of `total`; `more` where a search was cut at so many."""

    rows: Sequence[T]
    offset: int
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class School:
    """The school's settings that every screen shows or follows."""

    name: str
    week_start: str  # "Saturday", "Sunday" or "Monday"
    calendar: str  # "gregorian", "hijri" or "both"
    months: str  # whose Arabic names of months: one of settings.CHOICES["months"]
    digits: str  # "latin" or "arabic", in Arabic
    year_id: int | None
    year_name: str
    zone: str  # one of settings.CHOICES["zone"]
    zone_name: str  # whose day the school's is, such as "Africa/Cairo"


# --- Exam periods


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


# --- Exam schedules


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


# --- Marks


@dataclass(frozen=True, slots=True)
class Section:
    """One section of an exam's grade level, with its progress; `allowed` tells whether this person may enter marks."""

    classroom_id: int
    name: str
    marked: int
    total: int
    allowed: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """What a mark's row says: NULL score and present is "not yet marked"."""

    score: Decimal | None = None
    is_present: bool = True
    absence_type: str | None = None
    excuse_details: str | None = None
    teacher_notes: str | None = None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One student on a mark sheet. `number` is the place in the section's list, from 1."""

    id: int
    number: int
    enrollment_id: int
    student_id: str
    name: str
    active: bool
    mark: Mark
    updated_at: datetime
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Judged:
    """By what an exam's marks are judged.

    Attributes:
        pass_percentage: Of the maximum.
        pass_score: The least mark that passes: its percentage, rounded as it is shown, reaches `pass_percentage`.
        policy: Which policy says so, as `data.tables.POLICY_SCOPES` names them.
        kept_at: Since when (UTC) its numbers are kept with the closed exam; None: they are today's.
    """

    pass_percentage: Decimal
    pass_score: Decimal
    policy: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A mark sheet: the exam, one section of it, and its rows in the order of names."""

    exam: Schedule
    classroom_id: int
    section: str
    judged: Judged
    is_locked: bool
    allowed: bool
    rows: Sequence[SheetRow]


# --- People


@dataclass(frozen=True, slots=True)
class User:
    """An account."""

    id: int
    username: str
    full_name: str
    role: str
    is_active: bool
    student_id: str | None
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Student:
    """A student as a list shows one, with the section held now, if any."""

    unique_id: str
    name: str
    number: str | None
    college_id: str
    enrollment_id: int | None
    section: str | None
    grade_level: str | None
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Similar:
    """A student who may be the same person as another: `same` where the birth date is the same, else not known."""

    student: Student
    birth_date: date | None
    same: bool


@dataclass(frozen=True, slots=True)
class StudentPlan:
    """What a person fills in to create or change a student."""

    unique_id: str
    name: str
    college_id: str
    number: str | None = None
    sex: str | None = None
    birth_date: date | None = None
    guardian: str | None = None
    phone: str | None = None
    status: str = "ACTIVE"


@dataclass(frozen=True, slots=True)
class Enrollment:
    """A student in a section for one year."""

    id: int
    academic_year_id: int
    year: str
    classroom_id: int
    section: str
    grade_level_id: int
    grade_level: str
    status: str
    enrolled_on: date | None
    left_on: date | None


@dataclass(frozen=True, slots=True)
class StudentFile:
    """Everything the enrollment screen shows of one student; enrollments from the newest."""

    plan: StudentPlan
    enrollments: Sequence[Enrollment]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: what is stored and what is shown; inactive ones come last."""

    value: Any
    label: str
    is_active: bool = True


# --- Findings


@dataclass(frozen=True, slots=True)
class Finding:
    """Something `rasd db verify` found: a rule's object or a row that is not as it should be.

    `kind` is `missing`, `changed`, `foreign` (objects), `owner` (an account whose rules cannot work, `detail` says
    "gone" or "rights"), `closed` (a table that refuses writes since an upgrade was interrupted), `binlog`, `clock` (of
    a server where each session sets it), `table` (columns, keys), `row` or `sum` (a number that is not what its parts
    add up to); `code` is what a row breaks.
    """

    kind: str
    name: str
    code: str = ""
    detail: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
