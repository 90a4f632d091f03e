"""The frozen records of mark sheets. Moments are UTC, marks and percentages `Decimal`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from data.exams.records import Schedule


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
        policy: Which policy says so, as `data.db.tables.POLICY_SCOPES` names them.
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
