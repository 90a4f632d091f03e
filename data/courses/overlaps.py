"""When two lessons are at once: pure reckoning, the same meaning as the database's own rules."""

from collections.abc import Iterator, Sequence

from data.courses.records import Clash, CoursePlan, DoubleUse, Slot, SlotPlan
from data.text.folding import fold


def overlap(one: SlotPlan, other: SlotPlan) -> bool:
    """Return whether two slots share a day and each starts before the other ends; touching ends do not."""
    return one.day == other.day and one.start_time < other.end_time and other.start_time < one.end_time


def together(one: int | None, other: int | None) -> bool:
    """Return whether courses of these semesters are held at once: a course without one is held all year."""
    return one is None or other is None or one == other


def clashes(
    course: CoursePlan, slots: Sequence[Slot], other: CoursePlan, other_slots: Sequence[Slot]
) -> Iterator[Clash]:
    """Yield every pair of slots at once of two different courses."""
    if course.unique_id == other.unique_id or not together(course.semester_id, other.semester_id):
        return
    for own in slots:
        for held in other_slots:
            if overlap(own.plan, held.plan):
                yield _clash(own.plan, other, held.plan)


def _clash(own: SlotPlan, other: CoursePlan, held: SlotPlan) -> Clash:
    return Clash(
        other.unique_id, other.course_code, other.name, own.day, own.start_time, own.end_time, held.start_time,
        held.end_time,
    )  # fmt: skip


def doubles(slots: Sequence[tuple[Slot, int | None]]) -> list[DoubleUse]:
    """Return each room and each teacher that some of these slots, given with their semesters, use at once.

    Only slots that overlap are compared: by start, each with those that begin before it ends.
    """
    used: dict[tuple[str, str, str | int], list[tuple[Slot, int | None]]] = {}
    for slot, semester in sorted(slots, key=lambda known: known[0].plan.start_time):
        if slot.plan.room and fold(slot.plan.room).strip():
            used.setdefault(("room", slot.plan.day, fold(slot.plan.room).strip()), []).append((slot, semester))
        if slot.plan.teacher_user_id is not None:
            used.setdefault(("teacher", slot.plan.day, slot.plan.teacher_user_id), []).append((slot, semester))
    return [found for (kind, _day, _who), same in used.items() if len(same) > 1 for found in _at_once(kind, same)]


def _at_once(kind: str, same: Sequence[tuple[Slot, int | None]]) -> Iterator[DoubleUse]:
    for place, (slot, semester) in enumerate(same):
        for other, others in same[place + 1 :]:
            if other.plan.start_time >= slot.plan.end_time:
                break
            if together(semester, others):
                name = slot.plan.room if kind == "room" else slot.teacher
                yield DoubleUse(kind, name or "", slot, other)  # type: ignore[arg-type]
