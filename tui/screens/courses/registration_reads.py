"""What the screen of a student's courses reads, and what it says of the student and of a course as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from data.courses import student_weeks, verdicts
from data.courses.records import Verdict, Week
from data.school import structure
from data.students import enrollment
from data.students.records import StudentFile
from tui.language.i18n import _, isolated, ngettext
from tui.screens.courses import week_views
from tui.screens.courses.verdict_views import course_name
from tui.screens.shell.section_names import section_name


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screen shows of one student.

    Attributes:
        file: the student.
        week: held lessons and coming exams.
        verdicts: of every course, by course.
        semesters: what can be chosen, (id, label).
        semester_id: the one that is shown; None is all of them.
    """

    file: StudentFile
    week: Week
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    semesters: Sequence[tuple[int, str]] = ()
    semester_id: int | None = None


def read(db: Any, who: Any, student_id: str, semester: tuple[int | None] | None) -> Shown:
    """Read a student's courses; called in a thread.

    Args:
        semester: the one to show, in a tuple; None is the one in work.
    """
    file = enrollment.load_student(db, who, student_id)
    semester_id = student_weeks.current_semester(db) if semester is None else semester[0]
    found = {verdict.course.id: verdict for verdict in verdicts.list_verdicts(db, who, student_id, semester_id)}
    terms = [(term["id"], f"{term['name']} · {term['academic_year_id_label']}")
             for term in structure.list_items(db, who, "semesters")]  # fmt: skip
    return Shown(file, student_weeks.student_week(db, who, student_id, semester_id), found, terms, semester_id)


def head_text(shown: Shown) -> str:
    """Who the student is."""
    plan, held = shown.file.plan, next((row for row in shown.file.enrollments if row.status == "ACTIVE"), None)
    parts = [
        plan.name,
        plan.number or plan.unique_id,
        section_name(held.grade_level, held.section) if held else _("in no section"),
    ]
    return " · ".join(isolated(part) for part in parts if part)


def week_text(shown: Shown) -> str:
    """Which semester is shown, and how much the week holds."""
    term = dict(shown.semesters).get(shown.semester_id, _("All semesters"))
    courses = ngettext("{n} course", "{n} courses", len(shown.week.courses))
    return " · ".join((isolated(term), courses, week_views.hours_text(shown.week.minutes)))


def why_not(name: str, verdict: Verdict) -> str:
    """Why a key of `courses` has nothing to do at this course, as a sentence; empty when it has."""
    waits = verdict.place is not None
    if name == "enroll" and verdict.kind == "held":
        return _("{course} is held already. Space swaps it, Del drops it.", course=course_name(verdict))
    if name == "drop" and verdict.kind != "held" and not waits:
        return _("{course} is not held, so there is nothing to drop.", course=course_name(verdict))
    if name == "swap" and verdict.kind in ("fits", "offered"):
        return _("{course} fits: Enter enrolls.", course=course_name(verdict))
    if name == "wait" and not waits and verdict.kind not in ("full", "clash"):
        return _("Only a full course, or one that clashes, is waited for.")
    if name == "pass_on" and not verdict.offered:
        return _("No seat of {course} is offered to this student.", course=course_name(verdict))
    return ""
