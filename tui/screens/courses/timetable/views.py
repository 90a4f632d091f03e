"""Courses as rows, a course's week as blocks, and the sentences about a slot; no Textual here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.courses.records import Course, DoubleUse, Hurt, Slot, SlotPlan
from data.courses.timetables import told
from data.db.paging import Page
from data.db.tables import DAYS as STORED_DAYS
from tui.language.i18n import _, direction, isolated, ngettext, number, time_text, week_days
from tui.language.refusals import rule_sentence
from tui.screens.courses.timetable.reads import Shown
from tui.screens.courses.timetable.slot_in_hand import Held, Judged, minutes_of, own_conflict
from tui.screens.courses.week_views import WARNING, day_name, times
from tui.screens.shell.namesakes import named
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row
from tui.widgets.week.model import Block, Day


def days() -> list[str]:
    """The seven days as they are stored, in the order of the school's week."""
    return [STORED_DAYS[number] for number in week_days()]


def day_columns() -> list[Day]:
    """All seven days: a lesson may be put on any of them."""
    return [Day(day, day_name(day), day_name(day, short=True)) for day in days()]


# --- the list of courses


def about_list(shown: Shown) -> str:
    """Which courses are listed: of which semester, and of which college."""
    term = dict(shown.semesters).get(shown.which.semester_id, _("All semesters"))
    college = next((one.label for one in shown.colleges if one.value == shown.which.college_id), "")
    return " · ".join(isolated(part) for part in (term, college) if part)


def course_columns(rows: Sequence[Row]) -> list[Column]:
    """Code, name and seats; colleges where there are several, and how many wait where somebody does."""
    colleges, waiting = {row.values["college"] for row in rows}, any(row.values["waiting"] for row in rows)
    every = [
        Column("code", _("Code"), width=min(10, widest([row.values["code"] for row in rows], 5))),
        Column("name", _("Course"), width=10, weight=1),
        Column("seats", _("Seats"), width=widest([row.values["seats"] for row in rows], 6), base="ltr", align="end"),
        Column("college", _("College"), width=min(16, widest(colleges, 8)), priority=1),
        Column("waiting", _("Waiting"), width=7, base="ltr", align="end", priority=2),
    ]
    spared = {"college": len(colleges) < 2, "waiting": not waiting}
    return [column for column in every if not spared.get(column.key)]


def course_row(course: Course) -> Row:
    """A course; full ones are seen to be, and inactive ones stand back."""
    plan = course.plan
    values = {
        "code": plan.course_code,
        "name": plan.name,
        "seats": seats(course),
        "waiting": number(course.waiting) if course.waiting else "",
        "college": course.college,
    }
    styles = {} if plan.is_active else dict.fromkeys(values, "muted")
    if course.free == 0:
        styles["seats"] = "warning"
    return Row(course.id, values, styles, {"seats": course.taken, "waiting": course.waiting})


def seats(course: Course) -> str:
    """Seats taken, of how many."""
    capacity = course.plan.capacity
    return number(course.taken) if capacity is None else f"{number(course.taken)}/{number(capacity)}"


def course_name(course: Course) -> str:
    """Code and name, within a sentence."""
    return f"{isolated(course.plan.course_code)} {isolated(course.plan.name)}"


def about_course(course: Course) -> str:
    """One line: what it is, and how many hold it."""
    plan = course.plan
    taken = _("{taken} of {capacity} seats taken", taken=number(course.taken), capacity=number(plan.capacity or 0))
    parts = [
        isolated(course.college),
        ngettext("{n} seat taken", "{n} seats taken", course.taken) if plan.capacity is None else taken,
        _("{n} offered", n=number(course.offered)) if course.offered else "",
        ngettext("{n} student waits", "{n} students wait", course.waiting) if course.waiting else "",
        "" if plan.is_active else _("not offered any more"),
    ]
    return " · ".join([course_name(course), *(part for part in parts if part)])


# --- its week


def blocks(
    slots: Sequence[Slot], held: Held | None, judged: Judged | None, doubles: Sequence[DoubleUse]
) -> list[Block]:
    """The slots of a course; the held one where it would be put down, and whether it could."""
    return [_block(slot, held, judged, slots, doubles) for slot in slots]


def _block(
    slot: Slot, held: Held | None, judged: Judged | None, slots: Sequence[Slot], doubles: Sequence[DoubleUse]
) -> Block:
    look, plan = "", slot.plan
    if held is not None and slot.unique_id == held.slot.unique_id:
        plan = held.plan
        refused = own_conflict(plan, slot.unique_id, slots) or (judged and judged.plan == plan and judged.hurt.total)
        look = "clash" if refused else "planned"
    sign = f"{WARNING} " if not look and double_of(slot, doubles) else ""
    detail = sign + " · ".join(part for part in (time_text(plan.end_time), plan.room, slot.teacher) if part)
    start, end = minutes_of(plan.start_time), minutes_of(plan.end_time)
    return Block(slot.unique_id, plan.day, start, end, time_text(plan.start_time), detail, look)


def double_of(slot: Slot, doubles: Sequence[DoubleUse]) -> list[DoubleUse]:
    """The double uses that a slot has part in."""
    return [double for double in doubles if slot.unique_id in (double.slot.unique_id, double.other.unique_id)]


# --- sentences


def when(plan: SlotPlan) -> str:
    """Day and exact times."""
    return f"{day_name(plan.day)} {isolated(times(plan.start_time, plan.end_time))}"


def about_slot(slot: Slot, doubles: Sequence[DoubleUse]) -> str:
    """A slot in full, and what else has its room or teacher then."""
    minutes = ngettext("{n} minute", "{n} minutes", slot.minutes)
    parts = [when(slot.plan), minutes, isolated(slot.plan.room or ""), isolated(slot.teacher or "")]
    line = " · ".join(part for part in parts if part.strip("\u2068\u2069"))
    return "\n".join([line, *(double_text(double, slot.unique_id) for double in double_of(slot, doubles))])


def double_text(double: DoubleUse, slot_id: str) -> str:
    """What a slot shares with which other one."""
    other = double.slot if double.other.unique_id == slot_id else double.other
    facts = {"name": isolated(double.name), "course": f"{isolated(other.course_code)} {isolated(other.course)}"}
    if double.kind == "room":
        said = _("Room used twice: {name}, also by {course}, {when}.", **facts, when=when(other.plan))
    else:
        said = _("Teacher in two lessons at once: {name}, also in {course}, {when}.", **facts, when=when(other.plan))
    return f"{WARNING} {said}"


def hurt_text(hurt: Page[Hurt]) -> str:
    """How many students would clash, and the first of them with what; nothing when nobody would."""
    if not hurt.total:
        return ""
    first = hurt.rows[0]
    facts = {
        "student": named(first.student, first.apart),
        "course": isolated(first.slot.course_code),
        "when": when(first.slot.plan),
    }
    return ngettext(
        "{n} student would have two lessons at once: {student} with {course}, {when}.",
        "{n} students would have two lessons at once: {student} with {course}, {when}, and others.",
        hurt.total,
        **facts,
    )


def about_held(held: Held, judged: Judged | None, slots: Sequence[Slot]) -> str:
    """Where a held slot would be put down, and what that would meet."""
    lines = [_("{when}: Enter puts it down, Esc takes it back.", when=when(held.plan))]
    if conflict := own_conflict(held.plan, held.slot.unique_id, slots):
        lines.append(f"✗ {rule_sentence('TIMETABLE_CONFLICT', told(conflict))}")
    elif judged is not None and judged.plan == held.plan:
        lines += [f"✗ {hurt_text(judged.hurt)}"] if judged.hurt.total else []
        lines += warnings(judged)
    return "\n".join(lines)


def warnings(judged: Judged) -> list[str]:
    """The rooms and teachers that a slot would use twice at once."""
    return [double_text(double, double.slot.unique_id) for double in judged.doubles]


# --- lists of a dialog


def hurt_columns() -> list[Column]:
    """Who, and with what."""
    return [
        Column("student", _("Student"), width=18, weight=2),
        Column("number", _("Number"), width=9, base="ltr", priority=1),
        Column("course", _("Clashes with"), width=14, weight=1, base=direction()),
        Column("when", _("When"), width=widest([f"{day} 00:00–00:00" for day in map(day_name, STORED_DAYS)], 12)),
    ]


def hurt_row(hurt: Hurt) -> Row:
    """A student, and the first clash of the day."""
    values = {
        "student": hurt.student,
        "number": hurt.number or "",
        "course": f"{hurt.slot.course_code} · {hurt.slot.course}",
        "when": when(hurt.slot.plan),
    }
    return Row(hurt.student_id, values, asides={"student": hurt.apart})


def double_columns() -> list[Column]:
    """What is used twice, when, and by which two."""
    return [
        Column("what", _("Room or teacher"), width=10, weight=2),
        Column("one", _("Course"), width=6, weight=1),
        Column("when", _("When"), width=widest([f"{day} 00:00–00:00" for day in map(day_name, STORED_DAYS)], 12)),
        Column("other", _("and"), width=6, weight=1),
        Column("other_when", _("When"), width=11, priority=1),
    ]


def double_rows(doubles: Sequence[DoubleUse]) -> list[Row]:
    """A line for each pair; its key is its number in the list."""
    return [Row(at, _double_values(double)) for at, double in enumerate(doubles)]


def _double_values(double: DoubleUse) -> Mapping[str, str]:
    own, other = double.slot.plan, double.other.plan
    return {
        "what": double.name,
        "one": double.slot.course_code,
        "when": when(own),
        "other": double.other.course_code,
        "other_when": times(other.start_time, other.end_time),
    }
