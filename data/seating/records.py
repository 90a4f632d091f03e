"""The frozen records of exam sessions, their committees and seats."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from data.school.records import Choice

SpreadOrder = Literal["name", "number"]


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What a person fills in to create or change a session; `period_ids` are the exam periods that it seats."""

    exam_name: str
    exam_type: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    period_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A session: its periods by their start, how many students are seated in it and in how many committees."""

    id: int
    plan: SessionPlan
    periods: Sequence[Choice]
    students: int
    committees: int


@dataclass(frozen=True, slots=True)
class CommitteeSize:
    """A committee that students may be spread over: its name and how many sit in it at most."""

    name: str
    capacity: int


@dataclass(frozen=True, slots=True)
class SpreadRule:
    """How students are spread.

    Attributes:
        committees: Filled in this order.
        mixed: Neighbours come from different grade levels as far as there are any; else a committee holds one level.
        order: What each level's students are seated by.
        first_number: The least seating number; new ones follow the greatest that is held already.
    """

    committees: tuple[CommitteeSize, ...]
    mixed: bool = True
    order: SpreadOrder = "name"
    first_number: int = 1


@dataclass(frozen=True, slots=True)
class Sitter:
    """A student who sits a session's exams."""

    enrollment_id: int
    student_id: str
    student: str
    number: str | None
    grade_level_id: int
    grade_level: str
    section: str
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Placing:
    """A seat that spreading gives to a student."""

    sitter: Sitter
    committee: str
    seat: str
    seating_number: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that a student holds; what has been written by other SQL may lack a committee, a seat or a number."""

    id: int
    enrollment_id: int
    student_id: str
    student: str
    number: str | None
    grade_level_id: int
    grade_level: str
    section: str
    committee: str
    seat: str | None
    seating_number: str | None
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class SpreadPlan:
    """What spreading would do.

    Attributes:
        rule: By which it was planned.
        seated: How many have a seat already and keep it.
        placed: Who would get which seat, by committee and seat.
        left: Who sits the exams and finds no room.
        gone: Seats of those who do not sit them any more.
    """

    session_id: int
    rule: SpreadRule
    seated: int
    placed: tuple[Placing, ...]
    left: tuple[Sitter, ...]
    gone: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class KeptSeat:
    """What is stored of a seat, so that it can be put back as it was."""

    id: int
    enrollment_id: int
    committee: str
    seat: str | None
    seating_number: str | None


@dataclass(frozen=True, slots=True)
class Seated:
    """What spreading, or taking it back, did to a session's seats."""

    session_id: int
    added: tuple[KeptSeat, ...]
    removed: tuple[KeptSeat, ...]


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee of a session: how many sit in it, of which levels, and its range of seating numbers."""

    name: str
    students: int
    levels: str
    first_number: str | None
    last_number: str | None
