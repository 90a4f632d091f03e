"""The frozen records of students and where they are enrolled."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date


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
