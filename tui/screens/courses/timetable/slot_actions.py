"""Putting a slot down, by the hand that holds it or by a form: nobody is hurt unasked, and all of it can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from data.courses import timetables
from data.courses.records import Course, CourseFile, Slot, SlotPlan
from data.school import structure
from tui.app.places import Place
from tui.language.i18n import _
from tui.screens.courses.timetable import forms, views
from tui.screens.courses.timetable.conflict_lists import HurtDialog
from tui.screens.courses.timetable.slot_in_hand import Held, Judged, clock, judge, minutes_of
from tui.screens.courses.timetable.undo import SlotChange
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import FormDialog
from tui.widgets.week.model import HOUR

Saved = tuple[SlotChange, Judged]
"""What was saved, and which rooms and teachers are used twice by it."""


def first_plan(file: CourseFile, day: str, start: time) -> SlotPlan:
    """What the form of a new slot begins with: where the cursor is, as long as the course's others, in their room."""
    last = file.slots[-1] if file.slots else None
    end = clock(minutes_of(start) + (last.minutes if last else HOUR))
    plan = SlotPlan(file.course.id, day, start, end)
    return replace(plan, room=last.plan.room, teacher_user_id=last.plan.teacher_user_id) if last else plan


async def put_down(screen: RasdScreen, held: Held) -> Saved | None:
    """Save a held slot where it is, or show whom that would hurt.

    Raises:
        RuleError: as `timetables.change_slot`.
    """
    slot_id = held.slot.unique_id
    judged = await screen.wait(judge, held.plan, slot_id)
    if judged.hurt.total:
        await show_hurt(screen, judged, slot_id)
        return None
    slot = await screen.wait(timetables.change_slot, slot_id, held.slot.plan, held.plan)
    return SlotChange(held.slot, slot), judged


async def edit_slot(screen: RasdScreen, slot: Slot | None, plan: SlotPlan, courses: Sequence[Course]) -> Saved | None:
    """Ask for a new slot, or for the changes of one, until it is saved or given up.

    Args:
        slot: what is stored; None is a new one.
        plan: what the form begins with.
        courses: those it may belong to.
    """
    fields = forms.slot_fields(courses, await screen.wait(structure.choices, "teachers"))
    values = {name: getattr(plan, name) for name in SlotPlan.__slots__}
    made: list[Judged] = []

    async def save(typed: dict[str, Any]) -> Mapping[str, str]:
        wrong = forms.wrong_times(typed["start_time"], typed["end_time"])
        return wrong or await _save(screen, slot, forms.slot_plan(typed), made)

    title = _("Change the lesson") if slot else _("New lesson")
    if await screen.app.push_screen_wait(FormDialog(title, fields, values, save)):
        return SlotChange(slot, screen.answer), made[-1]
    return None


async def _save(screen: RasdScreen, slot: Slot | None, plan: SlotPlan, made: list[Judged]) -> Mapping[str, str]:
    """Save what the form holds, unless students would be hurt: then show them, and say it in the form."""
    slot_id = slot.unique_id if slot else None
    judged = await screen.wait(judge, plan, slot_id)
    made.append(judged)
    if judged.hurt.total:
        await show_hurt(screen, judged, slot_id)
        return {"start_time": views.hurt_text(judged.hurt)}
    under = {"TIMETABLE_CONFLICT": "start_time", "TIMETABLE_UPDATE_BLOCKED": "start_time"}
    if slot:
        return await screen.saved(timetables.change_slot, slot.unique_id, slot.plan, plan, fields=under)
    return await screen.saved(timetables.add_slot, plan, fields=under)


async def show_hurt(screen: RasdScreen, judged: Judged, slot_id: str | None) -> None:
    """Show the students for whom a slot would clash; Enter goes to one of them."""
    if student := await screen.app.push_screen_wait(HurtDialog(judged, slot_id)):
        screen.app.go(Place("courses", (student,)))
