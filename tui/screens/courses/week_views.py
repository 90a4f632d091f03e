"""A student's week as days and blocks, and the exam days beside it; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from data.courses.records import ExamDay, Slot, StudentExam, Verdict, Week
from tui.language.i18n import DAYS, _, day_label, language, ngettext, number, span_text, time_text, weekday_name
from tui.screens.shell.section_names import shortened
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row
from tui.widgets.week.model import HOUR, shown_days
from tui.widgets.week.week import Block, Day

WARNING = "⚠"


def day_name(day: str, *, short: bool = False) -> str:
    """The name of a day of `data.db.tables.DAYS` in the user's language."""
    name = weekday_name(DAYS.index(day), short=short)
    return name.removeprefix("ال") if short and language() == "ar" else name


def times(start: time | None, end: time | None) -> str:
    """From when to when, as far as it is known."""
    known = [time_text(moment) for moment in (start, end) if moment]
    return span_text(*known) if len(known) == 2 else "".join(known)


def days_of(week: Week, verdict: Verdict | None = None) -> list[Day]:
    """The days that are shown, in the order of the school's week: five, and any other with a lesson."""
    slots = [*week.slots, *(verdict.slots if verdict else ())]
    every = [Day(day, day_name(day), day_name(day, short=True)) for day in week.days]
    return shown_days(every, {slot.plan.day for slot in slots})


def blocks_of(week: Week, verdict: Verdict | None = None, named: bool = True) -> list[Block]:
    """The held lessons, and into them the course that is looked at: planned, or where it clashes.

    Args:
        named: whether names and rooms stand below the codes.
    """
    held = [_block(slot, "", named) for slot in week.slots]
    if verdict is None or verdict.kind == "held":
        return held
    clashing = {(clash.day, clash.start) for clash in verdict.clashes}
    usual = "muted" if verdict.kind == "full" else "planned"
    looks = ["clash" if (slot.plan.day, slot.plan.start_time) in clashing else usual for slot in verdict.slots]
    return held + [_block(slot, look, named) for slot, look in zip(verdict.slots, looks, strict=True)]


def _block(slot: Slot, look: str, named: bool) -> Block:
    plan = slot.plan
    detail = " · ".join(part for part in (slot.course, plan.room) if part and named)
    start, end = (moment.hour * HOUR + moment.minute for moment in (plan.start_time, plan.end_time))
    return Block((plan.course_id, slot.unique_id), plan.day, start, end, slot.course_code, detail, look)


def lessons_text(slots: Sequence[Slot], days: Sequence[str]) -> str:
    """When a course is, in the order of the school's week."""
    ordered = sorted(slots, key=lambda slot: (days.index(slot.plan.day), slot.plan.start_time))
    return " · ".join(
        f"{day_name(slot.plan.day)} {times(slot.plan.start_time, slot.plan.end_time)}" for slot in ordered
    ) or _("no lessons yet")  # fmt: skip


def hours_text(minutes: int) -> str:
    """How long a week's lessons last together."""
    if minutes % HOUR == 0:
        return ngettext("{n} hour a week", "{n} hours a week", minutes // HOUR)
    return _("hours a week: {hours}", hours=number(round(minutes / HOUR, 2)))


def exam_columns(days: Sequence[ExamDay]) -> list[Column]:
    """The day of an exam, its time and its subject."""
    return [
        Column("day", _("Exams"), width=widest(map(_exam_day, days), 10), sortable=False),
        Column("time", "", width=5, base="ltr", sortable=False),
        Column("subject", "", width=8, weight=1, shorter=shortened, sortable=False),
    ]


def exam_rows(days: Sequence[ExamDay]) -> list[Row]:
    """A line for each exam; those of a day with several are a warning."""
    return [_exam_row(day, exam) for day in days for exam in day.exams]


def exam_notes(days: Sequence[ExamDay]) -> dict[int, str]:
    """Exam -> what stands below it: after the last one of a day with several, how many they are."""
    return {
        exam.exam_id: ngettext("{n} exam on one day", "{n} exams on one day", len(day.exams))
        if day.crowded and exam is day.exams[-1] else ""
        for day in days
        for exam in day.exams
    }  # fmt: skip


def _exam_row(day: ExamDay, exam: StudentExam) -> Row:
    first = exam is day.exams[0]
    values = {"day": _exam_day(day) if first else "", "time": time_text(exam.start), "subject": exam.subject}
    return Row(exam.exam_id, values, dict.fromkeys(values, "warning") if day.crowded else {})


def _exam_day(day: ExamDay) -> str:
    return f"{WARNING} {day_label(day.day)}" if day.crowded else day_label(day.day)
