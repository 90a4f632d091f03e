"""What taking a course would meet, as rows, sentences and ways out; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.courses.records import Alternatives, Clash, Verdict
from data.courses.verdicts import alternatives
from data.text.folding import fold
from tui.language.i18n import N_, _, isolated, number
from tui.screens.courses.week_views import day_name, lessons_text, times
from tui.widgets.grid.grid import Column, Row

KINDS = {
    "held": ("✓", N_("held"), "success"),
    "offered": ("◆", N_("offered"), "accent"),
    "fits": ("○", N_("fits"), ""),
    "clash": ("✗", N_("clash"), "error"),
    "full": ("✗", N_("full"), "warning"),
}
"""Verdict -> its sign, its word (msgid) and its style."""
LONGEST_NAME = 48
"""Characters of a course's name within a sentence."""


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that can be done about a course: drop some held ones, take one, or wait for it.

    Attributes:
        text: what it is, in the user's language.
        old_ids: the courses that are dropped for it.
        new_id: the course that is taken, or waited for.
        waits: whether it is only waited for.
    """

    text: str
    old_ids: tuple[str, ...]
    new_id: str
    waits: bool = False


def verdict_columns(wide: bool) -> list[Column]:
    """Sign and word, the course, its seats; on wide screens why."""
    return [
        Column("state", "", width=10, sortable=False),
        Column("code", _("Code"), width=7, base="ltr"),
        Column("name", _("Course"), width=12, weight=1, base="rtl"),
        Column("seats", _("Seats"), width=7, base="ltr", align="end", priority=1, sortable=False),
        *([Column("why", "", width=36, weight=1, sortable=False)] if wide else []),
    ]


def verdict_row(verdict: Verdict, verdicts: Sequence[Verdict], days: Sequence[str]) -> Row:
    """One course with its verdict."""
    course, (sign, word, style) = verdict.course, KINDS[verdict.kind]
    waits = verdict.place is not None and verdict.kind in ("clash", "full")
    state = "… " + _("waits: {place}", place=number(verdict.place or 0)) if waits else f"{sign} {_(word)}"
    values = {
        "state": state,
        "code": course.plan.course_code,
        "name": course.plan.name,
        "seats": seats_text(verdict),
        "why": short_reason(verdict, verdicts, days),
    }
    styles = {"state": "warning" if waits else style, "seats": "muted", "why": "muted"}
    found = fold(" ".join((*values.values(), course.subject or "")))
    return Row(course.id, values, styles, find=found)


def seats_text(verdict: Verdict) -> str:
    """Seats taken, of how many there are; nothing where there is no limit."""
    capacity = verdict.course.plan.capacity
    return "" if capacity is None else f"{number(verdict.course.taken)}/{number(capacity)}"


def short_reason(verdict: Verdict, verdicts: Sequence[Verdict], days: Sequence[str]) -> str:
    """Why a course cannot be had and what can instead; otherwise when it is."""
    if verdict.kind not in ("clash", "full"):
        return lessons_text(verdict.slots, days)
    first = _clash_in_short(verdict.clashes[0]) if verdict.kind == "clash" else _waiting_text(verdict)
    instead = _codes(alternatives(verdicts, verdict.course.id).fits[:2])
    return " ".join(part for part in (first, _("instead: {codes}", codes=instead) if instead else "") if part)


def _clash_in_short(clash: Clash) -> str:
    return _(
        "{day} {start}–{end} with {other}.", **_when(clash), other=isolated(clash.other_code)
    )  # fmt: skip


def _when(clash: Clash) -> dict[str, str]:
    start, end = times(clash.start, None), times(clash.end, None)
    return {"day": day_name(clash.day), "start": start, "end": end}


def told(verdict: Verdict, verdicts: Sequence[Verdict], days: Sequence[str]) -> str:
    """All that is to be known of a course before it is tried, a paragraph each."""
    lines = [
        f"{course_name(verdict)}: {lessons_text(verdict.slots, days)}",
        *_reasons(verdict),
        *_out(verdict, verdicts),
    ]
    return "\n".join(line for line in lines if line)


def _reasons(verdict: Verdict) -> list[str]:
    if verdict.kind == "held":
        return []
    waits = _("Place {place} in the waiting list.", place=number(verdict.place)) if verdict.place else ""
    if verdict.kind == "offered":
        return [_("A seat is kept for this student: Enter takes it, Del gives it up.")]
    full = _full_text(verdict) if verdict.kind == "full" else ""
    return [" ".join(part for part in (full, waits) if part), *map(_clash_text, verdict.clashes)]


def _full_text(verdict: Verdict) -> str:
    taken, capacity = number(verdict.course.taken), number(verdict.course.plan.capacity or 0)
    seats = _("✗ {taken} of {capacity} seats are taken.", taken=taken, capacity=capacity)
    offered = verdict.course.offered
    kept = _("Offered: {n}.", n=number(offered)) if offered else ""
    return " ".join(part for part in (seats, kept, _waiting_text(verdict)) if part)


def _waiting_text(verdict: Verdict) -> str:
    waiting = verdict.course.waiting
    return _("Waiting: {n}.", n=number(waiting)) if waiting else ""


def _clash_text(clash: Clash) -> str:
    own = {"start": times(clash.start, None), "end": times(clash.end, None), "day": day_name(clash.day)}
    other = {
        "course": _named(clash.other_code, clash.other),
        "other_start": times(clash.other_start, None),
        "other_end": times(clash.other_end, None),
    }
    return _("✗ {day} {start}–{end} clashes with {course} ({other_start}–{other_end}).", **own, **other)


def _out(verdict: Verdict, verdicts: Sequence[Verdict]) -> list[str]:
    if verdict.kind not in ("clash", "full"):
        return []
    found = alternatives(verdicts, verdict.course.id)
    fits = _("Fits instead: {codes}.", codes=_codes(found.fits)) if found.fits else ""
    return [" ".join(part for part in (fits, _drop_text(found)) if part)]


def _drop_text(found: Alternatives) -> str:
    if not found.helps:
        return ""
    return _("To take it, {codes} would have to be dropped.", codes=_codes(found.drop))


def _codes(verdicts: Sequence[Verdict]) -> str:
    return _(", ").join(isolated(one.course.plan.course_code) for one in verdicts)


# --- Ways out


def ways_for(verdict: Verdict, verdicts: Sequence[Verdict]) -> list[Way]:
    """What can be done about a course that is held, clashes or is full."""
    course = verdict.course
    if verdict.kind == "held":
        return [_instead(one, (course.id,)) for one in _instead_of_held(verdict, verdicts)]
    found = alternatives(verdicts, course.id)
    ways = [_instead(one, ()) for one in found.fits]
    if found.helps:
        text = _("Drop {codes} and take {course}", codes=_codes(found.drop), course=isolated(course.plan.course_code))
        ways.append(Way(text, tuple(one.course.id for one in found.drop), course.id))
    if verdict.place is None and course.plan.capacity is not None and verdict.kind in ("full", "clash"):
        ways.append(Way(_("Wait for {course}", course=course_name(verdict)), (), course.id, waits=True))
    return ways


def _instead_of_held(verdict: Verdict, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Courses of the same subject that could be had if this one were dropped."""
    subject = verdict.course.plan.subject_id
    return [
        one
        for one in verdicts
        if one.course.plan.subject_id == subject and subject is not None and one.kind in ("offered", "fits", "clash")
        and {clash.other_id for clash in one.clashes} <= {verdict.course.id}
    ]  # fmt: skip


def _instead(verdict: Verdict, old_ids: tuple[str, ...]) -> Way:
    return Way(_("Take {course} instead", course=course_name(verdict)), old_ids, verdict.course.id)


def course_name(verdict: Verdict) -> str:
    """Code and name of a course; a very long name is cut, so that what is said of it is seen."""
    return _named(verdict.course.plan.course_code, verdict.course.plan.name)


def _named(code: str, name: str) -> str:
    shown = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
    return f"{isolated(code)} {isolated(shown)}"
