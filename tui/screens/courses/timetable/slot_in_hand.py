"""A slot in the hand: where it would be put down, and what that would meet; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from data.courses import timetables
from data.courses.overlaps import overlap
from data.courses.records import DoubleUse, Hurt, Slot, SlotPlan
from data.db.paging import Page
from tui.widgets.week.model import HOUR

STEP = 15
"""Minutes by which a held slot goes up and down, and grows."""
LEAST = 5
"""Minutes that a held slot lasts at least."""
END = 24 * HOUR - 1
"""The last minute of a day."""


@dataclass(frozen=True, slots=True)
class Held:
    """A slot in the hand: what is stored of it, and what it would be."""

    slot: Slot
    plan: SlotPlan

    def carried(self, days: Sequence[str], by_days: int, by_minutes: int) -> Held:
        """Return it at another day and time; times go to whole steps, and stay within the day.

        Args:
            days: the school's week in its order.
            by_days: days onward in that order.
            by_minutes: minutes later.
        """
        day = days[min(max(0, days.index(self.plan.day) + by_days), len(days) - 1)]
        start, end = minutes_of(self.plan.start_time), minutes_of(self.plan.end_time)
        first = max(0, min(_stepped(start, by_minutes), END - (end - start)))
        plan = replace(self.plan, day=day, start_time=clock(first), end_time=clock(first + end - start))
        return replace(self, plan=plan)

    def resized(self, by_minutes: int) -> Held:
        """Return it with another end."""
        least = minutes_of(self.plan.start_time) + LEAST
        end = max(least, min(_stepped(minutes_of(self.plan.end_time), by_minutes), END))
        return replace(self, plan=replace(self.plan, end_time=clock(end)))


@dataclass(frozen=True, slots=True)
class Judged:
    """What putting a slot there would meet.

    Attributes:
        plan: the slot as it would be.
        hurt: the students for whom it would clash, the first page of them.
        doubles: rooms and teachers that it would use twice at once; a warning.
    """

    plan: SlotPlan
    hurt: Page[Hurt]
    doubles: Sequence[DoubleUse]


def judge(db: Any, who: Any, plan: SlotPlan, slot_id: str | None) -> Judged:
    """Tell what a slot would meet; called in a thread.

    Args:
        slot_id: the slot that it is now, if it is there already.
    """
    hurt = timetables.who_is_hurt(db, who, plan, slot_id)
    return Judged(plan, hurt, timetables.slot_double_uses(db, who, plan, slot_id))


def own_conflict(plan: SlotPlan, slot_id: str | None, slots: Sequence[Slot]) -> Slot | None:
    """Return the slot of the same course that is there already."""
    others = (slot for slot in slots if slot.unique_id != slot_id and slot.plan.course_id == plan.course_id)
    return next((slot for slot in others if overlap(slot.plan, plan)), None)


def stands(slot: Slot, slots: Sequence[Slot]) -> bool:
    """Tell whether a slot is still among those of its course as it was, whatever course and teacher are called now."""
    return any((other.unique_id, other.plan) == (slot.unique_id, slot.plan) for other in slots)


def minutes_of(moment: time) -> int:
    """Return a time as minutes of the day."""
    return moment.hour * HOUR + moment.minute


def clock(minute: int) -> time:
    """Return the time at a minute of the day."""
    return time(*divmod(min(max(0, minute), END), HOUR))


def _stepped(minute: int, by: int) -> int:
    """Go on from a minute to a whole step; nowhere when `by` is 0."""
    if by == 0:
        return minute
    return (minute + by) // STEP * STEP if by > 0 else -(-(minute + by) // STEP) * STEP
