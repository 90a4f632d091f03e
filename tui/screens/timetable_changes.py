"""What a person changed in the timetable, so that it can be taken back: as a new change, never over somebody else's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data import courses, timetables
from data.course_records import Slot
from data.errors import CHANGED, RuleError


@dataclass(frozen=True, slots=True)
class SlotChange:
    """A slot before and after a change; None where there was none, or is none any more."""

    before: Slot | None
    after: Slot | None


def undo(db: Any, who: Any, change: SlotChange) -> Slot | None:
    """Make a slot again what it was; called in a thread.

    Returns:
        the slot as it is now, or None where it is gone.

    Raises:
        RuleError: as a change by hand, and CHANGED where somebody else changed the slot since.
    """
    before, after = change.before, change.after
    if after is None:
        return timetables.add_slot(db, who, before.plan, before.unique_id) if before else None
    if before is None:
        if after not in courses.load_course(db, who, after.plan.course_id).slots:
            raise RuleError(CHANGED, "course_timetables")
        timetables.delete_slot(db, who, after.unique_id)
        return None
    return timetables.change_slot(db, who, after.unique_id, after.plan, before.plan)
