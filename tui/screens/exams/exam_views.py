"""The exams of a period as rows: the list, the calendar, and the sentences about one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from data.exams.records import Period, Schedule, SchedulePlan
from data.school.records import Choice
from tui.language.i18n import (
    _,
    date_text,
    day_label,
    direction,
    isolated,
    ngettext,
    number,
    one_calendar,
    range_text,
    short_date,
    span_text,
    time_text,
    today,
    week_days,
    weekday_name,
)
from tui.screens.shell.section_names import shortened
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row

MOST_DAYS = 62


def nearest(periods: Sequence[Period]) -> Period | None:
    """Return the period that is on, else the next to come, else the one that ended last."""
    day = today()
    ahead = sorted((period for period in periods if period.end_date >= day), key=lambda period: period.start_date)
    return ahead[0] if ahead else max(periods, key=lambda period: period.end_date, default=None)


def headline(period: Period | None) -> str:
    """Name a period, its days, and its lock."""
    if period is None:
        return ""
    days = range_text(period.start_date, period.end_date)
    lock = _("▣ locked") if period.is_locked else ""
    return " · ".join(isolated(part) for part in (period.name, days, lock) if part)


def list_columns(shown: Iterable[Row] = ()) -> list[Column]:
    """The columns of the list; no date in `shown` is cut."""
    return [
        Column("date", _("Date"), widest((row.values["date"] for row in shown), 9), base=direction(), told=True),
        Column("day", _("Day"), 9, base=direction(), priority=1),
        Column("time", _("Time"), 11, base=direction(), told=True),
        Column("subject", _("Subject"), 16, weight=2, shorter=shortened),
        Column("level", _("Grade level"), 12, weight=1, shorter=shortened),
        Column("max", _("Out of"), 6, base="ltr", align="end", priority=2),
        Column("marks", _("Marks"), 9, base="ltr", align="end"),
    ]


def list_rows(exams: Iterable[Schedule]) -> list[Row]:
    """The exams by date, time and grade level."""
    return [_list_row(exam) for exam in sorted(exams, key=_order)]


def _list_row(exam: Schedule) -> Row:
    done = exam.students and exam.marked == exam.students
    values = {
        "date": short_date(exam.exam_date),
        "day": weekday_name(exam.exam_date.weekday()),
        "time": times(exam),
        "subject": exam.subject,
        "level": exam.grade_level,
        "max": number(exam.max_score),
        "marks": f"{number(exam.marked)}/{number(exam.students)}",
    }
    sort = {"date": _order(exam), "day": exam.exam_date.weekday(), "max": exam.max_score, "marks": exam.marked}
    return Row(exam.id, values, {"day": "muted", "marks": "success" if done else ""}, sort)


def times(exam: Schedule) -> str:
    """Return from when to when an exam is, as far as it is known."""
    if exam.start_time is None:
        return ""
    start = time_text(exam.start_time)
    if not exam.duration_minutes:
        return start
    minutes = exam.start_time.hour * 60 + exam.start_time.minute + exam.duration_minutes
    return span_text(start, time_text(time(minutes // 60 % 24, minutes % 60)))


def days(period: Period | None, exams: Iterable[Schedule]) -> list[date]:
    """Return the days of the calendar: all of a period, of a very long one those with exams."""
    if period is None:
        return []
    length = (period.end_date - period.start_date).days + 1
    if length > MOST_DAYS:
        return sorted({exam.exam_date for exam in exams})
    return [period.start_date + timedelta(days=step) for step in range(length)]


def calendar_columns(levels: Sequence[Choice], days: Sequence[date]) -> list[Column]:
    """A column for the day, as wide as its longest, and one for each grade level."""
    own = [Column(str(level.value), level.label, 9, weight=1, shorter=shortened, sortable=False) for level in levels]
    longest = widest(map(day_label, days), 9)
    return [Column("date", _("Date"), longest, base=direction(), shorter=one_calendar, sortable=False, told=True), *own]


def calendar_rows(days: Iterable[date], exams: Iterable[Schedule]) -> list[Row]:
    """A row for each day, strong where a week begins; each cell names the exams of a grade level on it."""
    cells: dict[tuple[date, int], list[str]] = {}
    for exam in sorted(exams, key=_order):
        cells.setdefault((exam.exam_date, exam.grade_level_id), []).append(exam.subject)
    rows, first = [], week_days()[0]
    for day in days:
        own = {str(level): "، ".join(names) for (at, level), names in cells.items() if at == day}
        style = "strong" if day.weekday() == first else "muted"
        rows.append(Row(day, {"date": day_label(day), **own}, {"date": style}))
    return rows


def name(exam: Schedule) -> str:
    """Name an exam whole."""
    day = f"{weekday_name(exam.exam_date.weekday())} {date_text(exam.exam_date)}"
    parts = [exam.subject, exam.grade_level, day, times(exam)]
    return " · ".join(isolated(part) for part in parts if part)


def about(exam: Schedule | None) -> str:
    """Name the exam under the cursor whole, with its maximum and how far its marks are."""
    if exam is None:
        return ""
    most = _("out of {max_score}", max_score=number(exam.max_score))
    marks = _("{entered} of {total} entered", entered=number(exam.marked), total=number(exam.students))
    return f"{name(exam)} · {most} · {marks}"


def on_the_sheet(exam: Schedule) -> str:
    """Say how many students are on an exam's sheet."""
    if not exam.students:
        return _("Saved. Nobody is on the sheet: this grade level has no students this year.")
    return ngettext("Saved: {n} student is on the sheet.", "Saved: {n} students are on the sheet.", exam.students)


def leaves(students: int) -> str:
    """Say what goes with an exam that is deleted."""
    return ngettext("Its empty sheet of {n} student goes too.", "Its empty sheet of {n} students goes too.", students)


def plan(period_id: int, values: dict[str, Any]) -> SchedulePlan:
    """Return the plan of an exam from the values of its form."""
    minutes = values["duration_minutes"]
    return SchedulePlan(
        period_id,
        values["subject_id"],
        values["grade_level_id"],
        values["exam_date"],
        values["max_score"],
        values["start_time"],
        int(minutes) if minutes is not None else None,
    )


def usual_maximum(exams: Iterable[Schedule]) -> Decimal | None:
    """Return the maximum that most exams of a period have."""
    scores = [exam.max_score for exam in exams]
    return max(scores, key=scores.count, default=None)


def _order(exam: Schedule) -> tuple[Any, ...]:
    return (exam.exam_date, exam.start_time is None, exam.start_time, exam.grade_level_id, exam.subject)
