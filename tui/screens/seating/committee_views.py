"""Exam sessions, committees and seats as rows, fields and sentences; no Textual here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from data.exams.records import Period
from data.seating.records import Committee, CommitteeSize, Seat, Session, SessionPlan, SpreadRule
from tui.language.i18n import _, isolated, ngettext, number, range_text, short_date, span_text
from tui.screens.exams.period_views import TYPES
from tui.screens.shell import cleaners
from tui.screens.shell.namesakes import named
from tui.screens.shell.section_names import shortened
from tui.widgets.forms.form import FieldSpec
from tui.widgets.grid.grid import Column, Row
from tui.widgets.grid.numbers import latin

NOTHING = "–"
ALL = ()
"""The row of all committees; a committee's own is its name in a tuple, since a name may be anything."""
LONGEST_NAME, LONGEST_COMMITTEE, LONGEST_SEAT = 150, 100, 32
MOST_AT_ONCE = 500
"""Committees that one line of a rule may stand for."""

_SIZE = re.compile(r"^(?P<name>.*?)[\s:=،,]+(?P<capacity>\d+)$")
_RANGE = re.compile(r"^(?P<before>.*?)(?P<first>\d+)\s*[-–]\s*(?P<last>\d+)$")


# --- Sessions


def session_title(session: Session) -> str:
    """A session's name, kind and days."""
    plan = session.plan
    days = [day for day in (plan.start_date, plan.end_date) if day]
    told = range_text(*days) if len(days) == 2 else short_date(days[0]) if days else ""
    kind = _(TYPES[plan.exam_type]) if plan.exam_type in TYPES else ""
    return " · ".join(part for part in (isolated(plan.exam_name), kind, told) if part)


def session_facts(session: Session) -> str:
    """Which periods it seats, how many are seated, and in how many committees."""
    periods = _(", ").join(isolated(choice.label) for choice in session.periods)
    seated = ngettext("{n} student seated", "{n} students seated", session.students)
    rooms = ngettext("{n} committee", "{n} committees", session.committees)
    return " · ".join((periods or _("no exam period yet: Ctrl+E chooses them"), seated, rooms))


def session_fields(periods: Sequence[Period]) -> list[FieldSpec]:
    """The fields of a session; each period is one to tick."""
    kinds = [(name, _(title)) for name, title in TYPES.items()]
    return [
        FieldSpec("exam_name", _("Name"), required=True, max_length=LONGEST_NAME, cleaner=cleaners.line),
        FieldSpec("exam_type", _("Kind"), "choice", choices=kinds),
        FieldSpec("start_date", _("From"), "date"),
        FieldSpec("end_date", _("To"), "date"),
        *(FieldSpec(f"period_{period.id}", period.name, "check") for period in periods),
    ]


def session_values(plan: SessionPlan) -> dict[str, Any]:
    """What the fields of a session begin with."""
    named = {name: getattr(plan, name) for name in ("exam_name", "exam_type", "start_date", "end_date")}
    return named | {f"period_{key}": True for key in plan.period_ids}


def session_plan(values: dict[str, Any], periods: Sequence[Period]) -> SessionPlan:
    """What the fields of a session say."""
    chosen = tuple(period.id for period in periods if values[f"period_{period.id}"])
    fields = (values[name] for name in ("exam_name", "exam_type", "start_date", "end_date"))
    return SessionPlan(*fields, chosen)


# --- Lists


def committee_columns() -> list[Column]:
    """A committee, how many sit in it, its seating numbers."""
    return [
        Column("name", _("Committee"), width=9, weight=1, sortable=False),
        Column("students", _("Seated"), width=6, base="ltr", align="end", sortable=False),
        Column("numbers", _("Numbers"), width=11, base="ltr", align="end", sortable=False, priority=1),
    ]


def committee_rows(committees: Sequence[Committee]) -> list[Row]:
    """All of them together, then each."""
    total = number(sum(committee.students for committee in committees))
    whole = Row(ALL, {"name": _("All committees"), "students": total, "numbers": ""}, {"name": "strong"})
    return [whole, *map(_committee_row, committees)] if committees else []


def _committee_row(committee: Committee) -> Row:
    numbers = list(dict.fromkeys(text for text in (committee.first_number, committee.last_number) if text))
    values = {
        "name": committee.name or NOTHING,
        "students": number(committee.students),
        "numbers": span_text(*numbers) if len(numbers) == 2 else "".join(numbers),
    }
    return Row((committee.name,), values, {"numbers": "muted"})


def seat_columns(everywhere: bool) -> list[Column]:
    """The seats of one committee, or of all with the committee of each."""
    committee = [Column("committee", _("Committee"), width=9, sortable=False, priority=1)] if everywhere else []
    return [
        *committee,
        Column("seat", _("Seat"), width=6, base="ltr", align="end"),
        Column("seating_number", _("Seating no."), width=10, base="ltr", align="end"),
        Column("name", _("Student"), width=14, weight=2),
        Column("level", _("Grade level"), width=10, weight=1, priority=2, shorter=shortened),
        Column("section", _("Section"), width=7, priority=3, sortable=False),
    ]


def seat_row(seat: Seat) -> Row:
    """Who sits where."""
    values = {
        "committee": seat.committee or NOTHING,
        "seat": seat.seat or NOTHING,
        "seating_number": seat.seating_number or NOTHING,
        "name": seat.student,
        "level": seat.grade_level,
        "section": seat.section,
    }
    return Row(seat.id, values, {"seating_number": "strong"}, asides={"name": seat.apart})


def about_seat(seat: Seat) -> str:
    """A seat in a sentence."""
    return " · ".join((
        named(seat.student, seat.apart), f"{isolated(seat.grade_level)} / {isolated(seat.section)}",
        committee_name(seat.committee),
        _("seat {seat}", seat=isolated(seat.seat or NOTHING)),
        _("seating number {number}", number=isolated(seat.seating_number or NOTHING)),
    ))  # fmt: skip


def committee_name(name: str) -> str:
    """A committee as a part of a sentence; what it is said where the name is a bare number."""
    told = isolated(name or NOTHING)
    return _("committee {name}", name=told) if latin(name).isdecimal() or not name else told


def seat_fields(committees: Sequence[Committee]) -> list[FieldSpec]:
    """Where a student is to sit."""
    known = _(", ").join(isolated(committee.name) for committee in committees[:8] if committee.name)
    told = _("There are: {names}", names=known) if known else ""
    return [
        FieldSpec("committee", _("Committee"), required=True, max_length=LONGEST_COMMITTEE, cleaner=cleaners.line,
                  help=told),
        FieldSpec("seat", _("Seat"), required=True, max_length=LONGEST_SEAT, cleaner=cleaners.line),
    ]  # fmt: skip


# --- The rule


def rule_fields() -> list[FieldSpec]:
    """How students are to be spread."""
    ways = [(True, _("levels mixed: neighbours differ")), (False, _("one grade level a committee"))]
    orders = [("name", _("by name")), ("number", _("by student number"))]
    told = _("A committee a line: its name, then how many sit there. “1-10: 20” are ten committees.")
    return [
        FieldSpec("committees", _("Committees"), "note", required=True, lines=5, help=told, cleaner=cleaners.note),
        FieldSpec("mixed", _("Levels"), "choice", required=True, choices=ways),
        FieldSpec("order", _("Order"), "choice", required=True, choices=orders),
        FieldSpec("first_number", _("First seating number"), "number", required=True, least=1, whole=True),
    ]


def rule_values(rule: SpreadRule) -> dict[str, Any]:
    """What the fields of a rule begin with."""
    sizes = "\n".join(f"{size.name}: {size.capacity}" for size in rule.committees)
    return {"committees": sizes, "mixed": rule.mixed, "order": rule.order, "first_number": rule.first_number}


def read_sizes(text: str) -> tuple[CommitteeSize, ...] | str:
    """Return the committees that a text names, a line each, or the first line that names none."""
    found: list[CommitteeSize] = []
    for line in filter(None, (latin(line).strip() for line in text.splitlines())):
        size = _SIZE.match(line)
        names = _names(size["name"].strip()) if size else []
        if not size or not names:
            return line
        found += [CommitteeSize(name, int(size["capacity"])) for name in names]
    return tuple(found)


def _names(name: str) -> list[str]:
    several = _RANGE.match(name)
    if not several:
        return [name] if name else []
    first, last = int(several["first"]), int(several["last"])
    if not 0 <= last - first < MOST_AT_ONCE:
        return []
    return [f"{several['before']}{place}" for place in range(first, last + 1)]


def rule_text(rule: SpreadRule) -> str:
    """A rule in a sentence."""
    room = sum(size.capacity for size in rule.committees)
    return " · ".join((
        ngettext("{n} committee", "{n} committees", len(rule.committees)),
        ngettext("room for {n}", "room for {n}", room),
        _("levels mixed") if rule.mixed else _("one grade level a committee"),
        _("by name") if rule.order == "name" else _("by student number"),
    ))  # fmt: skip
