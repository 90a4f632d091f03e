"""What the timetable's screen reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.courses import catalogue, student_weeks, timetables
from data.courses.records import Course, DoubleUse
from data.school import structure
from data.school.records import Choice


@dataclass(frozen=True, slots=True)
class Which:
    """Which courses are listed.

    Attributes:
        semester_id: of one semester, and those of the whole year; None is every course.
        college_id: of one college; None is all of them.
    """

    semester_id: int | None = None
    college_id: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screen shows of the timetable.

    Attributes:
        which: what was asked for.
        courses: by identifier, in the order of their codes.
        doubles: rooms and teachers used twice at once.
        semesters: what can be chosen, (id, label).
        colleges: what can be chosen.
    """

    which: Which = Which()
    courses: Mapping[str, Course] = field(default_factory=dict)
    doubles: Sequence[DoubleUse] = ()
    semesters: Sequence[tuple[int, str]] = ()
    colleges: Sequence[Choice] = ()


def read(db: Any, who: Any, which: Which | None, wanted: str) -> Shown:
    """Read the courses of a semester; called in a thread.

    Args:
        which: the ones to show; None is the semester in work.
        wanted: a course that shall be among them; where it is not, its own semester is shown.
    """
    which = which or Which(student_weeks.current_semester(db))
    found = _list(db, who, which)
    if wanted and wanted not in found:
        which = Which(catalogue.load_course(db, who, wanted).course.plan.semester_id)
        found = _list(db, who, which)
    terms = [(term["id"], f"{term['name']} · {term['academic_year_id_label']}")
             for term in structure.list_items(db, who, "semesters")]  # fmt: skip
    doubles = timetables.double_uses(db, who, which.semester_id)
    return Shown(which, found, doubles, terms, structure.choices(db, who, "colleges"))


def _list(db: Any, who: Any, which: Which) -> dict[str, Course]:
    listed = catalogue.list_courses(db, who, college_id=which.college_id, semester_id=which.semester_id)
    return {course.id: course for course in listed}
