"""The frozen records of courses, timetables and enrollment in courses; times are the school's own clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Literal

from data.db.tables import DAYS

VerdictKind = Literal["held", "offered", "fits", "full", "clash"]


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """What a person fills in to create or change a course; no `capacity` is no limit."""

    unique_id: str
    name: str
    course_code: str
    college_id: str
    capacity: int | None = None
    subject_id: int | None = None
    semester_id: int | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Course:
    """A course with its names and its seats.

    Attributes:
        plan: What is kept of it.
        college, subject, semester: The names of what it refers to; a semester's with its year.
        taken: Students who hold it.
        offered: Seats that are offered to somebody who waits, and held for them.
        waiting: How many wait, those with an offer among them.
    """

    plan: CoursePlan
    college: str
    subject: str | None
    semester: str | None
    taken: int
    offered: int
    waiting: int

    @property
    def id(self) -> str:
        """The course's identifier."""
        return self.plan.unique_id

    @property
    def free(self) -> int | None:
        """Seats that anybody may take now; None without a limit."""
        return None if self.plan.capacity is None else max(0, self.plan.capacity - self.taken - self.offered)


@dataclass(frozen=True, slots=True)
class SlotPlan:
    """What a person fills in to add or change a slot; `day` is one of `data.db.tables.DAYS`."""

    course_id: str
    day: str
    start_time: time
    end_time: time
    room: str | None = None
    teacher_user_id: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One lesson in the week of a course."""

    unique_id: str
    plan: SlotPlan
    course_code: str
    course: str
    teacher: str | None

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        start, end = self.plan.start_time, self.plan.end_time
        return (end.hour - start.hour) * 60 + end.minute - start.minute


def minutes(slots: Sequence[Slot]) -> int:
    """Return how many minutes a week some slots last together."""
    return sum(slot.minutes for slot in slots)


def by_time(slot: Slot) -> tuple[int, time, time, str]:
    """Return what sorts slots by day (Monday first) and time."""
    return DAYS.index(slot.plan.day), slot.plan.start_time, slot.plan.end_time, slot.course_code


@dataclass(frozen=True, slots=True)
class CourseFile:
    """A course and its week, by day (Monday first) and time."""

    course: Course
    slots: Sequence[Slot]


@dataclass(frozen=True, slots=True)
class Enrollee:
    """A student who holds a course, with the section held now, if any."""

    mapping_id: str
    student_id: str
    name: str
    number: str | None
    section: str | None
    grade_level: str | None
    apart: str = field(default="", compare=False)


# --- Before trying


@dataclass(frozen=True, slots=True)
class Clash:
    """Two slots at once: the asked-for course's own `start` to `end`, and the held course's."""

    other_id: str
    other_code: str
    other: str
    day: str
    start: time
    end: time
    other_start: time
    other_end: time


@dataclass(frozen=True, slots=True)
class Verdict:
    """What enrolling one student in one course would meet.

    Attributes:
        kind: `held`; `offered` (a seat is held for this student and the course fits); else what the rules say first:
            `full`, `clash`, or `fits`. A full course may have clashes too.
        slots: The course's week.
        clashes: Every pair of slots at once with a held course.
        place: The student's place in the waiting list (1 is first), if any.
        offered: Whether a seat is held for this student.
        mapping_id: Of a held course.
    """

    course: Course
    kind: VerdictKind
    slots: Sequence[Slot]
    clashes: Sequence[Clash] = ()
    place: int | None = None
    offered: bool = False
    mapping_id: str | None = None


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What could be done about a course that cannot be had.

    Attributes:
        fits: Courses of the same subject that fit (offered ones first).
        drop: The held courses that clash with it, all of which would have to be dropped.
        helps: Whether dropping them is enough (False where the course is full as well).
    """

    fits: Sequence[Verdict]
    drop: Sequence[Verdict]
    helps: bool


@dataclass(frozen=True, slots=True)
class Hurt:
    """A student of a course for whom a slot would clash: with which slot of which held course."""

    student_id: str
    student: str
    number: str | None
    slot: Slot
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class DoubleUse:
    """A room or a teacher in two lessons at once: a warning, no rule. `kind` is `room` or `teacher`."""

    kind: Literal["room", "teacher"]
    name: str
    slot: Slot
    other: Slot


# --- What was changed


@dataclass(frozen=True, slots=True)
class Holding:
    """One row of `student_course_mapping`; `waited` is the place in the waiting list that it used up, if any."""

    mapping_id: str
    student_id: str
    course_id: str
    waited: int | None = None


@dataclass(frozen=True, slots=True)
class CourseChange:
    """What one transaction (or one plan) added and dropped: all that `undo` needs.

    `offers` are the seats given back that are now offered to somebody.
    """

    added: Sequence[Holding] = ()
    dropped: Sequence[Holding] = ()
    offers: Sequence["Waiting"] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """One student in the waiting list of a course; `place` counts from 1, `offered_at` is UTC."""

    course_id: str
    course_code: str
    course: str
    student_id: str
    student: str
    number: str | None
    place: int
    offered_at: datetime | None
    apart: str = field(default="", compare=False)


# --- Many at once


@dataclass(frozen=True, slots=True)
class Pair:
    """One student and one course of a plan; `line` is the line of the file or the paste, if it came from one."""

    student_id: str
    student: str
    course_id: str
    course_code: str
    course: str
    line: int | None = None
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class RefusedPair:
    """A pair that a rule refuses: the code and the facts that its sentence needs."""

    pair: Pair
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CoursesPlan:
    """What enrolling many in many would do, in this order: later pairs reckon with those before them.

    Attributes:
        fits: What would be added.
        held: What stands already: nothing to do.
        refused: What would be refused, each with its reason.
    """

    fits: Sequence[Pair]
    held: Sequence[Pair] = ()
    refused: Sequence[RefusedPair] = ()


@dataclass(frozen=True, slots=True)
class PlanResult:
    """What a plan did: one change to undo, and the pairs refused although the dry run had let them pass."""

    change: CourseChange
    refused: Sequence[RefusedPair] = ()


# --- A student's week


@dataclass(frozen=True, slots=True)
class StudentExam:
    """An exam that a student sits."""

    exam_id: int
    subject: str
    start: time | None
    end: time | None


@dataclass(frozen=True, slots=True)
class ExamDay:
    """The exams of one day, timed ones first; two or more are a warning."""

    day: date
    exams: Sequence[StudentExam]

    @property
    def crowded(self) -> bool:
        """Whether more than one exam is on this day."""
        return len(self.exams) > 1


@dataclass(frozen=True, slots=True)
class Week:
    """A student's week and exam days.

    Attributes:
        days: All seven, in the order of the school's week.
        slots: Of held courses, by day in that order and time.
        courses: The held courses, by code.
        exams: Days with exams still to come, or of the period asked for.
    """

    days: Sequence[str]
    slots: Sequence[Slot]
    courses: Sequence[Course]
    exams: Sequence[ExamDay]

    @property
    def minutes(self) -> int:
        """How many minutes a week the held courses last."""
        return minutes(self.slots)
