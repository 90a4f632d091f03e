"""The forms of a slot and of a course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import time
from typing import Any
from uuid import uuid4

from data.courses.records import Course, CoursePlan, SlotPlan
from data.school.records import Choice
from tui.language.i18n import _, direction
from tui.screens.courses.timetable.views import days
from tui.screens.courses.week_views import day_name
from tui.screens.shell import cleaners
from tui.widgets.forms.form import FieldSpec


def slot_fields(courses: Sequence[Course], teachers: Sequence[Choice]) -> list[FieldSpec]:
    """The form of a slot; times first, so that Enter saves what the cursor stood on.

    Args:
        courses: those it may belong to.
        teachers: who may be named on it.
    """
    several = len({course.college for course in courses}) > 1
    named = [(course.id, _named(course, several)) for course in courses]
    return [
        FieldSpec("start_time", _("From"), "time", required=True),
        FieldSpec("end_time", _("To"), "time", required=True),
        FieldSpec("day", _("Day"), "choice", True, [(day, day_name(day)) for day in days()]),
        FieldSpec("room", _("Room"), max_length=64, cleaner=cleaners.line),
        FieldSpec("teacher_user_id", _("Taught by"), "choice", choices=_pairs(teachers)),
        FieldSpec("course_id", _("Course"), "choice", True, named, base=direction()),
    ]


def _named(course: Course, several: bool) -> str:
    """Code and name; the college too, where there are several."""
    parts = (course.plan.course_code, course.plan.name, course.college if several else "")
    return " · ".join(part for part in parts if part)


def slot_plan(values: dict[str, Any]) -> SlotPlan:
    """What was filled in, as the data layer takes it."""
    return SlotPlan(**values | {"room": values["room"] or None})


def wrong_times(start: time, end: time) -> dict[str, str]:
    """What is wrong with two times, under the field to correct."""
    return {} if start < end else {"end_time": _("The end must be after the start.")}


def course_fields(
    colleges: Sequence[Choice], subjects: Sequence[Choice], semesters: Sequence[tuple[int, str]], *, new: bool
) -> list[FieldSpec]:
    """The form of a course; the identifier is given once."""
    help_text = _("Empty: one is made up.")
    identifier = FieldSpec(
        "unique_id", _("Identifier"), base="ltr", max_length=64, cleaner=cleaners.line, help=help_text
    )
    return [
        *([identifier] if new else []),
        FieldSpec("course_code", _("Code"), required=True, base="ltr", max_length=32, cleaner=cleaners.line),
        FieldSpec("name", _("Name"), required=True, max_length=150, cleaner=cleaners.line),
        FieldSpec("college_id", _("College"), "choice", True, _pairs(colleges)),
        FieldSpec("subject_id", _("Subject"), "choice", choices=_pairs(subjects)),
        FieldSpec("semester_id", _("Semester"), "choice", choices=semesters, help=_("None: all year.")),
        FieldSpec("capacity", _("Seats"), "number", least=0, most=9999, whole=True, help=_("Empty: no limit.")),
        FieldSpec("is_active", _("Offered"), "check"),
    ]


def course_values(plan: CoursePlan) -> dict[str, Any]:
    """What a course's form begins with."""
    return asdict(plan)


def course_plan(values: dict[str, Any]) -> CoursePlan:
    """What was filled in, as the data layer takes it; a new course without an identifier gets one."""
    capacity = None if values["capacity"] is None else int(values["capacity"])
    return CoursePlan(**values | {"unique_id": values["unique_id"] or str(uuid4()), "capacity": capacity})


def _pairs(choices: Sequence[Choice]) -> list[tuple[Any, str]]:
    return [(choice.value, choice.label) for choice in choices]
