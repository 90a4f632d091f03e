"""The frozen records that leave the data layer. Dates are local, moments UTC, marks and percentages `Decimal`."""

from dataclasses import dataclass, field
from typing import Any


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
class Choice:
    """Something that can be chosen: what is stored and what is shown; inactive ones come last."""

    value: Any
    label: str
    is_active: bool = True
