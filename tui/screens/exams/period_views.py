"""Exam periods as rows and as a form: the list, its words, and the sentences about one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from data.exams.records import Period
from data.school.records import School
from tui.language.i18n import N_, Direction, _, date_text, isolated, ngettext, number, range_text, short_date, today
from tui.screens.shell import cleaners
from tui.widgets.forms.form import FieldSpec
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row

TYPES = {
    "MONTHLY": N_("monthly"), "MIDTERM": N_("midterm"), "FINAL": N_("final"), "DIAGNOSTIC": N_("diagnostic"),
}  # fmt: skip
"""Kind of a period -> its name (msgid)."""


def columns(direction: Direction, all_years: bool, shown: Iterable[Row] = ()) -> list[Column]:
    """The list's columns; with the periods of all years also the year. No date or state in `shown` is cut."""
    rows = list(shown)

    def room(key: str, least: int) -> int:
        return widest((row.values[key] for row in rows), least)

    return [
        Column("name", _("Period"), 16, weight=2),
        *([Column("year", _("Year"), 9)] if all_years else []),
        Column("type", _("Kind"), 10, priority=1, base=direction),
        Column("from", _("From"), room("from", 9), base=direction, told=True),
        Column("to", _("To"), room("to", 9), base=direction, priority=2, told=True),
        Column("marks", _("Marks"), 11, base="ltr", align="end"),
        Column("state", _("State"), room("state", 14), weight=1, base=direction),
    ]


def rows(periods: Iterable[Period]) -> list[Row]:
    """The periods as rows of the list."""
    return [_row(period, today()) for period in periods]


def _row(period: Period, today: date) -> Row:
    sign, word, style = state(period, today)
    values = {
        "name": period.name,
        "year": period.year_name,
        "type": _(TYPES[period.type]),
        "from": short_date(period.start_date),
        "to": short_date(period.end_date),
        "marks": f"{number(period.marked)}/{number(period.total)}",
        "state": f"{sign} {word}",
    }
    sort = {
        "from": period.start_date,
        "to": period.end_date,
        "marks": period.marked / period.total if period.total else None,
    }
    return Row(period.id, values, {"state": style, "name": "" if period.is_active else "muted"}, sort)


def about(period: Period) -> str:
    """Tell a period's days in the school's calendar, its semester, its exams, and its lock."""
    days = range_text(period.start_date, period.end_date)
    exams = ngettext("{n} exam", "{n} exams", period.exams)
    told = [period.semester_name, days, exams, locked_sentence(period) if period.is_locked else ""]
    return " · ".join(isolated(part) for part in told if part)


def state(period: Period, today: date) -> tuple[str, str, str]:
    """Return sign, words and style of where a period stands."""
    if period.is_locked:
        return "▣", _("locked {what}", what=short_date(_locked_on(period))), "muted"
    if not period.is_active:
        return "–", _("inactive"), "muted"
    if period.start_date > today:
        return "○", _("coming"), ""
    return "●", _("open"), "success"


def locked_sentence(period: Period) -> str:
    """Say who locked a period, when and why, as far as it is known."""
    sentence = _("It was locked {what}.", what=_who_and_when(period))
    reason = _("Reason: {reason}", reason=period.lock_reason)
    return f"{sentence} {reason}" if period.lock_reason else sentence


def _locked_on(period: Period) -> date | None:
    return period.locked_at.date() if period.locked_at else None


def _who_and_when(period: Period) -> str:
    told = [date_text(_locked_on(period)), period.locked_by or ""]
    return _(", ").join(part for part in told if part)


def form_fields(semesters: Sequence[tuple[int, str]]) -> list[FieldSpec]:
    """The form of a period."""
    return [
        FieldSpec("name", _("Name"), required=True, max_length=100, cleaner=cleaners.line),
        FieldSpec("type", _("Kind"), "choice", required=True, choices=[(kind, _(TYPES[kind])) for kind in TYPES]),
        FieldSpec("semester_id", _("Semester"), "choice", required=True, choices=semesters),
        FieldSpec("start_date", _("From"), "date", required=True),
        FieldSpec("end_date", _("To"), "date", required=True),
    ]


def by_year(semesters: Sequence[dict[str, Any]], school: School | None) -> list[tuple[int, str]]:
    """The semesters to choose from, each with its year; those of the current year first."""
    year = school.year_id if school else None
    ordered = sorted(semesters, key=lambda semester: semester["academic_year_id"] != year)
    return [(semester["id"], f"{semester['name']} · {semester['academic_year_id_label']}") for semester in ordered]


def first_values(period: Period | None, semesters: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What stands in the form at first: the period, or a monthly one in the semester of today."""
    if period:
        return {name: getattr(period, name) for name in ("name", "type", "semester_id", "start_date", "end_date")}
    day = today()
    now = (semester["id"] for semester in semesters if semester["start_date"] <= day <= semester["end_date"])
    return {"type": "MONTHLY", "semester_id": next(now, None)}
