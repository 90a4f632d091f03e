"""What enrolling would meet, reckoned before trying: many students and courses at once, in a few queries.

The database decides; this says beforehand what it will decide, and afterwards why. Pairs are judged in order, and each
that would be accepted counts against those behind it: the last seats, and two courses of one plan at the same time.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.overlaps import clashes
from data.courses.queries import COURSE_FIELDS, slot_query, slot_record
from data.courses.records import Clash, CoursePlan, CoursesPlan, Pair, RefusedPair, Slot
from data.db.tables import colleges, course_timetables, course_waiting, courses, student_course_mapping, students

_MANY = 2_000
"""Values of one IN."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A student and a course as somebody asked for them, and the line of the file it stands on."""

    student_id: str
    course_id: str
    line: int | None = None


@dataclass
class _Seats:
    """The seats of a course: students who hold it, and those who wait, each with whether a seat is offered."""

    taken: int = 0
    waiting: dict[str, bool] = field(default_factory=dict)

    def offered(self, but: str) -> int:
        return sum(offer for student, offer in self.waiting.items() if student != but)


@dataclass
class _Known:
    """Everything that the judgement needs of the students and courses asked for."""

    students: dict[str, sa.Row[Any]]
    courses: dict[str, CoursePlan]
    colleges: dict[str, str]
    slots: dict[str, list[Slot]]
    held: dict[str, dict[str, None]]
    seats: dict[str, _Seats]
    first: dict[tuple[str, str], Clash | None] = field(default_factory=dict)

    def clash(self, course: str, other: str) -> Clash | None:
        """The first clash of two courses, reckoned once."""
        key = (course, other)
        if key not in self.first:
            found = clashes(self.courses[course], self.slots[course], self.courses[other], self.slots[other])
            self.first[key] = next(found, None)
        return self.first[key]


def judge(connection: Connection, wishes: Sequence[Wish], leaving: Collection[str] = ()) -> CoursesPlan:
    """Return what enrolling these pairs in this order would do.

    Args:
        leaving: Courses that the students drop in the same transaction.
    """
    known = _know(connection, wishes, leaving)
    plan = CoursesPlan([], [], [])
    for wish in dict.fromkeys(wishes):
        _judge(known, wish, plan)
    return plan


def _judge(known: _Known, wish: Wish, plan: CoursesPlan) -> None:
    pair = _pair(known, wish)
    refused = _stranger(known, wish)
    if refused is None and wish.course_id in known.held[wish.student_id]:
        plan.held.append(pair)  # type: ignore[attr-defined]
        return
    refused = refused or _full(known, wish) or _clashing(known, wish)
    if refused:
        plan.refused.append(RefusedPair(pair, refused[0], refused[1]))  # type: ignore[attr-defined]
        return
    plan.fits.append(pair)  # type: ignore[attr-defined]
    known.held[wish.student_id][wish.course_id] = None
    seats = known.seats[wish.course_id]
    seats.taken += 1
    seats.waiting.pop(wish.student_id, None)


def _pair(known: _Known, wish: Wish) -> Pair:
    student, course = known.students.get(wish.student_id), known.courses.get(wish.course_id)
    names = (course.course_code, course.name) if course else (wish.course_id, wish.course_id)
    return Pair(wish.student_id, student.name if student else wish.student_id, wish.course_id, *names, wish.line)


_Refusal = tuple[str, dict[str, Any]]


def _stranger(known: _Known, wish: Wish) -> _Refusal | None:
    student, course = known.students.get(wish.student_id), known.courses.get(wish.course_id)
    if student is None:
        return "INVALID_STUDENT", {"student": wish.student_id}
    if course is None:
        return "INVALID_COURSE", {"course": wish.course_id}
    if student.college_id != course.college_id:
        own = {"student_college": known.colleges.get(student.college_id)}
        names = {"student": student.name, "course": course.name, "course_code": course.course_code}
        return "COLLEGE_CONSTRAINT", names | own | {"course_college": known.colleges.get(course.college_id)}
    return None


def _full(known: _Known, wish: Wish) -> _Refusal | None:
    course, seats = known.courses[wish.course_id], known.seats[wish.course_id]
    if course.capacity is None:
        return None
    offered = seats.offered(wish.student_id)
    due = [] if seats.waiting.get(wish.student_id) else list(_due(known, wish, course.capacity - seats.taken - offered))
    if seats.taken + offered + len(due) < course.capacity:
        return None
    names = {"course": course.name, "course_code": course.course_code, "capacity": course.capacity}
    # What there is none of is not told.
    queue = {"offered": offered or None, "waiting": len(seats.waiting) or None, "kept": len(due) or None}
    return "COURSE_FULL", names | {"taken": seats.taken} | queue


def _due(known: _Known, wish: Wish, free: int) -> Iterator[str]:
    """Those whom a free seat is offered to before this student may take it: the first who wait and fit."""
    for student, offer in known.seats[wish.course_id].waiting.items():
        if free <= 0 or student == wish.student_id:
            return
        if not offer and not any(known.clash(wish.course_id, other) for other in known.held.get(student, ())):
            free -= 1
            yield student


def _clashing(known: _Known, wish: Wish) -> _Refusal | None:
    course = known.courses[wish.course_id]
    for other in known.held[wish.student_id]:
        if found := known.clash(wish.course_id, other):
            names = {"student": known.students[wish.student_id].name, "course": course.name}
            return "ENROLLMENT_CONFLICT", names | {"course_code": course.course_code} | clash_facts(found)
    return None


def clash_facts(clash: Clash) -> dict[str, Any]:
    """Return what a sentence tells of a clash."""
    other = {"other_course": clash.other, "other_code": clash.other_code, "day": clash.day}
    times = {"start": clash.start, "end": clash.end, "other_start": clash.other_start, "other_end": clash.other_end}
    return other | times


# --- Reading


def _know(connection: Connection, wishes: Sequence[Wish], leaving: Collection[str]) -> _Known:
    asked = list(dict.fromkeys(wish.course_id for wish in wishes))
    seats = _seats(connection, asked)
    waiting = {student for queue in seats.values() for student in queue.waiting}
    people = list(dict.fromkeys(wish.student_id for wish in wishes))
    held: dict[str, dict[str, None]] = defaultdict(dict)
    mapping = student_course_mapping.c
    rows = among(connection, sa.select(mapping.student_id, mapping.course_id), mapping.student_id, {*people, *waiting})
    for student, course in sorted(tuple(row) for row in rows):
        if course not in leaving:
            held[student][course] = None
    every = {*asked, *(course for own in held.values() for course in own)}
    own = students.c
    return _Known(
        {row.unique_id: row for row in among(connection, sa.select(own.unique_id, own.name, own.college_id),
                                              own.unique_id, people)},
        {row.unique_id: CoursePlan(*row) for row in among(connection, _plans(), courses.c.unique_id, every)},
        {row.unique_id: row.name for row in connection.execute(sa.select(colleges.c.unique_id, colleges.c.name))},
        _slots(connection, every), held, seats,
    )  # fmt: skip


def _plans() -> sa.Select[Any]:
    return sa.select(*(courses.c[name] for name in COURSE_FIELDS))


def _slots(connection: Connection, every: Collection[str]) -> dict[str, list[Slot]]:
    slots: dict[str, list[Slot]] = defaultdict(list)
    query = slot_query().order_by(course_timetables.c.day, course_timetables.c.start_time)
    for row in among(connection, query, course_timetables.c.course_id, every):
        slots[row.slot_course_id].append(slot_record(row._mapping))
    return slots


def _seats(connection: Connection, asked: Collection[str]) -> dict[str, _Seats]:
    seats: dict[str, _Seats] = defaultdict(_Seats)
    mapping, queue = student_course_mapping.c, course_waiting.c
    counted = sa.select(mapping.course_id, sa.func.count().label("taken")).group_by(mapping.course_id)
    for row in among(connection, counted, mapping.course_id, asked):
        seats[row.course_id].taken = row.taken
    waiting = sa.select(queue.course_id, queue.student_id, queue.offered_at).order_by(queue.course_id, queue.place)
    for row in among(connection, waiting, queue.course_id, asked):
        seats[row.course_id].waiting[row.student_id] = row.offered_at is not None
    return seats


def among(
    connection: Connection, query: sa.Select[Any], column: sa.ColumnElement[Any], values: Iterable[Any]
) -> list[sa.Row[Any]]:
    """Return the rows of `query` whose `column` is one of `values`, however many."""
    known = sorted(values)
    chunks = [known[start : start + _MANY] for start in range(0, len(known), _MANY)]
    return [row for chunk in chunks for row in connection.execute(query.where(column.in_(chunk)))]
