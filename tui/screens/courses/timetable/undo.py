"""What a person changed in the timetable, so that it can be taken back: as a new change, never over somebody else's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.courses import catalogue, registration, timetables
from data.courses.records import CourseChange, CoursePlan, Slot
from data.db.errors import CHANGED, RuleError
from tui.screens.courses.timetable.slot_in_hand import stands


@dataclass(frozen=True, slots=True)
class SlotChange:
    """A slot before and after a change; None where there was none, or is none any more."""

    before: Slot | None
    after: Slot | None


@dataclass(frozen=True, slots=True)
class CourseEdit:
    """A course before and after a change; None where there was none."""

    before: CoursePlan | None
    after: CoursePlan


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """A student who waited was enrolled in a course."""

    course_id: str
    change: CourseChange


Change = SlotChange | CourseEdit | SeatTaken
Place = tuple[str, str]
"""A course and one of its slots; empty where there is none to look at."""


def course_of(change: Change) -> str:
    """Return the course that a change was made in, as it was called afterwards."""
    if isinstance(change, SlotChange):
        slot = change.after or change.before
        return slot.plan.course_id if slot else ""
    return change.after.unique_id if isinstance(change, CourseEdit) else change.course_id


def undo(db: Any, who: Any, change: Change) -> Place:
    """Make it again what it was; called in a thread.

    Returns:
        what to look at now.

    Raises:
        RuleError: as a change by hand, and CHANGED where somebody else changed it since.
    """
    if isinstance(change, SlotChange):
        return _undo_slot(db, who, change)
    if isinstance(change, CourseEdit):
        return _undo_course(db, who, change)
    registration.undo(db, who, change.change)
    return change.course_id, ""


def _undo_slot(db: Any, who: Any, change: SlotChange) -> Place:
    before, after = change.before, change.after
    if before is None:
        assert after is not None
        if not stands(after, catalogue.load_course(db, who, after.plan.course_id).slots):
            raise RuleError(CHANGED, "course_timetables")
        timetables.delete_slot(db, who, after.unique_id)
        return after.plan.course_id, ""
    if after is None:
        slot = timetables.add_slot(db, who, before.plan, before.unique_id)
    else:
        slot = timetables.change_slot(db, who, after.unique_id, after.plan, before.plan)
    return slot.plan.course_id, slot.unique_id


def _undo_course(db: Any, who: Any, change: CourseEdit) -> Place:
    before, after = change.before, change.after
    file = catalogue.load_course(db, who, after.unique_id)
    if file.course.plan != after or (before is None and file.slots):
        raise RuleError(CHANGED, "courses")
    if before is None:
        catalogue.delete_course(db, who, after.unique_id)
        return "", ""
    catalogue.edit_course(db, who, after.unique_id, before)
    return before.unique_id, ""
